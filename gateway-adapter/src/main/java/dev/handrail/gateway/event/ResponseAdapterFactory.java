package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

final class ResponseAdapterFactory extends WireAdapterFactory {

  ResponseAdapterFactory() {}

  @Override
  Object read(JsonValue document) {
    return AuthorizerResponse.of(document);
  }

  @Override
  RuntimeException mismatch(String expected, Object found) {
    return ((AuthorizerResponse) found).document().mismatch(expected);
  }
}
