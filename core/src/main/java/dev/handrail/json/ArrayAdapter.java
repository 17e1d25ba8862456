package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of objects in an event: a {@link ListAdapter list} of another type. */
final class ArrayAdapter<E> extends TypeAdapter<@Nullable E[]> {

  private final Class<E> component;
  private final ListAdapter<E> list;

  ArrayAdapter(Class<E> component, TypeAdapter<E> elements) {
    this.component = component;
    this.list = new ListAdapter<>(elements);
  }

  @Override
  @SuppressWarnings("unchecked") // an array of E it is
  public @Nullable E @Nullable [] read(JsonReader in) throws IOException {
    List<@Nullable E> values = list.read(in);
    return values == null ? null : values.toArray((E[]) Array.newInstance(component, 0));
  }

  @Override
  public void write(JsonWriter out, @Nullable E @Nullable [] value) throws IOException {
    list.write(out, value == null ? null : Arrays.asList(value));
  }
}
