package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.api.ContentHandling;
import dev.handrail.local.api.mapping.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way to an integration or back, as text or as bytes: by the API's binary media types
 * and the content handling of integration and response, as AWS's tables of payload encodings say.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Body(byte[] bytes, boolean binary) {

  private static final String ANYTHING = "*/*";

  /** A request's. */
  static Body ofRequest(
      byte[] sent,
      @Nullable String contentType,
      @Nullable ContentHandling handling,
      List<String> binaryTypes) {
    if (isBinary(contentType, binaryTypes)) {
      return handling == ContentHandling.CONVERT_TO_TEXT ? encoded(sent) : new Body(sent, true);
    }
    return handling == ContentHandling.CONVERT_TO_BINARY ? decoded(sent) : text(sent);
  }

  /** What an integration answered, for a client that accepts something. */
  static Body ofResponse(
      byte[] answered,
      @Nullable String contentType,
      @Nullable String accept,
      @Nullable ContentHandling handling,
      List<String> binaryTypes) {
    boolean asText =
        handling == ContentHandling.CONVERT_TO_TEXT
            || (handling == null && !isBinary(accept, binaryTypes));
    if (isBinary(contentType, binaryTypes)) {
      return asText ? encoded(answered) : new Body(answered, true);
    }
    return asText ? text(answered) : decoded(answered);
  }

  private static Body text(byte[] bytes) {
    return new Body(new String(bytes, UTF_8).getBytes(UTF_8), false); // what is no UTF-8 is lost
  }

  private static Body encoded(byte[] bytes) {
    return new Body(Base64.getEncoder().encode(bytes), false);
  }

  private static Body decoded(byte[] base64) {
    try {
      return new Body(Base64.getDecoder().decode(base64), true);
    } catch (IllegalArgumentException noBase64) {
      throw RefusedException.configuration(
          "the body is to be converted to binary, and is no Base64");
    }
  }

  /** As templates read it. */
  String text() {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noText) {
      throw RefusedException.configuration(
          "a template cannot read a binary body: set contentHandling to CONVERT_TO_TEXT");
    }
  }

  /** As logs and parameters show it, whatever it is. */
  String shown() {
    return new String(bytes, UTF_8);
  }

  /** Whether the first media type of a header is one of an API's binary ones. */
  private static boolean isBinary(@Nullable String header, List<String> binaryTypes) {
    if (header == null) {
      return binaryTypes.contains(ANYTHING);
    }
    String type = header.split(",", 2)[0].split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (String binary : binaryTypes) {
      String pattern = binary.toLowerCase(Locale.ROOT);
      boolean family = pattern.endsWith("/*") && type.startsWith(pattern.replace("*", ""));
      if (pattern.equals(ANYTHING) || pattern.equals(type) || family) {
        return true;
      }
    }
    return false;
  }
}
