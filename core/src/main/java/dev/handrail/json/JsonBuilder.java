package dev.handrail.json;

import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON document in UTF-8, piece by piece, without Gson: the counterpart of {@link
 * JsonValue}. It trusts its caller to open and close, and to name what is in an object; commas are
 * its own.
 *
 * <pre>{@code
 * byte[] document =
 *     new JsonBuilder().beginObject().name("statusCode").value(200).endObject().toByteArray();
 * }</pre>
 *
 * <p>A lone surrogate in a text becomes an escape. Not thread-safe.
 */
public final class JsonBuilder {

  private final Utf8Writer out;

  /** Whether what comes next has something before it that it is to be told apart from. */
  private boolean comma;

  /** Makes an empty document. */
  public JsonBuilder() {
    this(512);
  }

  /**
   * Makes an empty document of which the size is known about, to spare copies.
   *
   * @param expectedSize how many bytes there may be; it grows to more
   * @throws IllegalArgumentException if the size is negative
   */
  public JsonBuilder(int expectedSize) {
    if (expectedSize < 0) {
      throw new IllegalArgumentException("expectedSize: expected 0 or more, got " + expectedSize);
    }
    out = new Utf8Writer(expectedSize);
  }

  /**
   * Opens an object.
   *
   * @return this
   */
  public JsonBuilder beginObject() {
    return open('{');
  }

  /**
   * Closes an object.
   *
   * @return this
   */
  public JsonBuilder endObject() {
    return close('}');
  }

  /**
   * Opens an array.
   *
   * @return this
   */
  public JsonBuilder beginArray() {
    return open('[');
  }

  /**
   * Closes an array.
   *
   * @return this
   */
  public JsonBuilder endArray() {
    return close(']');
  }

  /**
   * Writes the name of a member; its value comes next.
   *
   * @param name any text
   * @return this
   */
  public JsonBuilder name(String name) {
    separate();
    out.quote(name);
    out.ascii(':');
    comma = false;
    return this;
  }

  /**
   * Writes a string.
   *
   * @param text any text, or null for JSON's {@code null}
   * @return this
   */
  public JsonBuilder value(@Nullable String text) {
    if (text == null) {
      return nullValue();
    }
    separate();
    out.quote(text);
    return this;
  }

  /**
   * Writes a whole number.
   *
   * @param number the number
   * @return this
   */
  public JsonBuilder value(long number) {
    separate();
    out.number(number);
    return this;
  }

  /**
   * Writes a number.
   *
   * @param number the number
   * @return this
   * @throws IllegalArgumentException if it is infinite or not a number, which JSON has no number
   *     for
   */
  public JsonBuilder value(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("number: expected a finite one, got NaN or an infinity");
    }
    return raw(Double.toString(number));
  }

  /**
   * Writes a boolean.
   *
   * @param value true or false
   * @return this
   */
  public JsonBuilder value(boolean value) {
    return raw(value ? "true" : "false");
  }

  /**
   * Writes {@code null}.
   *
   * @return this
   */
  public JsonBuilder nullValue() {
    return raw("null");
  }

  /**
   * Writes a value of another document, with the bytes that it has there.
   *
   * @param value the value
   * @return this
   */
  public JsonBuilder value(JsonValue value) {
    separate();
    value.writeTo(out);
    return this;
  }

  /**
   * Writes a value that is JSON already.
   *
   * @param json one JSON value in UTF-8; not checked
   * @return this
   */
  public JsonBuilder rawBytes(byte[] json) {
    separate();
    out.write(json, 0, json.length);
    return this;
  }

  /**
   * Writes a string of bytes without a look at them, such as base64. A quote in them ends the
   * string: never for a text that somebody else chose.
   *
   * @param text bytes between space and tilde, without quotes and backslashes; not checked
   * @return this
   */
  public JsonBuilder unescapedString(byte[] text) {
    separate();
    out.ascii('"');
    out.write(text, 0, text.length);
    out.ascii('"');
    return this;
  }

  private JsonBuilder raw(String json) {
    separate();
    out.write(json, 0, json.length());
    return this;
  }

  private JsonBuilder open(char bracket) {
    separate();
    out.ascii(bracket);
    comma = false;
    return this;
  }

  private JsonBuilder close(char bracket) {
    out.ascii(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      out.ascii(',');
    }
    comma = true;
  }

  /**
   * The document so far.
   *
   * @return a new array
   */
  public byte[] toByteArray() {
    return out.toByteArray();
  }
}
