package dev.handrail.testkit.internal.jvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * What travels beside an event, as a function gets it from AWS's native client: as a header that
 * JNI's {@code NewStringUTF} has decoded. It knows no characters beyond U+FFFF, and takes each of
 * their bytes for a character; but it has counted one for all four, and leaves out as many at the
 * end. ({@code PortableClient} does the same in a process.)
 */
final class NativeHeaders {

  private NativeHeaders() {}

  /** Null for a header that is not there; an empty one is absent, too. */
  static @Nullable String decoded(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return value.chars().noneMatch(c -> Character.isSurrogate((char) c)) ? value : decode(value);
  }

  private static String decode(String value) {
    StringBuilder decoded = new StringBuilder(value.length() + 8);
    value
        .codePoints()
        .forEach(
            character -> {
              byte[] bytes = Character.toString(character).getBytes(UTF_8);
              boolean known = Character.isBmpCodePoint(character);
              // Half a pair is a question mark in UTF-8.
              decoded.append(new String(bytes, known ? UTF_8 : ISO_8859_1));
            });
    decoded.setLength(value.codePointCount(0, value.length()));
    return decoded.toString();
  }
}
