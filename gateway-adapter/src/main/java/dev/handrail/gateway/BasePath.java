package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Takes the base path of a custom domain off a REST API's path. No member of an event tells it, but
 * the resource and its parameters have none: what stands before them is the base path.
 */
final class BasePath {

  private BasePath() {}

  /** The path without a base path, or as it is if it does not end as the resource says. */
  static String without(String path, String resource, @Nullable JsonValue parameters) {
    String inside = fill(resource, parameters);
    if (inside == null) {
      return path;
    }
    // A slash at the end is in the path only, and the root resource is nothing but one.
    int end = endWithoutSlashes(path);
    int length = endWithoutSlashes(inside);
    int start = end - length;
    if (start <= 0 || !path.startsWith(inside.substring(0, length), start)) {
      return path;
    }
    return start == path.length() ? "/" : path.substring(start);
  }

  /** The template with the parameters in their places, or null if one is missing. */
  private static @Nullable String fill(String resource, @Nullable JsonValue parameters) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = resource.indexOf('{'); open >= 0; open = resource.indexOf('{', from)) {
      int close = resource.indexOf('}', open);
      String value = close < 0 ? null : parameter(resource.substring(open + 1, close), parameters);
      if (value == null) {
        return null;
      }
      filled.append(resource, from, open).append(value);
      from = close + 1;
    }
    return filled.append(resource, from, resource.length()).toString();
  }

  private static @Nullable String parameter(String name, @Nullable JsonValue parameters) {
    String plain = name.endsWith("+") ? name.substring(0, name.length() - 1) : name;
    return Members.text(parameters, plain);
  }

  private static int endWithoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end;
  }
}
