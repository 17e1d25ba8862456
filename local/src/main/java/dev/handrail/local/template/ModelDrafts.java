package dev.handrail.local.template;

import dev.handrail.local.api.ModelSchemas;
import dev.handrail.testkit.internal.names.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The models of an API while the template is read, and who names them. Not thread-safe. */
final class ModelDrafts {

  private static final Set<String> OF_AWS = Set.of("Empty", "Error");

  private record Draft(String schema, ModelPlace place) {}

  private record Use(String name, Properties at, String key) {}

  private final Map<String, Draft> models = new LinkedHashMap<>();
  private final List<Use> uses = new ArrayList<>();

  void add(String name, String schema, ModelPlace place) {
    models.put(name, new Draft(schema, place));
  }

  /** A model must be there, wherever in the template it is. */
  void expect(String name, Properties at, String key) {
    uses.add(new Use(name, at, key));
  }

  /** Tells of names that lead to no model, each where it is written. */
  boolean anyMistake() {
    Set<String> names = new TreeSet<>(OF_AWS);
    names.addAll(models.keySet());
    boolean any = false;
    for (Draft draft : models.values()) {
      for (ModelSchemas.Problem lost : ModelSchemas.lostReferences(draft.schema(), names)) {
        draft.place().mistake(lost);
        any = true;
      }
    }
    for (Use use : uses) {
      if (!names.contains(use.name())) {
        String meant = NearNames.misspelled(use.name(), names);
        use.at()
            .mistake(
                use.key(),
                "expected a model of the API, one of "
                    + names
                    + ", got "
                    + use.name()
                    + (meant == null ? "" : Properties.didYouMean(meant)));
        any = true;
      }
    }
    return any;
  }
}
