package dev.handrail.gateway;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.json.PayloadSerializer;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The body of an event, read anew by each call: few functions read it twice. */
final class RequestBody {

  private static final byte[] NO_BYTES = {};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final @Nullable JsonValue body;
  private final boolean base64;
  private final ProxyRequest request;

  RequestBody(JsonValue event, ProxyRequest request) {
    this.body = event.getPresent("body");
    this.base64 = Members.flag(event, "isBase64Encoded");
    this.request = request;
  }

  boolean isEmpty() {
    return body == null || body.isString("");
  }

  /** Text that a front door has not encoded is decoded already, whatever charset it was in. */
  String text() {
    if (body == null) {
      return "";
    }
    return base64 ? decode(bytes(), charset()) : Members.text(body);
  }

  byte[] bytes() {
    if (body == null) {
      return NO_BYTES;
    }
    requireText(body);
    byte[] bytes = body.asUtf8();
    return base64 ? undo(bytes) : bytes;
  }

  /** The body as JSON is written, in UTF-8, whatever charset it came in. */
  byte[] document() {
    return base64 && !charset().equals(StandardCharsets.UTF_8)
        ? text().getBytes(StandardCharsets.UTF_8)
        : bytes();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the type is the caller's word, as in core
  <T extends @Nullable Object> T json(Type type) {
    PayloadSerializer<T> serializer = Serializers.ALL.forType(type);
    try {
      return required(read(serializer), serializer);
    } catch (InvalidJsonException invalid) {
      if (isEmpty()) {
        throw new ResponseException(
            400, "The request has no body, where JSON was expected", invalid);
      }
      throw answer(invalid);
    }
  }

  /**
   * A document that does not fit is answered without the words of the type's constructor, which may
   * tell of tables and classes. What a constructor throws that is no refusal is a defect: 500.
   */
  static RuntimeException answer(InvalidJsonException invalid) {
    Throwable cause = invalid.getCause();
    boolean refusal =
        cause == null
            || cause instanceof IllegalArgumentException
            || cause instanceof NullPointerException;
    return refusal ? new ResponseException(400, invalid.summary(), invalid) : invalid;
  }

  /** A client's {@code null} is no value: no handler or route expects one that the type has not. */
  static <T extends @Nullable Object> T required(T value, PayloadSerializer<T> serializer) {
    if (value == null && serializer.type() != Void.class) {
      throw JsonValue.parse(NULL.clone()).mismatch("a value");
    }
    return value;
  }

  /** Reads the body as JSON; what is no base64 is decoded once. */
  <T extends @Nullable Object> T read(PayloadSerializer<T> serializer) {
    if (body == null || base64) {
      return serializer.read(document());
    }
    requireText(body);
    return serializer.read(body.asString());
  }

  /** The charset of the content type, or UTF-8. */
  Charset charset() {
    String contentType = request.contentType();
    String name = contentType == null ? null : HeaderFields.charset(contentType);
    if (name == null || name.isEmpty() || name.equalsIgnoreCase("utf-8")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseException(415, "The charset of the body is not supported");
    }
  }

  private static void requireText(JsonValue body) {
    if (body.kind() != JsonValue.Kind.STRING) {
      throw Members.answer(body.mismatch("a string"));
    }
  }

  private static byte[] undo(byte[] base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException invalid) {
      throw new ResponseException(400, "The body is said to be base64, but is not");
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      requireValid(bytes, charset);
    }
    return text;
  }

  /** Decoding to text replaces what is malformed, and so loses it. */
  private static void requireValid(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException malformed) {
      throw new ResponseException(400, "The body is not text in " + charset.name());
    }
  }
}
