package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>${name}</code> and <code>${name|filter}</code> in the texts of templates. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w-]+)(?:\\|(\\w+))?}");

  private Placeholders() {}

  static String fill(String text, Map<String, String> values) {
    return text.contains("${")
        ? PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), values)))
        : text;
  }

  /** The name in a text that is one placeholder with this filter, or the empty text. */
  static String nameIn(String text, String filter) {
    String end = "|" + filter + "}";
    return text.startsWith("${") && text.endsWith(end)
        ? text.substring(2, text.length() - end.length())
        : "";
  }

  private static String value(String placeholder, Map<String, String> values) {
    Matcher parts = PLACEHOLDER.matcher(placeholder);
    String value = parts.matches() ? values.get(parts.group(1)) : null;
    if (value == null) {
      throw new IllegalStateException(
          "A template has a placeholder without parameter: " + placeholder);
    }
    String filter = parts.group(2);
    return filter == null ? value : filtered(value, filter);
  }

  private static String filtered(String value, String filter) {
    return switch (filter) {
      case "base64" -> Encodings.base64(value.getBytes(UTF_8));
      case "md5" -> Encodings.md5(value.getBytes(UTF_8));
      case "url" -> Encodings.url(value);
      case "relative" -> value.startsWith("/") ? value.substring(1) : value;
      default -> throw new IllegalStateException("A template has an unknown filter: " + filter);
    };
  }
}
