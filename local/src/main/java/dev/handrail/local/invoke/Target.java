package dev.handrail.local.invoke;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.testkit.FunctionDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The function and version that a call is for.
 *
 * @param function the function
 * @param version the definition of the version that the qualifier named
 * @param arn as the caller named it, with the qualifier if there was one
 */
record Target(RunningFunction function, FunctionDefinition version, String arn) {

  /**
   * Finds a function by what a caller said. A logical id of a template is as good as a name, as it
   * is to the SAM CLI.
   *
   * @param functionName as it stands in the path
   * @param qualifierParameter the parameter {@code Qualifier}; null for none
   * @throws ApiException if it has the wrong form, or there is no such function or version
   */
  static Target find(
      Functions functions, String functionName, @Nullable String qualifierParameter) {
    FunctionName named = parsed(functionName, qualifierParameter);
    String qualifier = qualifier(named, qualifierParameter);
    RunningFunction function = running(functions, named.name());
    FunctionDefinition version = function == null ? null : function.version(qualifier);
    if (function == null || version == null) {
      String arn = function == null ? unknownArn(functions, named) : version(function).arn();
      throw ApiException.notFound(arn + ":" + (qualifier == null ? "$LATEST" : qualifier));
    }
    String arn = qualifier == null ? version.arn() : version.arn() + ":" + qualifier;
    return new Target(function, version, arn);
  }

  private static FunctionDefinition version(RunningFunction function) {
    return function.function().definition();
  }

  private static FunctionName parsed(String functionName, @Nullable String qualifier) {
    Validation validation = new Validation();
    FunctionName named = FunctionName.parse(functionName);
    if (named == null) {
      validation.pattern("functionName", functionName, FunctionName.PATTERN);
    }
    if (qualifier != null && !FunctionName.isQualifier(qualifier)) {
      validation.pattern("qualifier", qualifier, "\\$LATEST|[a-zA-Z0-9-_]+");
    }
    validation.check();
    return named == null ? new FunctionName(functionName, null) : named;
  }

  private static @Nullable String qualifier(FunctionName named, @Nullable String parameter) {
    String derived = named.qualifier();
    if (derived != null && parameter != null && !derived.equals(parameter)) {
      throw ApiException.invalidParameter(
          "The derived qualifier from the function name does not match the specified qualifier.");
    }
    return derived == null ? parameter : derived;
  }

  private static @Nullable RunningFunction running(Functions functions, String name) {
    Optional<RunningFunction> found = functions.find(name);
    return found.isPresent()
        ? found.get()
        : functions
            .application()
            .function(name)
            .map(LocalFunction::name)
            .flatMap(functions::find)
            .orElse(null);
  }

  /** What the ARN would be in the account and region of the other functions. */
  private static String unknownArn(Functions functions, FunctionName named) {
    List<LocalFunction> others = functions.application().functions();
    String arn = others.get(0).definition().arn();
    return arn.substring(0, arn.lastIndexOf(':') + 1) + named.name();
  }
}
