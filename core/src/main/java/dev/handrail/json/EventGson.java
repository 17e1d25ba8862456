package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

/**
 * Makes the {@link Gson} that Handrail reads events and writes results with; useful alone too.
 *
 * <p>Beyond a plain {@code new Gson()}: {@link java.util.Optional} works, numbers in {@code Object}
 * and {@code Map} are what the Java runtime makes of them ({@code Integer}, {@code Long}, {@code
 * BigInteger}, {@code Double}), text is not HTML-escaped, and a document must be JSON by the letter
 * of RFC 8259.
 *
 * <p>Thread-safe.
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
        .setStrictness(Strictness.STRICT)
        .setObjectToNumberStrategy(RuntimeNumbers.INSTANCE)
        .setNumberToNumberStrategy(RuntimeNumbers.INSTANCE)
        .registerTypeAdapterFactory(new OptionalAdapterFactory())
        .registerTypeAdapterFactory(new EventAdapterFactory())
        .create();
  }
}
