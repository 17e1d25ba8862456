package dev.handrail.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Strict decoding of a document. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Decodes a document.
   *
   * @throws InvalidJsonException if the bytes are no UTF-8, which {@code new String} would hide
   */
  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireValid(bytes);
    }
    return text;
  }

  /**
   * The length of the well-formed sequence of two to four bytes that begins at an offset (RFC 3629:
   * shortest form, no surrogates, nothing beyond U+10FFFF), or 0 if there is none.
   */
  static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean tooLong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean tooFar = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return tooLong || tooFar ? 0 : length;
  }

  /** Whether a document begins with a byte order mark. */
  static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Writes a character, which is no surrogate, and returns the offset after it. */
  static int encode(int c, byte[] to, int offset) {
    int at = offset;
    if (c < 0x80) {
      to[at++] = (byte) c;
      return at;
    }
    if (c < 0x800) {
      to[at++] = (byte) (0xC0 | (c >> 6));
    } else {
      if (c < 0x10000) {
        to[at++] = (byte) (0xE0 | (c >> 12));
      } else {
        to[at++] = (byte) (0xF0 | (c >> 18));
        to[at++] = (byte) (0x80 | ((c >> 12) & 0x3F));
      }
      to[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    to[at++] = (byte) (0x80 | (c & 0x3F));
    return at;
  }

  private static void requireValid(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult end = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    try {
      if (end.isError()) {
        end.throwException();
      }
    } catch (CharacterCodingException malformed) {
      throw new InvalidJsonException(
          "$", "a document in UTF-8", "bytes that are no UTF-8 at offset " + in.position(), null);
    }
  }
}
