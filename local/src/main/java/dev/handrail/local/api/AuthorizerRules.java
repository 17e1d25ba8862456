package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What both kinds of authorizers ask for. */
final class AuthorizerRules {

  private AuthorizerRules() {}

  static void require(String name, String function, Duration resultTtl) {
    requireNonNull(function, "function");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: expected a text, got none");
    }
    if (resultTtl.isNegative() || resultTtl.compareTo(Authorizer.MAX_RESULT_TTL) > 0) {
      throw new IllegalArgumentException(
          "resultTtl: expected 0 to 3600 seconds, got " + resultTtl.toSeconds());
    }
  }

  /** Names must be unique, and methods name those that there are. */
  static void requireAuthorizers(
      List<Authorizer> authorizers, List<Method> methods, List<String> mistakes) {
    Set<String> names = new TreeSet<>();
    for (Authorizer authorizer : authorizers) {
      if (!names.add(authorizer.name())) {
        mistakes.add("authorizers: the name " + authorizer.name() + " is there twice");
      }
    }
    for (Method method : methods) {
      String wanted = method.access().authorizer();
      if (wanted != null && !names.contains(wanted)) {
        mistakes.add(
            "methods: "
                + method.httpMethod()
                + " "
                + method.resourcePath()
                + ": expected one of the authorizers "
                + names
                + ", got "
                + wanted);
      }
    }
  }

  static void requireExpression(String expression) {
    try {
      Pattern unused = Pattern.compile(expression);
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(
          "identityValidationExpression: expected a regular expression, got '"
              + expression
              + "': "
              + wrong.getDescription());
    }
  }
}
