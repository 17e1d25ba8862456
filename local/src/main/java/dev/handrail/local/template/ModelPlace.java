package dev.handrail.local.template;

import dev.handrail.local.api.ModelSchemas;

/**
 * Where a model is written.
 *
 * @param at the map with its schema
 * @param key the property of the schema
 * @param schema a map, whose lines are told, or text
 */
record ModelPlace(Properties at, String key, Node schema) {

  void mistake(ModelSchemas.Problem problem) {
    at.mistakeAt(line(problem.pointer()), problem.after(at.path(key)));
  }

  void unsupported(ModelSchemas.Problem problem) {
    at.unsupportedAt(line(problem.pointer()), problem.after(at.path(key)));
  }

  /** The line of what a JSON pointer leads to, or of the last on the way that has one. */
  private int line(String pointer) {
    int line = at.line(key);
    Node here = schema;
    String[] steps = pointer.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i].replace("~1", "/").replace("~0", "~");
      if (here instanceof Node.Members map && map.members().get(step) != null) {
        Node.Member member = map.members().get(step);
        line = member.line();
        here = member.value();
      } else if (here instanceof Node.Items list
          && step.matches("\\d{1,6}")
          && Integer.parseInt(step) < list.items().size()) {
        here = list.items().get(Integer.parseInt(step));
        line = here.line();
      } else {
        return line;
      }
    }
    return line;
  }
}
