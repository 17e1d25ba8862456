package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.jvm.JvmDeployment;
import org.jspecify.annotations.Nullable;

/**
 * Runs a class or an instance that a test knows as Lambda does: its mocks, injected doubles and
 * static fields are the test's own, while JSON, context, log, deadline and report are Lambda's.
 *
 * <pre>{@code
 * FunctionDefinition function = FunctionDefinition.forClass(Orders.class).build();
 * try (ExecutionEnvironment environment = SameClassLoader.start(function, new Orders(fake))) {
 *   InvocationResult result = environment.invoke(InvocationRequest.of("{\"id\":1}"));
 * }
 * }</pre>
 *
 * <p>AWS's own runtime is loaded for each environment, except for the interfaces of {@code
 * aws-lambda-java-core} that test and function share. The function runs on threads of the
 * environment, whose output and {@code java.util.logging} records are in its log. Everything else
 * is the test's: classes are not changed, so {@code System.getenv} is this JVM's, {@code
 * System.exit} ends it, and so on; {@link OwnEnvironment} and {@link OwnProcess} set a function
 * apart. A class that was initialised stays so: a cold start makes a new instance, no more.
 *
 * <p>All methods are safe for use by many threads.
 */
public final class SameClassLoader {

  private SameClassLoader() {}

  /**
   * Starts an environment with the default options and runs the init phase.
   *
   * @param function what to run; its handler names the class, its code does not matter
   * @param loader has that class
   * @return an environment; also when the init phase failed, which the first invocation tells
   */
  public static ExecutionEnvironment start(FunctionDefinition function, ClassLoader loader) {
    return start(function, loader, OwnEnvironmentOptions.defaults());
  }

  /**
   * Starts an environment and runs the init phase.
   *
   * @param function what to run; its handler names the class, its code does not matter
   * @param loader has that class
   * @param options how; hot reload has no meaning here
   * @return an environment; also when the init phase failed, which the first invocation tells
   */
  public static ExecutionEnvironment start(
      FunctionDefinition function, ClassLoader loader, OwnEnvironmentOptions options) {
    return environment(function, requireNonNull(loader, "loader"), null, options);
  }

  /**
   * Starts an environment of an instance with the default options.
   *
   * @param function what to run; of its handler only {@code ::method} counts, where it has one
   * @param instance a {@code RequestHandler} or {@code RequestStreamHandler}, or of a class that
   *     has the method; AWS's runtime must be able to tell a handler's types, so no lambda
   *     expression
   * @return an environment
   */
  public static ExecutionEnvironment start(FunctionDefinition function, Object instance) {
    return start(function, instance, OwnEnvironmentOptions.defaults());
  }

  /**
   * Starts an environment of an instance.
   *
   * @param function what to run; of its handler only {@code ::method} counts, where it has one
   * @param instance a {@code RequestHandler} or {@code RequestStreamHandler}, or of a class that
   *     has the method; AWS's runtime must be able to tell a handler's types, so no lambda
   *     expression
   * @param options how; hot reload has no meaning here
   * @return an environment
   */
  public static ExecutionEnvironment start(
      FunctionDefinition function, Object instance, OwnEnvironmentOptions options) {
    // The class of a mock may be in a loader of its own, below the test's.
    ClassLoader loader = instance.getClass().getClassLoader();
    if (loader == null) {
      throw new IllegalArgumentException(
          "Expected an instance of a class of your own, got one of " + instance.getClass());
    }
    return environment(function, loader, instance, options);
  }

  private static ExecutionEnvironment environment(
      FunctionDefinition function,
      ClassLoader loader,
      @Nullable Object instance,
      OwnEnvironmentOptions options) {
    if (options.snapStart()) {
      throw new IllegalArgumentException(
          "SnapStart needs class loaders of its own, as hooks are registered once for all: run the"
              + " function by OwnEnvironment or OwnProcess");
    }
    return new RuntimeEnvironment(
        JvmDeployment.ofTest(function, options.settings(), loader, instance), () -> {});
  }
}
