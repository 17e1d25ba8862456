package dev.handrail.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON document is malformed, or does not fit the type that it is read as. The message tells the
 * path in the document, what was expected there and what kind of thing came, but no value of the
 * document: an event may hold secrets, and messages end in logs and answers.
 */
public final class InvalidJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A JSONPath. */
  private final String path;

  InvalidJsonException(String path, String expected, String found, @Nullable Throwable cause) {
    super("Invalid JSON at " + path + ": expected " + expected + ", found " + found, cause);
    this.path = path;
  }

  /**
   * Where in the document the problem is.
   *
   * @return a JSONPath such as {@code $.items[2].quantity}; {@code $} is the document itself
   */
  public String path() {
    return path;
  }
}
