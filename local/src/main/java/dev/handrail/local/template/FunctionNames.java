package dev.handrail.local.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways to name a function: its name or its ARN, each with or without a qualifier. */
final class FunctionNames {

  private static final Pattern ARN =
      Pattern.compile("arn:[a-z-]+:lambda:[^:]*:[^:]*:function:([^:]+)(?::([^:]+))?");

  private FunctionNames() {}

  /** The bare name. */
  static String name(String nameOrArn) {
    Matcher arn = ARN.matcher(nameOrArn);
    if (arn.matches()) {
      return arn.group(1);
    }
    int colon = nameOrArn.indexOf(':');
    return colon < 0 ? nameOrArn : nameOrArn.substring(0, colon);
  }

  /** The name, and the version or alias after a colon if there is one. */
  static String qualified(String nameOrArn) {
    Matcher arn = ARN.matcher(nameOrArn);
    if (!arn.matches()) {
      return nameOrArn;
    }
    String qualifier = arn.group(2);
    return qualifier == null ? arn.group(1) : arn.group(1) + ":" + qualifier;
  }

  /** The name in a function's ARN; null for anything else. */
  static @Nullable String ofArn(String text) {
    Matcher arn = ARN.matcher(text);
    return arn.matches() ? arn.group(1) : null;
  }
}
