package dev.handrail.local;

import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.UsagePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that run together, with what is in front of them: what a template defines.
 *
 * <p>Made by {@link #of}, {@link #builder} or from a template. Instances are immutable and safe for
 * use by many threads.
 */
public final class Application {

  private final List<LocalFunction> functions;
  private final List<RestApi> restApis;
  private final List<UsagePlan> usagePlans;

  private Application(
      List<LocalFunction> functions, List<RestApi> restApis, List<UsagePlan> usagePlans) {
    this.functions = List.copyOf(functions);
    this.restApis = List.copyOf(restApis);
    this.usagePlans = List.copyOf(usagePlans);
  }

  /**
   * An application of these functions.
   *
   * @param functions at least one, with names of their own
   * @return the application
   * @throws IllegalArgumentException naming what is missing or there twice
   */
  public static Application of(LocalFunction... functions) {
    return of(List.of(functions));
  }

  /**
   * An application of these functions.
   *
   * @param functions at least one, with names of their own
   * @return the application
   * @throws IllegalArgumentException naming every mistake: no function, or names that are there
   *     twice
   */
  public static Application of(List<LocalFunction> functions) {
    Builder builder = builder();
    functions.forEach(builder::function);
    return builder.build();
  }

  /**
   * Starts with an application that has nothing yet.
   *
   * <pre>{@code
   * Application application =
   *     Application.builder()
   *         .function(orders)
   *         .restApi(
   *             RestApi.builder("shop")
   *                 .method("ANY", "/{proxy+}", Integration.lambdaProxy("OrdersFunction"))
   *                 .stage(Stage.of("prod"))
   *                 .build())
   *         .build();
   * }</pre>
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The functions.
   *
   * @return in the order of their definition; at least one
   */
  public List<LocalFunction> functions() {
    return functions;
  }

  /**
   * The REST APIs in front of the functions.
   *
   * @return in the order of their definition; maybe none
   */
  public List<RestApi> restApis() {
    return restApis;
  }

  /**
   * The usage plans of the REST APIs, with their keys.
   *
   * @return in the order of their definition; maybe none
   */
  public List<UsagePlan> usagePlans() {
    return usagePlans;
  }

  /**
   * The function of that name or logical id.
   *
   * @param name the name, or the logical id in the template
   * @return empty if there is none
   */
  public Optional<LocalFunction> function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .or(
            () ->
                functions.stream()
                    .filter(function -> function.logicalId().equals(name))
                    .findFirst());
  }

  /** Makes applications. Not safe for use by many threads. */
  public static final class Builder {

    private final List<LocalFunction> functions = new ArrayList<>();
    private final List<RestApi> restApis = new ArrayList<>();
    private final List<UsagePlan> usagePlans = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a function.
     *
     * @param function with a name that no other has
     * @return this
     */
    public Builder function(LocalFunction function) {
      functions.add(function);
      return this;
    }

    /**
     * Adds a REST API.
     *
     * @param api with an id that no other has, whose functions are the application's
     * @return this
     */
    public Builder restApi(RestApi api) {
      restApis.add(api);
      return this;
    }

    /**
     * Adds a usage plan.
     *
     * @param plan with an id that no other has, whose stages are the application's
     * @return this
     */
    public Builder usagePlan(UsagePlan plan) {
      usagePlans.add(plan);
      return this;
    }

    /**
     * Makes the application.
     *
     * @return an application that later changes of this builder do not change
     * @throws IllegalArgumentException naming every mistake: no function, names that are there
     *     twice, a method or authorizer of an API that leads to no function, a plan for no stage,
     *     or keys that are there twice
     */
    public Application build() {
      List<String> mistakes = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (LocalFunction function : functions) {
        if (!names.add(function.name())) {
          mistakes.add("functions: the name " + function.name() + " is there twice");
        }
      }
      if (functions.isEmpty()) {
        mistakes.add("functions: expected at least one, got none");
      }
      Set<String> ids = new HashSet<>();
      for (RestApi api : restApis) {
        if (!ids.add(api.id().toLowerCase(Locale.ROOT))) {
          mistakes.add(
              "restApis: the id "
                  + api.id()
                  + " is there twice; host names make no difference between capitals and small"
                  + " letters");
        }
        api.deployedMethods().forEach(method -> requireFunction(api, method, names, mistakes));
        for (Authorizer authorizer : api.authorizers()) {
          String at = "authorizer " + authorizer.name();
          requireFunction(api, at, authorizer.function(), names, mistakes);
        }
      }
      UsagePlanRules.check(usagePlans, restApis, mistakes);
      if (!mistakes.isEmpty()) {
        throw new IllegalArgumentException(
            "The application cannot be used:\n  - " + String.join("\n  - ", mistakes));
      }
      return new Application(functions, restApis, usagePlans);
    }

    private static void requireFunction(
        RestApi api, Method method, Set<String> names, List<String> mistakes) {
      String at = method.httpMethod() + " " + method.resourcePath();
      method
          .integration()
          .functionName()
          .ifPresent(function -> requireFunction(api, at, function, names, mistakes));
    }

    /** What a stage variable names is known at each stage only, and found out there. */
    private static void requireFunction(
        RestApi api, String at, String function, Set<String> names, List<String> mistakes) {
      if (!function.contains("${") && !names.contains(name(function))) {
        mistakes.add(
            "restApis: "
                + api.id()
                + ": "
                + at
                + ": expected one of the functions "
                + names
                + ", got "
                + function);
      }
    }

    private static String name(String qualified) {
      int colon = qualified.indexOf(':');
      return colon < 0 ? qualified : qualified.substring(0, colon);
    }
  }
}
