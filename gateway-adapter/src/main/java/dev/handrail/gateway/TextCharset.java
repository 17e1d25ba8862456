package dev.handrail.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which charset a client expects the text of a response. */
final class TextCharset {

  private TextCharset() {}

  /** The charset of a content type, or UTF-8. */
  static Charset of(String contentType) {
    String name = HeaderFields.charset(contentType);
    if (name == null || name.isEmpty() || name.equalsIgnoreCase("utf-8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException(
          "The Content-Type names a charset that this JVM does not know. Use charset=utf-8, or give"
              + " the body as bytes.",
          unknown);
    }
  }

  /** Decodes JSON, where nothing may be lost. */
  static String decodeUtf8(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) { // stands for malformed bytes, unless it was there before
      requireUtf8(json);
    }
    return text;
  }

  private static void requireUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException(
          "The JSON is not in UTF-8. Give its bytes in UTF-8, or use bytes(contentType, body).",
          malformed);
    }
  }
}
