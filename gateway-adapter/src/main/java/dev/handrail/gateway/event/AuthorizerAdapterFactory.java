package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

final class AuthorizerAdapterFactory extends WireAdapterFactory.OfEvents {

  AuthorizerAdapterFactory() {}

  @Override
  Object read(JsonValue document) {
    return AuthorizerEvent.of(document);
  }
}
