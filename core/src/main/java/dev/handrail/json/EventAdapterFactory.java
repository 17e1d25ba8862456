package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a {@link Gson} of your own every class of {@code aws-lambda-java-events}: the names that
 * AWS sends, its dates, bytes and attribute values.
 *
 * <pre>{@code
 * Gson gson = new GsonBuilder().registerTypeAdapterFactory(new EventAdapterFactory()).create();
 * SQSEvent event = gson.fromJson(json, SQSEvent.class);
 * }</pre>
 *
 * <p>Reading is as tolerant as the Java runtime's mapper: unknown properties are ignored, {@code
 * ""} and {@code []} are an absent object, a single value is a list of one, an unknown name of an
 * enum is null, the last of equal names wins. It is strict where data would be lost: a number that
 * does not fit, or base64 that is none, is a {@link com.google.gson.JsonParseException} with the
 * path, and without the value, which may be a secret. Null properties are not written.
 *
 * <p>Other types are left to the {@code Gson}; {@link EventGson} is one that has this factory.
 * Costs nothing until an event class is used, and does not need the events jar. Thread-safe.
 */
public final class EventAdapterFactory implements TypeAdapterFactory {

  /** The package of the events, with the dot. */
  static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";

  /** Makes a factory; all are alike. */
  public EventAdapterFactory() {}

  /**
   * Called by Gson when it meets a type for the first time.
   *
   * @param gson the {@code Gson} that asks
   * @param type any type
   * @return the type's adapter; null if it is no class of the events jar
   * @throws com.google.gson.JsonIOException for an abstract class of the events jar
   */
  @Override
  @SuppressWarnings("unchecked") // made for the very class
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.getName().startsWith(EVENTS)
        ? (TypeAdapter<T>) EventClasses.adapter(gson, raw, raw.getName().substring(EVENTS.length()))
        : null;
  }
}
