package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response: text, which a result holds as it is, or bytes, which it has in base64.
 */
abstract sealed class ResponseBody {

  /** How many characters or bytes. */
  abstract int length();

  /** As a text, if it is in this charset. */
  abstract String text(Charset charset);

  /** As the client gets it, if it is told this charset; shared, not copied. */
  abstract byte[] bytes(Charset charset);

  /** What a result must hold so that the client gets the body in this charset. */
  abstract ResponseBody in(Charset charset);

  /** Writes the members {@code body} and {@code isBase64Encoded}. */
  abstract void write(JsonBuilder result);

  final boolean isEmpty() {
    return length() == 0;
  }

  /** Refuses a status that no front door sends, or one that goes without this body. */
  final void requireStatus(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "The status is "
              + status
              + ". Expected 200 to 599: front doors answer 502 or 500 to others, and know no 1xx"
              + " from functions.");
    }
    if (!isEmpty() && (status == 204 || status == 205 || status == 304)) {
      throw new IllegalArgumentException(
          "The response has a body, which no client reads with status "
              + status
              + ". Take it away by withoutBody(), or use another status.");
    }
  }

  static final class Text extends ResponseBody {

    static final Text EMPTY = new Text("");

    private final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    int length() {
      return text.length();
    }

    @Override
    String text(Charset charset) {
      return text;
    }

    @Override
    byte[] bytes(Charset charset) {
      return charset.equals(StandardCharsets.UTF_8) ? text.getBytes(charset) : encoded(charset);
    }

    /** Front doors send text in UTF-8, whatever the content type says. */
    @Override
    ResponseBody in(Charset charset) {
      if (charset.equals(StandardCharsets.UTF_8)) {
        return this;
      }
      byte[] bytes = encoded(charset);
      return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8)) ? this : new Bytes(bytes);
    }

    private byte[] encoded(Charset charset) {
      try {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
      } catch (CharacterCodingException | UnsupportedOperationException unfit) {
        throw new IllegalStateException(
            "The text has characters that its Content-Type's charset "
                + charset.name()
                + " can't write. Use charset=utf-8.",
            unfit);
      }
    }

    @Override
    void write(JsonBuilder result) {
      result.name("body").value(text).name("isBase64Encoded").value(false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text body && body.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  static final class Bytes extends ResponseBody {

    private final byte[] bytes;

    /** Takes the array as its own. */
    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    int length() {
      return bytes.length;
    }

    @Override
    String text(Charset charset) {
      return new String(bytes, charset);
    }

    @Override
    byte[] bytes(Charset charset) {
      return bytes;
    }

    @Override
    ResponseBody in(Charset charset) {
      return this;
    }

    @Override
    void write(JsonBuilder result) {
      result.name("body").unescapedString(Base64.getEncoder().encode(bytes));
      result.name("isBase64Encoded").value(true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes body && Arrays.equals(body.bytes, bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
