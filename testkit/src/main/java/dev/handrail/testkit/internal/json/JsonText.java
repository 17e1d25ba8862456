package dev.handrail.testkit.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;

/** Writes JSON for people and for machines; scalars keep the text that they have. */
public final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /**
   * A document as a person would write it: two spaces a level, one member or element a line, and a
   * line end.
   *
   * @param value any value
   * @return the text
   */
  public static String pretty(JsonValue value) {
    JsonText text = new JsonText();
    text.value(value, "\n");
    return text.out.append('\n').toString();
  }

  /**
   * A document without white space.
   *
   * @param value any value
   * @return the text
   */
  public static String compact(JsonValue value) {
    String text = value.toString();
    StringBuilder compact = new StringBuilder(text.length());
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        compact.append(c);
        c = text.charAt(++i);
      } else if (c == '"') {
        inString = !inString;
      }
      if (inString || c > ' ') {
        compact.append(c);
      }
    }
    return compact.toString();
  }

  /**
   * A text as a JSON string.
   *
   * @param text any text
   * @return the text in quotes, escaped
   */
  public static String quote(String text) {
    return new String(new JsonBuilder().value(text).toByteArray(), UTF_8);
  }

  private void value(JsonValue value, String lineEnd) {
    JsonValue first = value.first();
    if (first != null) {
      container(value, first, lineEnd);
    } else {
      // Only white space could be between the brackets of an empty container.
      out.append(value.isObject() ? "{}" : value.isArray() ? "[]" : value.toString());
    }
  }

  private void container(JsonValue container, JsonValue first, String lineEnd) {
    String inner = lineEnd + "  ";
    out.append(container.isObject() ? '{' : '[');
    String separator = "";
    for (JsonValue child = first; child != null; child = child.next()) {
      out.append(separator).append(inner);
      separator = ",";
      String name = child.name();
      if (name != null) {
        out.append(quote(name)).append(": ");
      }
      value(child, inner);
    }
    out.append(lineEnd).append(container.isObject() ? '}' : ']');
  }
}
