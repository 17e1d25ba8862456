package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Gson lacks, or does otherwise than AWS's mapper, for the types that users write themselves.
 * An adapter's class is loaded when its type is used.
 */
final class UserTypesFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // each is made for the very type
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return (TypeAdapter<T>) adapter(gson, type);
  }

  private <T> @Nullable TypeAdapter<?> adapter(Gson gson, TypeToken<T> type) {
    Class<?> raw = type.getRawType();
    if (raw == double.class || raw == Double.class || raw == float.class || raw == Float.class) {
      return FloatingPointAdapter.of(raw);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return BooleanAdapter.INSTANCE;
    }
    if (Map.class.isAssignableFrom(raw) && !raw.isAnnotationPresent(JsonAdapter.class)) {
      return LastWinsMapAdapter.of(gson, type, gson.getDelegateAdapter(this, type));
    }
    if (raw.isRecord()) {
      return hasOptional(raw) && !raw.isAnnotationPresent(JsonAdapter.class)
          ? RecordAdapter.of(gson, type, gson.getDelegateAdapter(this, type))
          : null;
    }
    if (raw == Optional.class) {
      return OptionalAdapter.of(gson, type.getType());
    }
    if (ByteBuffer.class.isAssignableFrom(raw)) { // at run time each is of a hidden subclass
      return Base64Adapter.BUFFERS;
    }
    if (raw == byte[].class) {
      return Base64Adapter.ARRAYS;
    }
    if (raw == Date.class) {
      return new DateAdapter();
    }
    if (isHandrails(raw) && !raw.isEnum() && !raw.isAnnotationPresent(JsonAdapter.class)) {
      return new RefusingAdapter<T>(raw.getName());
    }
    return raw.getName().startsWith("java.time.") ? TimeAdapter.of(raw) : null;
  }

  /**
   * Whether a type is, or implements, a public one of Handrail's. In its fields Gson would find
   * what nobody means to write, such as all headers of a request.
   */
  private static boolean isHandrails(@Nullable Class<?> type) {
    if (type == null) {
      return false;
    }
    if (type.getName().startsWith("dev.handrail.") && Modifier.isPublic(type.getModifiers())) {
      return true;
    }
    for (Class<?> implemented : type.getInterfaces()) {
      if (isHandrails(implemented)) {
        return true;
      }
    }
    return isHandrails(type.getSuperclass());
  }

  private static boolean hasOptional(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == Optional.class) {
        return true;
      }
    }
    return false;
  }
}
