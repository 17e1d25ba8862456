package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/** For load balancers that send multi-value headers, and read nothing else. */
final class AlbMultiValueWriter extends AlbWriter {

  static final ResponseWriter INSTANCE = new AlbMultiValueWriter();

  private AlbMultiValueWriter() {}

  @Override
  void writeHeaders(JsonBuilder result, ResponseHeaders headers, List<String> cookies) {
    writeMultiValueHeaders(result, headers, cookies);
  }
}
