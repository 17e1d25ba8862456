package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.lang.reflect.Type;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Gson throws into an {@link InvalidJsonException}. Gson's messages quote values, so
 * only what can be no value is taken from them: kinds of tokens and names of types, at the places
 * where Gson writes them. The path is the reader's.
 */
final class JsonProblem {

  private static final String NOT_ONE = Mismatch.NO_SUCH_VALUE;
  private static final Pattern TOKENS =
      Pattern.compile("Expected (a name|an? [a-z]+|null|[A-Z]+_[A-Z]+) but was (\\w+)");
  private static final Pattern CONVERSION =
      Pattern.compile(
          "(?:Failed parsing '.*' as|Lossy conversion from .* to) (\\w+); at path", Pattern.DOTALL);
  private static final Pattern CHARACTER = Pattern.compile("Expecting single character, got: ");
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("Failed to invoke constructor '([\\w.$]+)\\(");
  private static final Pattern PRIMITIVE_COMPONENT =
      Pattern.compile("null is not allowed as value for record component '(\\w+)'");
  private static final Pattern NESTING = Pattern.compile("Nesting limit (\\d+) reached");

  private JsonProblem() {}

  static InvalidJsonException of(Exception problem, JsonReader in, Type type) {
    Throwable root = root(problem);
    if (root instanceof InvalidJsonException clean) {
      return clean;
    }
    if (root instanceof Mismatch misfit) {
      return new InvalidJsonException(misfit.path, misfit.expected, misfit.found, null);
    }
    String message = String.valueOf(root.getMessage());
    if (root instanceof EOFException) {
      return new InvalidJsonException(in.getPath(), "more JSON", "the end of the document", null);
    }
    if (root instanceof MalformedJsonException) {
      return malformed(message, in.getPath());
    }
    return isGsons(root) ? misfit(message, in, type) : refused(problem, root, in, type);
  }

  private static InvalidJsonException malformed(String message, String path) {
    Matcher nesting = NESTING.matcher(message);
    return nesting.lookingAt()
        ? new InvalidJsonException(
            path, "at most " + nesting.group(1) + " levels of nesting", "more", null)
        : new InvalidJsonException(path, "well-formed JSON", syntax(message), null);
  }

  private static InvalidJsonException misfit(String message, JsonReader in, Type type) {
    Matcher conversion = CONVERSION.matcher(message);
    if (conversion.lookingAt()) { // the value was read before it was converted
      String expected = withArticle(conversion.group(1));
      return new InvalidJsonException(in.getPreviousPath(), expected, NOT_ONE, null);
    }
    if (CHARACTER.matcher(message).lookingAt()) {
      return new InvalidJsonException(
          in.getPreviousPath(), "a single character", "another string", null);
    }
    Matcher tokens = TOKENS.matcher(message);
    if (tokens.lookingAt()) {
      return new InvalidJsonException(
          in.getPath(), token(tokens.group(1)), found(tokens.group(2)), null);
    }
    Matcher component = PRIMITIVE_COMPONENT.matcher(message);
    if (component.lookingAt()) {
      String expected = "a value for the primitive component '" + component.group(1) + "'";
      return new InvalidJsonException(in.getPath(), expected, "null", null);
    }
    return InvalidJsonException.misfit(in.getPath(), type.getTypeName());
  }

  private static InvalidJsonException refused(
      Exception problem, Throwable refusal, JsonReader in, Type type) {
    Matcher constructor = CONSTRUCTOR.matcher(String.valueOf(problem.getMessage()));
    return constructor.lookingAt() // the value was read before it was handed over
        ? refused(in.getPreviousPath(), constructor.group(1), refusal)
        : refused(in.getPath(), type.getTypeName(), refusal);
  }

  /**
   * What the user's own constructor or adapter threw. Its words are the user's choice, unless the
   * JDK chose them: {@code LocalDate.parse} and its like quote what they were given.
   */
  static InvalidJsonException refused(String path, String type, Throwable refusal) {
    return isUsersWords(refusal)
        ? InvalidJsonException.refused(path, type, refusal.toString(), refusal)
        : InvalidJsonException.refused(path, type, refusal.getClass().getName(), null);
  }

  private static boolean isUsersWords(Throwable refusal) {
    StackTraceElement[] trace = refusal.getStackTrace();
    return trace.length > 0
        && (!isJdks(trace[0].getClassName())
            || trace[0].getClassName().equals("java.util.Objects")); // requireNonNull(x, "words")
  }

  /** The first cause that says something: Gson wraps what its reader and constructors throw. */
  private static Throwable root(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null && wraps(root)) {
      root = root.getCause();
    }
    return root;
  }

  /** Whether Gson, and no code of the user's, found the problem. */
  private static boolean isGsons(Throwable root) {
    for (StackTraceElement frame : root.getStackTrace()) {
      String thrower = frame.getClassName();
      if (!isJdks(thrower)) {
        return thrower.startsWith("com.google.gson.");
      }
    }
    return true; // without a trace nobody can tell: the side that shows no value
  }

  private static boolean isJdks(String className) {
    return className.startsWith("java.")
        || className.startsWith("jdk.")
        || className.startsWith("sun.");
  }

  private static boolean wraps(Throwable problem) {
    return problem.getClass().getName().startsWith("com.google.gson")
        ? String.valueOf(problem.getMessage()).equals(String.valueOf(problem.getCause()))
        : CONSTRUCTOR.matcher(String.valueOf(problem.getMessage())).lookingAt();
  }

  /** The reader's own words about syntax, which come before the position. */
  private static String syntax(String message) {
    int end = message.indexOf(" at line");
    String words = end < 0 ? "" : message.substring(0, end);
    if (words.isEmpty() || words.startsWith("Use JsonReader") || words.indexOf('\\') >= 0) {
      return "text that is none";
    }
    return "text that is none (" + words + ")";
  }

  private static String found(String token) {
    String described = token(token);
    return described.equals(token) ? NOT_ONE : described;
  }

  private static String withArticle(String type) {
    return ("AEIOU".indexOf(type.charAt(0)) < 0 || type.equals("UUID") ? "a " : "an ") + type;
  }

  static String token(String name) {
    return switch (name) {
      case "BEGIN_OBJECT" -> "an object";
      case "BEGIN_ARRAY" -> "an array";
      case "END_OBJECT" -> "the end of the object";
      case "END_ARRAY" -> "the end of the array";
      case "NAME" -> "a property name";
      case "STRING" -> "a string";
      case "NUMBER" -> "a number";
      case "BOOLEAN" -> "a boolean";
      case "NULL" -> "JSON null";
      case "END_DOCUMENT" -> "the end of the document";
      default -> name;
    };
  }
}
