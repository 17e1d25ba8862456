package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

/**
 * Makes the {@link Gson} that Handrail reads events and writes results with; useful alone too.
 *
 * <p>Beyond a plain {@code new Gson()}:
 *
 * <ul>
 *   <li>every class of {@code aws-lambda-java-events}, see {@link EventAdapterFactory}
 *   <li>{@link java.util.Optional}, also as a component that the document lacks
 *   <li>{@code java.time} in ISO 8601; points in time and durations are read from seconds too.
 *       {@link java.util.Date} in ISO 8601, read from milliseconds too
 *   <li>{@link java.nio.ByteBuffer} and {@code byte[]} as base64
 *   <li>NaN and the infinities as strings, the last of equal keys of a map wins, and numbers in
 *       {@code Object} and {@code Map} are {@code Integer}, {@code Long}, {@code BigInteger} or
 *       {@code Double}: all as the Java runtime does it
 *   <li>text is not HTML-escaped, and a document must be JSON: no comments, single quotes or
 *       unquoted names. Control characters that are not escaped are read, as by the Java runtime
 *   <li>Handrail's own types are not written by their fields, where the rest of an event is in
 *       reach: a {@link JsonValue} is the JSON that it is, as are events, and other types, such as
 *       requests and their headers, are refused with a {@link com.google.gson.JsonIOException}
 * </ul>
 *
 * <p>What does not fit is a {@link com.google.gson.JsonParseException}, or an {@link
 * InvalidJsonException} for what a record's constructor refuses. Thread-safe.
 */
public final class EventGson {

  private EventGson() {}

  /**
   * Makes a {@code Gson}.
   *
   * @return an immutable, thread-safe {@code Gson}; keep it, making one takes time
   */
  public static Gson create() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        // Not STRICT, which refuses an escaped lone surrogate: RFC 8259 allows it, and Node's
        // JSON.stringify sends it for a text that was cut in the middle of an emoji.
        .setStrictness(Strictness.LEGACY_STRICT)
        .setObjectToNumberStrategy(RuntimeNumbers.INSTANCE)
        .setNumberToNumberStrategy(RuntimeNumbers.INSTANCE)
        .registerTypeAdapterFactory(new UserTypesFactory())
        .registerTypeAdapterFactory(new EventAdapterFactory())
        .create();
  }
}
