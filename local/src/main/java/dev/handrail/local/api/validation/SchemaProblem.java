package dev.handrail.local.api.validation;

/**
 * Something in a schema.
 *
 * @param pointer where it is, as a JSON pointer; empty for the whole
 * @param text what was expected, and what came
 */
public record SchemaProblem(String pointer, String text) {

  /**
   * The same in one text.
   *
   * @param name of the schema
   * @return name, place and text
   */
  public String after(String name) {
    return name + pointer.replace('/', '.') + ": " + text;
  }
}
