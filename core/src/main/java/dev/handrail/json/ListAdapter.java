package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in an event. As with AWS a single value is a list of one (IAM policies say {@code
 * "Resource": "*"}), and the empty string is absent.
 */
final class ListAdapter<E> extends TypeAdapter<List<@Nullable E>> {

  private final TypeAdapter<E> elements;

  ListAdapter(TypeAdapter<E> elements) {
    this.elements = elements;
  }

  @Override
  public @Nullable List<@Nullable E> read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    List<@Nullable E> list = new ArrayList<>();
    if (next != JsonToken.BEGIN_ARRAY) {
      E only = elements.read(in);
      list.add(only);
      return only == null || only.equals("") ? null : list;
    }
    in.beginArray();
    while (in.hasNext()) {
      list.add(elements.read(in));
    }
    in.endArray();
    return list;
  }

  @Override
  public void write(JsonWriter out, @Nullable List<@Nullable E> value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (E element : value) {
      elements.write(out, element);
    }
    out.endArray();
  }
}
