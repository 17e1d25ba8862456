package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.handrail.json.PayloadSerializers;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an event or of a function's answer.
 *
 * <p>Most often JSON in UTF-8, but nothing here checks that: a stream handler may answer any bytes.
 * Instances are immutable and safe for use by many threads.
 */
public final class Payload {

  /** The way from JSON to objects; made by the first one that asks for an object. */
  private static final class Serializers {
    static final PayloadSerializers ALL = new PayloadSerializers();
  }

  /** No bytes at all. */
  public static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A payload of these bytes, which are copied.
   *
   * @param bytes not null
   * @return the payload
   */
  public static Payload of(byte[] bytes) {
    return new Payload(bytes.clone());
  }

  /**
   * A payload of this text in UTF-8.
   *
   * @param text not null
   * @return the payload
   */
  public static Payload of(String text) {
    return new Payload(requireNonNull(text, "text").getBytes(UTF_8));
  }

  /**
   * A copy of the bytes.
   *
   * @return never null
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The bytes read as UTF-8; malformed input becomes U+FFFD.
   *
   * @return never null
   */
  public String text() {
    return new String(bytes, UTF_8);
  }

  /**
   * The payload as an object, read as a function of that type reads its event: of a class of your
   * own, one of {@code aws-lambda-java-events}, or a type of the JDK such as {@code String} and
   * {@code Map}.
   *
   * @param <T> its type
   * @param type its class; not null
   * @return a new object; null for JSON's {@code null}
   * @throws dev.handrail.json.InvalidJsonException if this is not JSON, or not of that type
   */
  public <T> @Nullable T as(Class<T> type) {
    return Serializers.ALL.<@Nullable T>forType(requireNonNull(type, "type")).read(bytes.clone());
  }

  /**
   * The same for a type that no class tells, such as {@code List<Order>}.
   *
   * @param type what {@code TypeToken} and reflection give; not null
   * @return a new object; null for JSON's {@code null}
   * @throws dev.handrail.json.InvalidJsonException if this is not JSON, or not of that type
   */
  public @Nullable Object as(Type type) {
    return Serializers.ALL.forType(requireNonNull(type, "type")).read(bytes.clone());
  }

  /**
   * The number of bytes.
   *
   * @return 0 or more
   */
  public int size() {
    return bytes.length;
  }

  /** Equal when the bytes are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The text, for messages and debuggers. */
  @Override
  public String toString() {
    return text();
  }
}
