package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/**
 * For REST APIs, and HTTP APIs with payload format 1.0. A REST API answers 502 to any member that
 * it does not know. The two merge {@code headers} and {@code multiValueHeaders} in opposite orders,
 * so there is one of them only.
 */
final class PayloadV1Writer extends ResponseWriter {

  static final ResponseWriter INSTANCE = new PayloadV1Writer();

  private PayloadV1Writer() {}

  @Override
  void writeHeaders(JsonBuilder result, int status, ResponseHeaders headers, List<String> cookies) {
    if (cookies.size() > 1 || headers.hasRepeated()) {
      writeMultiValueHeaders(result, headers, cookies);
    } else if (headers.size() + cookies.size() > 0) {
      result.name("headers").beginObject();
      writeJoinedHeaders(result, headers, "");
      if (!cookies.isEmpty()) {
        result.name("Set-Cookie").value(cookies.get(0));
      }
      result.endObject();
    }
  }
}
