package dev.handrail.local.template;

import org.jspecify.annotations.Nullable;

/** Texts as API Gateway's mapping expressions want them: in single quotes of their own. */
final class Quoted {

  private Quoted() {}

  /** The text between the quotes; null for none, or for what has none, which is told. */
  static @Nullable String text(Properties properties, String key) {
    String expression = properties.text(key);
    if (expression == null) {
      return null;
    }
    String text = text(expression);
    if (text == null) {
      properties.mistake(
          key,
          "expected a text in single quotes of its own, such as \"'*'\", got \""
              + expression
              + "\"; write \"'"
              + expression
              + "'\"");
    }
    return text;
  }

  /** The text between the quotes; null for another expression. */
  static @Nullable String text(String expression) {
    boolean quoted =
        expression.length() > 1
            && expression.startsWith("'")
            && expression.indexOf('\'', 1) == expression.length() - 1;
    return quoted ? expression.substring(1, expression.length() - 1) : null;
  }
}
