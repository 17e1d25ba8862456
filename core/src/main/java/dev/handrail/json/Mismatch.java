package dev.handrail.json;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * A value that does not fit, as an adapter of Handrail's reports it: a path, what was expected and
 * what kind of thing came, never the value.
 */
final class Mismatch extends JsonParseException {

  static final String NO_SUCH_VALUE = "a value that is none (values are not shown)";

  private static final long serialVersionUID = 1L;

  final String path;
  final String expected;
  final String found;

  private Mismatch(String path, String expected, String found) {
    super("Expected " + expected + " but was " + found + " at path " + path);
    this.path = path;
    this.expected = expected;
    this.found = found;
  }

  /** The value that comes next is of the wrong kind. */
  static Mismatch next(JsonReader in, String expected) throws IOException {
    return new Mismatch(in.getPath(), expected, JsonProblem.token(in.peek().name()));
  }

  /** More values came where one was expected. */
  static Mismatch secondValue(JsonReader in, String expected) {
    return new Mismatch(in.getPath(), expected, "an array of several values");
  }

  /** The value that was just read is of the right kind, and yet none. */
  static Mismatch read(JsonReader in, String expected) {
    return new Mismatch(in.getPreviousPath(), expected, NO_SUCH_VALUE);
  }

  /** The null that was just read went to a component that cannot hold it. */
  static Mismatch nullFor(JsonReader in, String primitiveComponent) {
    String expected = "a value for the primitive component '" + primitiveComponent + "'";
    return new Mismatch(in.getPreviousPath(), expected, "null");
  }
}
