package dev.handrail.local.api.validation;

import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a body: the two most frequent mistakes in the words that AWS has. */
final class ErrorWords {

  private static final Pattern REQUIRED = Pattern.compile(".*required properties \\[\\[(.*)]]");
  private static final Pattern TYPE = Pattern.compile("Value is \\[(.*)] but should be \\[(.*?)]");

  private static final int MOST_PLACES = 5;
  private static final int MOST_SHOWN = 100;

  private ErrorWords() {}

  static BodyCheck of(List<Error> errors) {
    List<String> words = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Error error : errors) {
      String where = error.getInstanceLocation();
      String message = awss(String.valueOf(error.getError()));
      words.add(where.isEmpty() ? message : where + ": " + message);
      if (places.size() < MOST_PLACES) {
        places.add((where.isEmpty() ? "the whole" : shown(where)) + ": " + withoutValue(error));
      }
    }
    if (words.size() > MOST_PLACES) {
      places.add((words.size() - MOST_PLACES) + " more");
    }
    return new BodyCheck(words, places, null);
  }

  private static String shown(String pointer) {
    return pointer.length() > MOST_SHOWN ? pointer.substring(0, MOST_SHOWN) + "..." : pointer;
  }

  /** The keyword, and of the schema and of types what tells more; never a value of the body. */
  private static String withoutValue(Error error) {
    String message = String.valueOf(error.getError());
    Matcher required = REQUIRED.matcher(message);
    if (required.matches()) {
      return "required [" + required.group(1) + "]";
    }
    Matcher type = TYPE.matcher(message);
    return type.matches()
        ? "type [" + type.group(2) + "], got " + type.group(1)
        : String.valueOf(error.getKeyword());
  }

  private static String awss(String message) {
    Matcher required = REQUIRED.matcher(message);
    if (required.matches()) {
      return "object has missing required properties ([" + quoted(required.group(1)) + "])";
    }
    Matcher type = TYPE.matcher(message);
    return type.matches()
        ? "instance type ("
            + type.group(1)
            + ") does not match any allowed primitive type (allowed: ["
            + quoted(type.group(2))
            + "])"
        : message;
  }

  private static String quoted(String list) {
    return '"' + list.replace(", ", "\",\"") + '"';
  }
}
