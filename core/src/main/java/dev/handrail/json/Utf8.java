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
