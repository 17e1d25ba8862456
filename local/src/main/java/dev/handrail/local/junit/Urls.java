package dev.handrail.local.junit;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * What annotations of parameters mean.
 *
 * @param parameter how messages call it
 */
record Urls(LocalLambda local, String parameter) {

  URI ofRestApi(RestApiUrl wanted) {
    RestApi api =
        one(
            "REST API",
            "@RestApiUrl(\"",
            local.application().restApis(),
            wanted.value(),
            RestApi::id);
    Stage stage =
        one(
            "stage of " + api.id(),
            "@RestApiUrl(stage = \"",
            api.stages(),
            wanted.stage(),
            Stage::name);
    return local.restApiUrl(api.id(), stage.name()).orElseThrow();
  }

  /** By the path, since not every machine resolves names below {@code localhost}. */
  URI ofFunction(FunctionUrl wanted) {
    List<LocalFunction> functions =
        local.application().functions().stream()
            .filter(function -> function.url() != null)
            .toList();
    boolean byName =
        functions.stream().anyMatch(function -> function.name().equals(wanted.value()));
    LocalFunction function =
        one(
            "function with a URL",
            "@FunctionUrl(\"",
            functions,
            wanted.value(),
            byName ? LocalFunction::name : LocalFunction::logicalId);
    return local.uri().resolve("lambda-url/" + function.name() + "/");
  }

  /** The thing of that name, or the only one. */
  private <T> T one(
      String what, String annotation, List<T> all, String wanted, Function<T, String> name) {
    List<T> found =
        all.stream().filter(one -> wanted.isEmpty() || name.apply(one).equals(wanted)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> names = all.stream().map(name).toList();
    if (all.isEmpty()) {
      throw Misuse.ofParameter(parameter + ": there is no " + what + " in what runs.");
    }
    throw Misuse.ofParameter(
        parameter
            + (wanted.isEmpty()
                ? ": which " + what + " is meant?"
                : ": there is no " + what + " named '" + wanted + "'.")
            + " There are "
            + names
            + ". Name one: "
            + annotation
            + names.get(0)
            + "\").");
  }
}
