package dev.handrail.testkit.function;

import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.ExecutionEnvironments;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.OwnEnvironment;
import dev.handrail.testkit.OwnEnvironmentOptions;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.SameClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Brings a function to where it runs, or says why it cannot run there. */
final class Deployment {

  private static final ConcurrencyLimit LIMIT =
      ConcurrencyLimit.account(ConcurrencyLimit.DEFAULT_ACCOUNT_LIMIT);

  private final Subject subject;
  private final FunctionDefinition.Builder function;

  Deployment(Subject subject, FunctionDefinition.Builder function) {
    this.subject = subject;
    this.function = function;
  }

  static Isolation isolation(Subject subject, Isolation wanted) {
    if (wanted != Isolation.DEFAULT) {
      return wanted;
    }
    return subject instanceof Subject.OfHandler
        ? Isolation.OWN_ENVIRONMENT
        : Isolation.SAME_CLASS_LOADER;
  }

  /** The definition, checked, for one of the isolations. */
  FunctionDefinition define(Isolation isolation, List<Path> code) {
    List<Path> entries = code;
    if (isolation == Isolation.SAME_CLASS_LOADER) {
      entries = List.of(Path.of("")); // needed for nothing, so any folder that is there
    } else if (code.isEmpty()) {
      entries = ClassPath.ofThisJvm();
    }
    return function.handler(handler()).code(entries).build();
  }

  /** Where it runs; nothing is started for a class or handler before it is invoked. */
  Runner start(FunctionDefinition definition, Isolation isolation) {
    Duration init = initTimeout(definition);
    OwnEnvironmentOptions options = OwnEnvironmentOptions.defaults().withInitTimeout(init);
    return switch (isolation) {
      case OWN_ENVIRONMENT -> Runner.of(OwnEnvironment.environments(definition, options, LIMIT));
      case OWN_PROCESS ->
          Runner.of(
              OwnProcess.environments(
                  definition, OwnProcessOptions.defaults().withInitTimeout(init), LIMIT));
      default -> sameClassLoader(definition, options);
    };
  }

  private Runner sameClassLoader(FunctionDefinition definition, OwnEnvironmentOptions options) {
    if (subject instanceof Subject.OfInstance function) {
      // On Lambda an instance has one invocation at a time, so it has one environment here.
      return Runner.of(SameClassLoader.start(definition, function.instance(), options));
    }
    ClassLoader loader = loader();
    return Runner.of(
        new ExecutionEnvironments(() -> SameClassLoader.start(definition, loader, options), LIMIT));
  }

  private ClassLoader loader() {
    ClassLoader loader =
        subject instanceof Subject.OfClass function
            ? function.type().getClassLoader()
            : Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  private String handler() {
    if (subject instanceof Subject.OfClass function) {
      return function.type().getName();
    }
    if (subject instanceof Subject.OfInstance) {
      // Counts for nothing; the class of a mock may have a name that is too long for a handler.
      return subject.name();
    }
    return ((Subject.OfHandler) subject).handler();
  }

  /** Lambda's ten seconds, and more where the timeout is more: a test machine may be slow. */
  private static Duration initTimeout(FunctionDefinition definition) {
    Duration lambdas = Duration.ofSeconds(10);
    return definition.timeout().compareTo(lambdas) > 0 ? definition.timeout() : lambdas;
  }
}
