package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter that a type names with {@link JsonAdapter} is used, whatever kind of type it is. */
class JsonAdapterTest {

  private final PayloadSerializers serializers = new PayloadSerializers();

  /** Everything it makes is read and written as the text of one of these words. */
  static final class Words implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      return new TypeAdapter<T>() {
        @Override
        @SuppressWarnings("unchecked")
        public T read(JsonReader in) throws IOException {
          in.skipValue();
          return (T) known(type.getRawType());
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
          out.value("written by Words");
        }
      };
    }

    private static Object known(Class<?> type) {
      return type == Open.class ? new Plain() : example(type);
    }
  }

  @JsonAdapter(Words.class)
  static final class Plain implements Open {}

  @JsonAdapter(Words.class)
  sealed interface Open permits Plain, Point, Maybe {}

  record Point(String name) implements Open {}

  record Maybe(Optional<String> name) implements Open {}

  @JsonAdapter(Words.class)
  record WithOptional(Optional<String> name) {}

  @JsonAdapter(Words.class)
  record WithoutOptional(String name) {}

  @JsonAdapter(Words.class)
  enum Colour {
    RED
  }

  private static Object example(Class<?> type) {
    if (type == Plain.class) {
      return new Plain();
    }
    if (type == WithOptional.class) {
      return new WithOptional(Optional.of("adapter"));
    }
    if (type == WithoutOptional.class) {
      return new WithoutOptional("adapter");
    }
    return Colour.RED;
  }

  static List<Class<?>> annotated() {
    return List.of(Plain.class, WithOptional.class, WithoutOptional.class, Colour.class);
  }

  @ParameterizedTest
  @MethodSource("annotated")
  void of_a_final_type(Class<?> type) {
    assertThat(write(type, example(type))).isEqualTo("\"written by Words\"");
    assertThat(read(type, "{\"any\":1}")).isInstanceOf(type);
  }

  @Test
  void of_a_sealed_interface_that_a_handler_names() {
    assertThat(write(Open.class, new Point("p"))).isEqualTo("\"written by Words\"");
    assertThat(write(Open.class, new Maybe(Optional.empty()))).isEqualTo("\"written by Words\"");
    assertThat(read(Open.class, "{}")).isInstanceOf(Plain.class);
  }

  record Holder(Open open, Optional<Open> maybe, List<Open> many, Map<String, Open> named) {}

  @Test
  void of_a_sealed_interface_within_other_types() {
    Point point = new Point("p");
    Holder holder = new Holder(point, Optional.of(point), List.of(point), Map.of("k", point));
    String word = "\"written by Words\"";
    String document =
        "{\"open\":W,\"maybe\":W,\"many\":[W],\"named\":{\"k\":W}}".replace("W", word);
    assertThat(write(Holder.class, holder)).isEqualTo(document);
    Holder read = (Holder) read(Holder.class, document);
    assertThat(read.open()).isInstanceOf(Plain.class);
    assertThat(read.maybe().orElseThrow()).isInstanceOf(Plain.class);
    assertThat(read.many().get(0)).isInstanceOf(Plain.class);
    assertThat(read.named().get("k")).isInstanceOf(Plain.class);
  }

  @Test
  void of_an_interface_says_nothing_of_the_types_that_implement_it() {
    assertThat(write(Point.class, new Point("p"))).isEqualTo("{\"name\":\"p\"}");
  }

  @Test
  void of_none_leaves_what_handrail_knows() {
    assertThat(write(ByteBuffer.class, ByteBuffer.wrap(new byte[] {1, 2, 3})))
        .isEqualTo("\"AQID\"");
  }

  private Object read(Type type, String document) {
    return serializers.<Object>forType(type).read(document.getBytes(UTF_8));
  }

  private String write(Type type, Object value) {
    return new String(serializers.forType(type).write(value), UTF_8);
  }
}
