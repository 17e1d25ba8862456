package dev.handrail.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What AWS's mapper tolerates for every value of an event: {@code []} is an absent value, and an
 * array of one value is that value. Senders that turn XML or PHP arrays into JSON rely on it.
 */
abstract class TolerantAdapter<T> extends TypeAdapter<T> {

  /** Says in an error message what this adapter reads: "a string". */
  private final String expected;

  TolerantAdapter(String expected) {
    this.expected = expected;
  }

  /**
   * Reads a value that is neither null nor an array.
   *
   * @throws Mismatch see {@link #misfit}
   */
  abstract @Nullable T value(JsonReader in, JsonToken next) throws IOException;

  @Override
  public @Nullable T read(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return next == JsonToken.BEGIN_ARRAY ? unwrap(in) : value(in, next);
  }

  private @Nullable T unwrap(JsonReader in) throws IOException {
    in.beginArray();
    T only = in.hasNext() ? read(in) : null;
    if (in.hasNext()) {
      throw Mismatch.secondValue(in, expected);
    }
    in.endArray();
    return only;
  }

  /** For a next value of the wrong kind. */
  final Mismatch misfit(JsonReader in) throws IOException {
    return Mismatch.next(in, expected);
  }

  /** For a value that was read, and is none. */
  final Mismatch noSuchValue(JsonReader in) {
    return Mismatch.read(in, expected);
  }
}
