package dev.handrail.json;

import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A type that is not JSON. Refused when a value comes: a function may declare a result that
 * somebody else turns into JSON, such as a proxy response.
 */
final class RefusingAdapter<T> extends TypeAdapter<T> {

  private final String type;

  RefusingAdapter(String type) {
    this.type = type;
  }

  @Override
  public T read(JsonReader in) {
    throw new JsonIOException(type + " can't be read from JSON");
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    if (value != null) {
      throw new JsonIOException(type + " is not JSON: take the values out of it");
    }
    out.nullValue();
  }
}
