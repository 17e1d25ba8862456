package dev.handrail.local.server;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of requests and traces. They tell requests apart and guard nothing, so that they need not be
 * secure; that makes them fast, and threads do not wait for one another.
 *
 * <p>Thread-safe.
 */
public final class RandomIds {

  private static final String HEX = "0123456789abcdef";
  private static final int EXTENDED_BYTES = 11;
  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

  private RandomIds() {}

  /**
   * A new request id.
   *
   * @return a UUID of version 4
   */
  public static String requestId() {
    Random random = ThreadLocalRandom.current();
    long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() & VARIANT_MASK) | VARIANT_2;
    return new UUID(high, low).toString();
  }

  /**
   * A new extended request id of a REST API.
   *
   * @return 15 characters of URL-safe base64 and {@code =}
   */
  public static String extendedRequestId() {
    byte[] bytes = new byte[EXTENDED_BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /**
   * The root of a new X-Ray trace.
   *
   * @param time when it begins
   * @return {@code 1-}, eight hexadecimal digits of seconds since 1970, {@code -} and 24 digits
   */
  public static String traceRoot(Instant time) {
    StringBuilder root = new StringBuilder(35).append("1-");
    append(root, time.getEpochSecond(), 8);
    return root.append('-').append(hex(8)).append(hex(16)).toString();
  }

  /**
   * Random hexadecimal digits, such as the id of an X-Ray segment.
   *
   * @param digits how many, at most 16
   * @return the digits
   */
  public static String hex(int digits) {
    StringBuilder text = new StringBuilder(digits);
    append(text, ThreadLocalRandom.current().nextLong(), digits);
    return text.toString();
  }

  private static void append(StringBuilder text, long value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      text.append(HEX.charAt((int) (value >>> shift) & 0xF));
    }
  }
}
