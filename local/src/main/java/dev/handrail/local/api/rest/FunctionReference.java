package dev.handrail.local.api.rest;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The function that an integration names, at a stage.
 *
 * @param qualifier a version or an alias; null for the latest
 */
record FunctionReference(String function, @Nullable String qualifier) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

  /** Reads a name; a variable that the stage has not got is nothing. */
  static FunctionReference of(String name, ApiCall call) {
    String resolved = name;
    if (name.contains("${")) {
      Map<String, String> variables = call.api().variables(call.stage());
      resolved =
          VARIABLE
              .matcher(name)
              .replaceAll(
                  variable ->
                      Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), "")));
    }
    int colon = resolved.indexOf(':');
    return colon < 0
        ? new FunctionReference(resolved, null)
        : new FunctionReference(resolved.substring(0, colon), resolved.substring(colon + 1));
  }
}
