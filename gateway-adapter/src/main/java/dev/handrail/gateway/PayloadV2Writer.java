package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/**
 * For HTTP APIs with payload format 2.0, and function URLs. They ignore {@code multiValueHeaders},
 * and an HTTP API cuts a {@code Set-Cookie} among the headers at its commas.
 */
final class PayloadV2Writer extends ResponseWriter {

  static final ResponseWriter INSTANCE = new PayloadV2Writer();

  private PayloadV2Writer() {}

  @Override
  void writeHeaders(JsonBuilder result, int status, ResponseHeaders headers, List<String> cookies) {
    if (headers.size() > 0) {
      result.name("headers").beginObject();
      writeJoinedHeaders(result, headers, ",");
      result.endObject();
    }
    if (!cookies.isEmpty()) {
      writeValues(result.name("cookies"), cookies);
    }
  }
}
