package dev.handrail.gateway;

import org.jspecify.annotations.Nullable;

/** Reads headers that have fields, such as {@code Content-Type}. */
final class HeaderFields {

  private HeaderFields() {}

  /** Whether the type before the parameters is this one, which is in lower case. */
  static boolean is(@Nullable String contentType, String type) {
    if (contentType == null) {
      return false;
    }
    int end = contentType.indexOf(';');
    String found = end < 0 ? contentType : contentType.substring(0, end);
    return found.trim().equalsIgnoreCase(type);
  }

  /** The value of the parameter {@code charset} without quotes, or null. */
  static @Nullable String charset(String contentType) {
    int parameters = contentType.indexOf(';');
    return parameters < 0 ? null : field(contentType.substring(parameters + 1), "charset");
  }

  /** The value of a field in a list such as {@code a=1; b="2"}, without quotes, or null. */
  static @Nullable String field(String list, String name) {
    for (int from = 0; from <= list.length(); from = end(list, from) + 1) {
      String field = list.substring(from, end(list, from)).trim();
      if (field.regionMatches(true, 0, name, 0, name.length())
          && field.startsWith("=", name.length())) {
        return unquoted(field.substring(name.length() + 1).trim());
      }
    }
    return null;
  }

  private static int end(String list, int from) {
    int end = list.indexOf(';', from);
    return end < 0 ? list.length() : end;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted = last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"';
    return quoted ? value.substring(1, last) : value;
  }
}
