package dev.handrail.local.api.mapping;

import dev.handrail.gateway.Header;
import java.util.List;
import java.util.Map;

/** Requests and templates of tests. */
public final class Requests {

  private Requests() {}

  /** {@code POST /orders/7?q=a&q=b} with this body. */
  public static MethodRequest post(String body, Header... headers) {
    return new MethodRequest(
        Map.of("id", "7"),
        Map.of("q", List.of("a", "b")),
        List.of(headers),
        body,
        Map.of("stage", "dev", "identity", Map.of("sourceIp", "192.0.2.1")),
        Map.of("table", "orders"));
  }

  static MappingTemplate template(String text) {
    return MappingTemplate.of("request template application/json of POST /orders", text);
  }

  static String render(String template, String body, Header... headers) {
    return template(template).render(body, post(body, headers), Overrides.NONE).text();
  }
}
