package dev.handrail.testkit.function;

import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.OwnEnvironment;
import dev.handrail.testkit.OwnEnvironmentOptions;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.internal.environment.TestClassPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Brings a function to where it runs. Nothing is started before something asks for it. */
record Deployment(Subject subject, FunctionDefinition definition, Isolation isolation) {

  private static final ConcurrencyLimit LIMIT =
      ConcurrencyLimit.account(ConcurrencyLimit.DEFAULT_ACCOUNT_LIMIT);

  static Isolation isolation(Subject subject, Isolation wanted) {
    if (wanted != Isolation.DEFAULT) {
      return wanted;
    }
    return subject instanceof Subject.OfHandler
        ? Isolation.OWN_ENVIRONMENT
        : Isolation.SAME_CLASS_LOADER;
  }

  /**
   * Checks the definition.
   *
   * @param code none for what the test has, which is all that there is beside the test
   */
  static Deployment of(
      Subject subject, FunctionDefinition.Builder function, List<Path> code, Isolation isolation) {
    List<Path> entries = code.isEmpty() ? TestClassPath.ofThisJvm() : code;
    FunctionDefinition definition = function.handler(subject.handler()).code(entries).build();
    return new Deployment(subject, definition, isolation);
  }

  /** Where the invocations of a test run. */
  Runner run() {
    return switch (isolation) {
      case OWN_ENVIRONMENT ->
          Runner.of(OwnEnvironment.environments(definition, environmentOptions(), LIMIT));
      case OWN_PROCESS -> Runner.of(OwnProcess.environments(definition, processOptions(), LIMIT));
      default ->
          // On Lambda an instance has one invocation at a time, so it has one environment here.
          subject instanceof Subject.OfInstance
              ? Runner.of(start())
              : Runner.of(new ExecutionEnvironments(this::start, LIMIT));
    };
  }

  /** One environment, for whoever asked. */
  ExecutionEnvironment start() {
    return switch (isolation) {
      case OWN_ENVIRONMENT -> OwnEnvironment.start(definition, environmentOptions());
      case OWN_PROCESS -> OwnProcess.start(definition, processOptions());
      default ->
          subject instanceof Subject.OfInstance function
              ? SameClassLoader.start(definition, function.instance(), environmentOptions())
              : SameClassLoader.start(definition, loader(), environmentOptions());
    };
  }

  private ClassLoader loader() {
    ClassLoader loader =
        subject instanceof Subject.OfClass function
            ? function.type().getClassLoader()
            : Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  private OwnEnvironmentOptions environmentOptions() {
    return OwnEnvironmentOptions.defaults().withInitTimeout(initTimeout());
  }

  private OwnProcessOptions processOptions() {
    return OwnProcessOptions.defaults().withInitTimeout(initTimeout());
  }

  /** Lambda's ten seconds, and more where the timeout is more: a test machine may be slow. */
  private Duration initTimeout() {
    Duration lambdas = Duration.ofSeconds(10);
    return definition.timeout().compareTo(lambdas) > 0 ? definition.timeout() : lambdas;
  }
}
