package dev.handrail.local.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds models that are none, and methods whose models are not there. */
final class ModelNames {

  private static final Set<String> OF_AWS = Set.of("Empty", "Error");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

  private ModelNames() {}

  static void require(Map<String, String> models, List<Method> methods, List<String> mistakes) {
    Set<String> names = new TreeSet<>(OF_AWS);
    names.addAll(models.keySet());
    models.forEach((name, schema) -> requireModel(name, schema, names, mistakes));
    for (Method method : methods) {
      for (String name : method.validation().requestModels().values()) {
        if (!names.contains(name)) {
          mistakes.add(
              "models: expected for "
                  + method.httpMethod()
                  + " "
                  + method.resourcePath()
                  + " one of "
                  + names
                  + ", got "
                  + name);
        }
      }
    }
  }

  private static void requireModel(
      String name, String schema, Set<String> names, List<String> mistakes) {
    if (!NAME.matcher(name).matches()) {
      mistakes.add("models: expected a name of letters and digits, got '" + name + "'");
    }
    List<ModelSchemas.Problem> wrong = ModelSchemas.mistakes(schema);
    if (wrong.isEmpty()) {
      wrong = ModelSchemas.lostReferences(schema, names);
    }
    wrong.forEach(problem -> mistakes.add("models: " + problem.after("the schema " + name)));
  }
}
