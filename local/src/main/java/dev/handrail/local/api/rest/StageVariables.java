package dev.handrail.local.api.rest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stage variables in what an integration leads to: {@code ${stageVariables.name}}. */
final class StageVariables {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

  private StageVariables() {}

  /** Puts the values; a variable that the stage has not got is nothing. */
  static String replace(String text, Map<String, String> variables) {
    return text.contains("${")
        ? VARIABLE
            .matcher(text)
            .replaceAll(
                variable -> Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), "")))
        : text;
  }
}
