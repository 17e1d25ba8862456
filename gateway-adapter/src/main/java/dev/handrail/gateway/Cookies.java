package dev.handrail.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads cookies of texts such as {@code a=1; b=2}. Pairs without a name, which browsers send for
 * cookies that were set without one, are not found by anyone and left out, as by most servers.
 */
final class Cookies {

  private Cookies() {}

  static List<Cookie> of(List<String> texts) {
    List<Cookie> cookies = new ArrayList<>();
    for (String text : texts) {
      for (int from = 0; from <= text.length(); from = end(text, from) + 1) {
        int equals = equals(text, from);
        if (equals > 0) {
          cookies.add(new Cookie(name(text, from, equals), value(text, from, equals)));
        }
      }
    }
    return Collections.unmodifiableList(cookies);
  }

  /** The first of a name: a browser sends the one with the longest path first. */
  static @Nullable String find(List<String> texts, String name) {
    for (String text : texts) {
      for (int from = 0; from <= text.length(); from = end(text, from) + 1) {
        int equals = equals(text, from);
        if (equals > 0 && isName(text, from, equals, name)) {
          return value(text, from, equals);
        }
      }
    }
    return null;
  }

  private static int end(String text, int from) {
    int end = text.indexOf(';', from);
    return end < 0 ? text.length() : end;
  }

  /** Where a pair's name ends, or 0 if it has none. */
  private static int equals(String text, int from) {
    int end = end(text, from);
    for (int i = skip(text, from, end); i < end; i++) {
      if (text.charAt(i) == '=') {
        return i == skip(text, from, end) ? 0 : i;
      }
    }
    return 0;
  }

  private static boolean isName(String text, int from, int equals, String name) {
    int start = skip(text, from, equals);
    int length = trim(text, start, equals) - start;
    return length == name.length() && text.startsWith(name, start);
  }

  private static String name(String text, int from, int equals) {
    int start = skip(text, from, equals);
    return text.substring(start, trim(text, start, equals));
  }

  private static String value(String text, int from, int equals) {
    int end = end(text, from);
    int start = skip(text, equals + 1, end);
    return text.substring(start, trim(text, start, end));
  }

  private static int skip(String text, int from, int end) {
    int start = from;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int trim(String text, int from, int end) {
    int last = end;
    while (last > from && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
