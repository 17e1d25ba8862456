package dev.handrail.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that are the same for a thing at all times, in the form of AWS's random ones.
 *
 * <p>Thread-safe.
 */
public final class StableIds {

  private static final int RADIX = 36;
  private static final int MAX_LENGTH = 48;

  private StableIds() {}

  /**
   * The id of a thing.
   *
   * @param thing what names it, and nothing else
   * @param length at most 48
   * @return as many small letters and digits
   */
  public static String of(String thing, int length) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(thing.getBytes(UTF_8));
      String digits = new BigInteger(1, digest).toString(RADIX);
      return "0"
          .repeat(Math.max(0, MAX_LENGTH - digits.length()))
          .concat(digits)
          .substring(0, length);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JVM has SHA-256", impossible);
    }
  }
}
