package dev.handrail.json;

import com.google.gson.Gson;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link PayloadSerializer} of a handler's event or result type.
 *
 * <p>What the types mean, in and out:
 *
 * <ul>
 *   <li>records, classes, collections and maps: by their JSON, as {@link EventGson} does it
 *   <li>{@link String}: a JSON string, as in the Java runtime. Reading takes a number or boolean
 *       too
 *   <li>{@link com.google.gson.JsonElement}: the tree
 *   <li>{@code byte[]} and {@link InputStream}: the document itself, neither read nor checked; the
 *       stream is closed after it was written
 *   <li>{@link Void}: JSON's {@code null}, whatever the document says
 *   <li>{@link java.util.Optional}: empty is {@code null}
 *   <li>numbers in {@code Object} and {@code Map}: {@code Integer}, {@code Long}, {@code
 *       BigInteger}, {@code Double}
 * </ul>
 *
 * <p>Unknown properties are ignored, as by the Java runtime. Thread-safe.
 */
public final class PayloadSerializers {

  private final LazyGson gson = new LazyGson();

  /** Makes serializers that share one {@link EventGson}, made when the first type needs it. */
  public PayloadSerializers() {}

  /**
   * Makes the serializer of a type.
   *
   * @param <T> what {@code type} stands for; the caller's word is taken for it
   * @param type a type without variables
   * @return its serializer
   * @throws IllegalArgumentException if JSON can't hold such a type
   */
  @SuppressWarnings("unchecked")
  public <T extends @Nullable Object> PayloadSerializer<T> forType(Type type) {
    if (type == byte[].class) {
      return (PayloadSerializer<T>) new RawSerializer.OfBytes();
    }
    if (type == InputStream.class) {
      return (PayloadSerializer<T>) new RawSerializer.OfStream();
    }
    if (type == Void.class) {
      return (PayloadSerializer<T>) new RawSerializer.OfVoid();
    }
    return new JsonSerializer<>(gson.get(), type);
  }

  private static final class LazyGson implements Supplier<Gson> {

    private @Nullable Gson gson;

    @Override
    public synchronized Gson get() {
      if (gson == null) {
        gson = EventGson.create();
      }
      return gson;
    }
  }
}
