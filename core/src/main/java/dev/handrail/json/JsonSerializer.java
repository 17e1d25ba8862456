package dev.handrail.json;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Payloads by way of Gson. */
final class JsonSerializer<T extends @Nullable Object> implements PayloadSerializer<T> {

  // As AWS's mapper: far more than anyone sends, far less than the stack holds.
  private static final int MAX_NESTING = 1_000;

  private static final int SMALL_RESULT = 128;

  private final Gson gson;
  private final Type type;
  private final TypeAdapter<T> adapter;

  @SuppressWarnings("unchecked") // what T is, is the caller's word
  JsonSerializer(Gson gson, Type type) {
    this.gson = gson;
    this.type = type;
    try {
      this.adapter = (TypeAdapter<T>) gson.getAdapter(TypeToken.get(type));
    } catch (JsonIOException | IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "JSON can't be read or written as " + type.getTypeName() + ": " + unknown.getMessage(),
          unknown);
    }
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public T read(byte[] payload) {
    // Decoding first and reading a StringReader is measured faster than an InputStreamReader.
    return read(Utf8.decode(payload));
  }

  @Override
  public T read(String document) {
    JsonReader in = gson.newJsonReader(new StringReader(document));
    in.setNestingLimit(MAX_NESTING);
    try {
      T value = adapter.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) { // strict reading throws of itself
        throw new MalformedJsonException("More than one value at line 1");
      }
      return value;
    } catch (IOException | RuntimeException bad) {
      throw JsonProblem.of(bad, in, type);
    } catch (StackOverflowError deep) {
      throw new InvalidJsonException(
          in.getPath(), "less nesting", "more than the stack holds", null);
    }
  }

  @Override
  public byte[] write(@Nullable T value) {
    if (value instanceof String text && type == String.class && isPlain(text)) {
      Utf8Writer string = new Utf8Writer(text.length() + 16);
      string.quote(text);
      return string.toByteArray();
    }
    Utf8Writer document = new Utf8Writer(SMALL_RESULT);
    try {
      JsonWriter out = gson.newJsonWriter(document);
      adapter.write(out, value);
      out.flush();
    } catch (StackOverflowError cycle) {
      throw new UnserializableResultException(
          type, "it refers to itself, or is nested too deep", cycle);
    } catch (IOException | RuntimeException bad) {
      throw new UnserializableResultException(type, String.valueOf(bad.getMessage()), bad);
    }
    return document.toByteArray();
  }

  /**
   * Whether Gson's writer would write the same: it escapes two characters that JSON need not. To
   * load it costs a cold start a table of formatted escapes.
   */
  private static boolean isPlain(String text) {
    return text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
  }
}
