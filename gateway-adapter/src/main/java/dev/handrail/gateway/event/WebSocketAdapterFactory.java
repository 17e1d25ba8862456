package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

final class WebSocketAdapterFactory extends WireAdapterFactory.OfEvents {

  WebSocketAdapterFactory() {}

  @Override
  Object read(JsonValue document) {
    return WebSocketEvent.of(document);
  }
}
