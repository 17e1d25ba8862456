package dev.handrail.local.api;

import dev.handrail.local.api.validation.SchemaCheck;
import dev.handrail.local.api.validation.SchemaProblem;
import java.util.List;
import java.util.Set;

/**
 * Looks at the schemas of models before they are used, for those who know where they are written.
 *
 * <p>Thread-safe.
 */
public final class ModelSchemas {

  private ModelSchemas() {}

  /**
   * Something in a schema.
   *
   * @param pointer where it is, as a JSON pointer; empty for the whole
   * @param text what was expected, and what came
   */
  public record Problem(String pointer, String text) {

    /**
     * The same in one text.
     *
     * @param name of the schema
     * @return name, place and text
     */
    public String after(String name) {
      return new SchemaProblem(pointer, text).after(name);
    }
  }

  /**
   * What makes it no schema of draft 4.
   *
   * @param schema what may be JSON
   * @return empty if nothing does
   */
  public static List<Problem> mistakes(String schema) {
    return problems(SchemaCheck.mistakes(schema));
  }

  /**
   * Keywords that draft 4 does not have, so that nothing looks at them.
   *
   * @param schema one without mistakes
   * @return empty for none
   */
  public static List<Problem> unknownKeywords(String schema) {
    return problems(SchemaCheck.unknownKeywords(schema));
  }

  /**
   * References that lead nowhere.
   *
   * @param schema one without mistakes
   * @param models the names of those that there are
   * @return empty for none
   */
  public static List<Problem> lostReferences(String schema, Set<String> models) {
    return problems(SchemaCheck.lostReferences(schema, models));
  }

  private static List<Problem> problems(List<SchemaProblem> found) {
    return found.stream().map(each -> new Problem(each.pointer(), each.text())).toList();
  }
}
