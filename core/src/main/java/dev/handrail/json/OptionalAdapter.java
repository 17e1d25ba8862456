package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Optional}: JSON's {@code null} is empty, anything else is the value. */
final class OptionalAdapter<V> extends TypeAdapter<Optional<V>> {

  private final TypeAdapter<V> values;

  private OptionalAdapter(TypeAdapter<V> values) {
    this.values = values;
  }

  /** The adapter of a type, raw or not. */
  static TypeAdapter<?> of(Gson gson, Type type) {
    Type value =
        type instanceof ParameterizedType generic
            ? generic.getActualTypeArguments()[0]
            : Object.class;
    return new OptionalAdapter<>(gson.getAdapter(TypeToken.get(value)));
  }

  @Override
  public Optional<V> read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return Optional.empty();
    }
    return Optional.ofNullable(values.read(in));
  }

  @Override
  @SuppressWarnings("NullableOptional")
  public void write(JsonWriter out, @Nullable Optional<V> value) throws IOException {
    // A field that nobody set is null: written like an empty one.
    if (value == null || value.isEmpty()) {
      out.nullValue();
    } else {
      values.write(out, value.get());
    }
  }
}
