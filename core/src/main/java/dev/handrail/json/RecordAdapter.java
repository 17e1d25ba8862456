package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads records with {@link java.util.Optional} components, which are empty when the document does
 * not have them; Gson hands null to the constructor. Writing is Gson's.
 */
final class RecordAdapter<T> extends TypeAdapter<T> {

  private final Constructor<? super T> constructor;
  private final Map<String, ComponentReader> byName = new HashMap<>();
  private final @Nullable Object[] absent;
  private final TypeAdapter<T> gsons;

  private RecordAdapter(
      Constructor<? super T> constructor, ComponentReader[] components, TypeAdapter<T> gsons) {
    this.constructor = constructor;
    this.gsons = gsons;
    this.absent = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      absent[i] = components[i].absent();
      for (String name : components[i].names()) {
        byName.put(name, components[i]);
      }
    }
  }

  /** The adapter of a record type, whose own adapter by Gson is given. */
  static <T> TypeAdapter<T> of(Gson gson, TypeToken<T> type, TypeAdapter<T> gsons) {
    Class<? super T> raw = type.getRawType();
    RecordComponent[] declared = raw.getRecordComponents();
    Class<?>[] types = new Class<?>[declared.length];
    ComponentReader[] components = new ComponentReader[declared.length];
    for (int i = 0; i < declared.length; i++) {
      types[i] = declared[i].getType();
      ComponentReader component = ComponentReader.of(gson, type.getType(), declared[i], i);
      if (component == null) {
        return gsons;
      }
      components[i] = component;
    }
    try {
      Constructor<? super T> canonical = raw.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return new RecordAdapter<>(canonical, components, gsons);
    } catch (NoSuchMethodException impossible) {
      throw new LinkageError("A record without canonical constructor", impossible);
    }
  }

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (next != JsonToken.BEGIN_OBJECT) {
      throw Mismatch.next(in, "an object");
    }
    @Nullable Object[] values = absent.clone();
    in.beginObject();
    while (in.hasNext()) {
      ComponentReader component = byName.get(in.nextName());
      if (component == null) {
        in.skipValue();
      } else {
        values[component.index()] = component.read(in);
      }
    }
    in.endObject();
    return make(in, values);
  }

  @SuppressWarnings("unchecked") // the record's own constructor
  private T make(JsonReader in, @Nullable Object[] values) {
    try {
      return (T) constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof Error error) {
        throw error;
      }
      Throwable reason = Objects.requireNonNullElse(refused.getCause(), refused);
      throw JsonProblem.refused(
          in.getPreviousPath(), constructor.getDeclaringClass().getName(), reason);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(constructor + " failed", impossible);
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    gsons.write(out, value);
  }
}
