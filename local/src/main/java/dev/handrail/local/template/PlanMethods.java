package dev.handrail.local.template;

import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Deployment;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.testkit.internal.names.NearNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The methods that a usage plan names, such as {@code /orders/GET}. */
final class PlanMethods {

  private static final String THROTTLE = "Throttle";

  private PlanMethods() {}

  /**
   * Those that a stage has; of others it is told that they count for nothing.
   *
   * @param wanted settings by the names of methods
   * @param at where they are
   */
  static Map<String, ThrottleSettings> known(
      Map<String, ThrottleSettings> wanted, Properties at, RestApi api, Stage stage) {
    Set<String> names = names(api, stage);
    Map<String, ThrottleSettings> known = new LinkedHashMap<>(wanted);
    Properties throttle = at.map(THROTTLE);
    for (String name : throttle.names()) {
      String ofRoot = "/" + name; // whose path is a slash already
      ThrottleSettings settings = known.get(name);
      if (!names.contains(name) && names.contains(ofRoot) && settings != null) {
        known.remove(name);
        known.put(ofRoot, settings);
      } else if (!names.contains(name) && !names.contains(ofRoot)) {
        known.remove(name);
        String meant = NearNames.misspelled(name, names);
        throttle.unknown(
            name,
            at.path(THROTTLE)
                + ": expected one of the methods of "
                + api.id()
                + ", such as "
                + names.iterator().next()
                + ", got '"
                + name
                + "'"
                + (meant == null ? "" : Properties.didYouMean(meant)));
      }
    }
    return known;
  }

  private static Set<String> names(RestApi api, Stage stage) {
    Canary canary = stage.canary();
    Stream<List<Method>> deployed =
        Stream.of(stage.deployment(), canary == null ? null : canary.deployment())
            .filter(Objects::nonNull)
            .map(Deployment::api)
            .map(RestApi::methods);
    Set<String> names = new TreeSet<>();
    Stream.concat(Stream.of(api.methods()), deployed)
        .flatMap(List::stream)
        .forEach(method -> add(method, names));
    return names;
  }

  /** Of one that takes any method, each may be named. */
  private static void add(Method method, Set<String> names) {
    String resource = method.resourcePath() + "/";
    names.add(resource + method.httpMethod());
    if (method.httpMethod().equals(Method.ANY)) {
      Method.NAMES.forEach(name -> names.add(resource + name));
    }
  }
}
