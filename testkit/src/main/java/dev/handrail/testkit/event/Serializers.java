package dev.handrail.testkit.event;

import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;

/** The way from JSON to objects; made by the first test that asks for an object. */
final class Serializers {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();

  private Serializers() {}

  static <T> PayloadSerializer<T> of(Class<T> type) {
    return SERIALIZERS.forType(type);
  }
}
