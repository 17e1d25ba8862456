package dev.handrail.testkit.event.saved;

import dev.handrail.json.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A string of an expected answer: plain, one placeholder, or text with placeholders in it. <code>
 * $${</code> stands for the two characters <code>${</code>.
 */
final class ExpectedText {

  private final String plain;
  private final @Nullable Placeholder whole;
  private final @Nullable Pattern pattern;

  private ExpectedText(String plain, @Nullable Placeholder whole, @Nullable Pattern pattern) {
    this.plain = plain;
    this.whole = whole;
    this.pattern = pattern;
  }

  /**
   * Reads the text of an expected string.
   *
   * @throws IllegalArgumentException if a placeholder in it is unknown or has no end
   */
  static ExpectedText of(String text) {
    StringBuilder plain = new StringBuilder();
    StringBuilder regex = new StringBuilder();
    Placeholder whole = null;
    boolean patterned = false;
    int from = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
      if (start > from && text.charAt(start - 1) == '$') {
        plain.append(text, from, start - 1).append("${");
        from = start + 2;
        continue;
      }
      int end = end(text, start + 2);
      Placeholder placeholder = Placeholder.named(text.substring(start + 2, end));
      whole = start == 0 && end == text.length() - 1 ? placeholder : null;
      plain.append(text, from, start);
      regex.append(Pattern.quote(plain.toString()));
      regex.append("(?:").append(placeholder.regex()).append(')');
      plain.setLength(0);
      patterned = true;
      from = end + 1;
    }
    plain.append(text, from, text.length());
    regex.append(Pattern.quote(plain.toString()));
    return new ExpectedText(
        plain.toString(), whole, patterned ? Pattern.compile(regex.toString()) : null);
  }

  /** The brace that closes a placeholder: a regular expression may have pairs of them in it. */
  private static int end(String text, int start) {
    int open = 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        open++;
      } else if (c == '}' && --open == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "a placeholder without its closing brace. For the characters ${ themselves write $${");
  }

  /** A received text as it must be written to expect just that. */
  static String escape(String text) {
    return text.replace("${", "$${");
  }

  boolean matches(JsonValue value) {
    if (whole != null) {
      return whole.matches(value);
    }
    if (value.kind() != JsonValue.Kind.STRING) {
      return false;
    }
    String text = value.asString();
    return pattern == null ? text.equals(plain) : pattern.matcher(text).matches();
  }
}
