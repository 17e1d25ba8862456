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

  private ErrorWords() {}

  static List<String> of(List<Error> errors) {
    List<String> words = new ArrayList<>();
    for (Error error : errors) {
      String where = error.getInstanceLocation();
      String message = awss(String.valueOf(error.getError()));
      words.add(where.isEmpty() ? message : where + ": " + message);
    }
    return words;
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
