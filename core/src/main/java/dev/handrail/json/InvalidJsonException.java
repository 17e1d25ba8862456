package dev.handrail.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON document is malformed, or does not fit the type that it is read as. The message tells the
 * path in the document, what was expected there and what kind of thing came, but no value of the
 * document: an event may hold secrets, and messages end in logs and answers. Names of properties
 * and keys of maps are part of the path.
 */
public final class InvalidJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_SHOWN = 200;

  /** A JSONPath. */
  private final String path;

  InvalidJsonException(String path, String expected, String found, @Nullable Throwable cause) {
    super("Invalid JSON at " + shown(path) + ": expected " + expected + ", found " + found, cause);
    this.path = path;
  }

  /** The sender chooses the names in a path: none may start a new line of a log, or fill it. */
  private static String shown(String path) {
    int length = path.length();
    String text =
        length <= MAX_SHOWN
            ? path
            : path.substring(0, MAX_SHOWN / 2) + "..." + path.substring(length - MAX_SHOWN / 2);
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c);
    }
    return shown.toString();
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
