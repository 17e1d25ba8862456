package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** One property of an event class: a field, its JSON name and how its value is read and written. */
final class Property {

  final String name;

  /** Its place among the properties of its class. */
  final int index;

  private final Field field;
  private final boolean primitive;
  private final TypeAdapter<Object> adapter;

  @SuppressWarnings("unchecked") // the adapter was made for the field's type
  Property(String name, int index, Field field, TypeAdapter<?> adapter) {
    this.name = name;
    this.index = index;
    this.field = field;
    this.primitive = field.getType().isPrimitive();
    this.adapter = (TypeAdapter<Object>) adapter;
  }

  Class<?> type() {
    return field.getType();
  }

  boolean isFinal() {
    return Modifier.isFinal(field.getModifiers());
  }

  @Nullable Object read(JsonReader in) throws IOException {
    return adapter.read(in);
  }

  /** Sets the field; null leaves a primitive at its default, as AWS's mapper does. */
  void set(Object bean, @Nullable Object value) {
    if (value == null && primitive) {
      return;
    }
    try {
      field.set(bean, value);
    } catch (IllegalAccessException impossible) { // it was made accessible
      throw new AssertionError(impossible);
    }
  }

  /** Writes the property, unless it is null: no receiver of an event wants that. */
  void write(JsonWriter out, Object bean) throws IOException {
    Object value;
    try {
      value = field.get(bean);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
    if (value != null) {
      out.name(name);
      adapter.write(out, value);
    }
  }
}
