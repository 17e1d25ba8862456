package dev.handrail.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an event class can hold comes back, nested classes on their own included. */
class GeneratedEventTest {

  private static final int EVENTS = 20;

  private final PayloadSerializers serializers = new PayloadSerializers();
  private final Gson own =
      new GsonBuilder()
          .registerTypeAdapterFactory(new EventAdapterFactory())
          .serializeNulls()
          .setPrettyPrinting()
          .create();

  static List<Class<?>> classes() {
    return EventJar.concreteClasses();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void comes_back_getter_by_getter(Class<?> type) {
    PayloadSerializer<Object> serializer = serializers.forType(type);
    for (int seed = 0; seed < EVENTS; seed++) {
      Object event = new EventGenerator(seed).event(type);
      byte[] document = serializer.write(event);
      Object back = serializer.read(document);
      assertThat(Getters.of(back)).as("seed %d", seed).isEqualTo(Getters.of(event));
      assertThat(serializer.write(back)).as("seed %d", seed).isEqualTo(document);
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void a_gson_of_ones_own_with_the_factory_says_the_same(Class<?> type) {
    PayloadSerializer<Object> serializer = serializers.forType(type);
    for (int seed = 0; seed < EVENTS / 5; seed++) {
      Object event = new EventGenerator(seed).event(type);
      String document = own.toJson(event);
      Object back = own.fromJson(document, type);
      assertThat(Getters.of(back)).isEqualTo(Getters.of(event));
      assertThat(serializer.write(back)).as("seed %d", seed).isEqualTo(serializer.write(event));
    }
  }
}
