package dev.handrail.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.lang.reflect.Type;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Gson throws into an {@link InvalidJsonException}. Gson's messages quote values, so
 * only what can be no value is taken from them: kinds of tokens, names of types, and the path.
 */
final class JsonProblem {

  private static final String NOT_ONE = Mismatch.NO_SUCH_VALUE;
  private static final Pattern PATH = Pattern.compile(".*path (\\$\\S*)", Pattern.DOTALL);
  private static final Pattern TOKENS =
      Pattern.compile("Expected (a name|an? [a-z]+|null|[A-Z]+_[A-Z]+) but was (\\w+)");
  private static final Pattern CONVERSION =
      Pattern.compile(
          "(?:Failed parsing '.*' as|Lossy conversion from .* to) (\\w+); at path", Pattern.DOTALL);
  private static final Pattern CHARACTER = Pattern.compile("^Expecting single character, got: ");
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("^Failed to invoke constructor '([\\w.$]+)\\(");
  private static final Pattern PRIMITIVE_COMPONENT =
      Pattern.compile("null is not allowed as value for record component '(\\w+)'");

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
    String path = path(message, in);
    if (root instanceof EOFException) {
      return new InvalidJsonException(path, "more JSON", "the end of the document", null);
    }
    if (root instanceof MalformedJsonException) {
      return new InvalidJsonException(path, "well-formed JSON", syntax(message), null);
    }
    if (!isGsons(root)) {
      return refused(problem, root, in, type);
    }
    return misfit(message, path, type);
  }

  private static InvalidJsonException misfit(String message, String path, Type type) {
    Matcher tokens = TOKENS.matcher(message);
    if (tokens.find()) {
      return new InvalidJsonException(path, token(tokens.group(1)), found(tokens.group(2)), null);
    }
    Matcher conversion = CONVERSION.matcher(message);
    if (conversion.find()) {
      return new InvalidJsonException(path, "a " + conversion.group(1), NOT_ONE, null);
    }
    if (CHARACTER.matcher(message).find()) {
      return new InvalidJsonException(path, "a single character", "another string", null);
    }
    Matcher component = PRIMITIVE_COMPONENT.matcher(message);
    if (component.find()) {
      String expected = "a value for the primitive component '" + component.group(1) + "'";
      return new InvalidJsonException(path, expected, "null", null);
    }
    String expected = "what " + type.getTypeName() + " accepts";
    return new InvalidJsonException(path, expected, NOT_ONE, null);
  }

  /** What the user's own constructor or adapter threw: its words are the user's choice. */
  private static InvalidJsonException refused(
      Exception problem, Throwable refusal, JsonReader in, Type type) {
    Matcher constructor = CONSTRUCTOR.matcher(String.valueOf(problem.getMessage()));
    boolean afterValue = constructor.find();
    return new InvalidJsonException(
        afterValue ? in.getPreviousPath() : in.getPath(),
        "what " + (afterValue ? constructor.group(1) : type.getTypeName()) + " accepts",
        "what it refuses: " + refusal,
        refusal);
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
      if (!thrower.startsWith("java.") && !thrower.startsWith("jdk.")) {
        return thrower.startsWith("com.google.gson.")
            || thrower.equals(RuntimeNumbers.class.getName());
      }
    }
    return true; // without a trace nobody can tell: the side that shows no value
  }

  private static boolean wraps(Throwable problem) {
    return problem.getClass().getName().startsWith("com.google.gson")
        ? String.valueOf(problem.getMessage()).equals(String.valueOf(problem.getCause()))
        : String.valueOf(problem.getMessage()).startsWith("Failed to invoke constructor");
  }

  private static String path(String message, JsonReader in) {
    Matcher path = PATH.matcher(message);
    return path.lookingAt() ? path.group(1) : in.getPath();
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
