package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of a record, with Gson's annotations.
 *
 * @param names its JSON name, and the alternates
 * @param absent its value in a document without it: what Gson takes, and an empty Optional
 */
record ComponentReader(
    List<String> names,
    int index,
    TypeAdapter<?> adapter,
    @Nullable Object absent,
    @Nullable String primitive) {

  /** The reader of a component; null if only Gson can make its adapter. */
  static @Nullable ComponentReader of(Gson gson, Type owner, RecordComponent component, int index) {
    Field field = field(component);
    TypeToken<?> type = TypeToken.get(TypeVariables.resolve(component.getGenericType(), owner));
    TypeAdapter<?> adapter = adapter(gson, type, field.getAnnotation(JsonAdapter.class));
    Class<?> raw = component.getType();
    return adapter == null
        ? null
        : new ComponentReader(
            names(gson, field),
            index,
            adapter,
            absent(raw),
            raw.isPrimitive() ? component.getName() : null);
  }

  @Nullable Object read(JsonReader in) throws IOException {
    Object value = adapter.read(in);
    if (value == null && primitive != null) {
      throw Mismatch.nullFor(in, primitive);
    }
    return value;
  }

  private static Field field(RecordComponent component) {
    try {
      return component.getDeclaringRecord().getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new LinkageError("A record component without field", impossible);
    }
  }

  private static List<String> names(Gson gson, Field field) {
    List<String> names = new ArrayList<>();
    SerializedName given = field.getAnnotation(SerializedName.class);
    if (given == null) {
      names.add(gson.fieldNamingStrategy().translateName(field));
    } else {
      names.add(given.value());
      names.addAll(List.of(given.alternate()));
    }
    return names;
  }

  private static @Nullable TypeAdapter<?> adapter(
      Gson gson, TypeToken<?> type, @Nullable JsonAdapter given) {
    if (given == null) {
      return gson.getAdapter(type);
    }
    boolean makesAdapters = TypeAdapterFactory.class.isAssignableFrom(given.value());
    if (!makesAdapters && !TypeAdapter.class.isAssignableFrom(given.value())) {
      return null;
    }
    Object made = make(given.value());
    TypeAdapter<?> adapter =
        makesAdapters ? ((TypeAdapterFactory) made).create(gson, type) : (TypeAdapter<?>) made;
    return adapter == null || !given.nullSafe() ? adapter : adapter.nullSafe();
  }

  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException unusable) {
      throw new IllegalArgumentException(
          type.getName() + " needs a constructor without parameters", unusable);
    }
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
