package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;

final class ProxyAdapterFactory extends WireAdapterFactory.OfEvents {

  ProxyAdapterFactory() {}

  @Override
  Object read(JsonValue document) {
    return ProxyEvent.of(document);
  }
}
