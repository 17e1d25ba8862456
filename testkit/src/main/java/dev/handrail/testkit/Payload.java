package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an event or of a function's answer.
 *
 * <p>Most often JSON in UTF-8, but nothing here checks that: a stream handler may answer any bytes.
 * Instances are immutable and safe for use by many threads.
 */
public final class Payload {

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
