package dev.handrail.json;

import org.jspecify.annotations.Nullable;

/**
 * A JSON document is malformed, or does not fit the type that it is read as. The message tells the
 * path in the document, what was expected there and what kind of thing came, but no value of the
 * document: an event may hold secrets, and messages end in logs and answers. Names of properties
 * and keys of maps are part of the path. The words of a constructor or adapter of the user's are
 * part of the message, and not of {@link #summary}.
 *
 * <p>The cause is what such a constructor or adapter threw, where its words are the user's own; it
 * is null where the document itself does not fit, and where the JDK chose the words, which may
 * quote a value. An {@link IllegalArgumentException} or {@link NullPointerException} is the usual
 * refusal of a document; any other cause may be a defect of the function.
 */
public final class InvalidJsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_SHOWN = 200;

  /** A JSONPath. */
  private final String path;

  /** The message without the words of anybody else. */
  private final String summary;

  InvalidJsonException(String path, String expected, String found, @Nullable Throwable cause) {
    super(message(path, expected, found), cause);
    this.path = path;
    this.summary = message(path, expected, found);
  }

  private InvalidJsonException(
      String path, String type, String found, String words, @Nullable Throwable cause) {
    super(message(path, "what " + type + " accepts", found + words), cause);
    this.path = path;
    this.summary = message(path, "what " + simple(type) + " accepts", found);
  }

  /** The document has not the form of a type, and nobody can tell more. */
  static InvalidJsonException misfit(String path, String type) {
    return new InvalidJsonException(path, type, Mismatch.NO_SUCH_VALUE, "", null);
  }

  /**
   * A constructor or adapter of the user's threw something.
   *
   * @param words that the user chose, or the name of the exception where the JDK chose them
   */
  static InvalidJsonException refused(
      String path, String type, String words, @Nullable Throwable refusal) {
    return new InvalidJsonException(path, type, "what it refuses", ": " + words, refusal);
  }

  private static String message(String path, String expected, String found) {
    return "Invalid JSON at " + shown(path) + ": expected " + expected + ", found " + found;
  }

  /** A type's name without package, outer classes and type arguments. */
  private static String simple(String type) {
    int arguments = type.indexOf('<');
    String raw = arguments < 0 ? type : type.substring(0, arguments);
    return raw.substring(Math.max(raw.lastIndexOf('.'), raw.lastIndexOf('$')) + 1);
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

  /**
   * The message for whoever sent the document: without the words of exceptions, and without the
   * packages of types.
   *
   * @return for example {@code Invalid JSON at $.item: expected what Item accepts, found what it
   *     refuses}
   */
  public String summary() {
    return summary;
  }
}
