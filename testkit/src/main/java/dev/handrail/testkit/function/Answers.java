package dev.handrail.testkit.function;

import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.lang.reflect.Type;

/** The way from JSON to objects; made by the first test that asks for an object. */
final class Answers {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();

  private Answers() {}

  static <T> PayloadSerializer<T> of(Type type) {
    return SERIALIZERS.forType(type);
  }
}
