package dev.handrail.local.junit;

import dev.handrail.local.Application;
import dev.handrail.local.Isolation;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import dev.handrail.testkit.internal.environment.TestClassPath;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What a {@link LocalLambdaTest} declares. Two that are equal share a server.
 *
 * @param source what runs
 */
record Definition(Source source, Isolation isolation, double retryTimeFactor) {

  /** Where an application comes from. */
  sealed interface Source {

    /** Reads or makes it. */
    Application application(TestLog log);
  }

  /** A template with what it is told. */
  record OfTemplate(Path template, Map<String, String> parameters, Map<String, Path> code)
      implements Source {

    @Override
    public Application application(TestLog log) {
      TemplateOptions options =
          new TemplateOptions(parameters, code, TestClassPath.ofThisJvm(), true);
      Template read = Template.read(template, options);
      if (read.warning() != null) {
        log.message(read.warning().message());
      }
      return read.application();
    }
  }

  /** A static method without parameters that gives an {@link Application}. */
  record OfFactory(Method method) implements Source {

    @Override
    public Application application(TestLog log) {
      Object made = ReflectionSupport.invokeMethod(method, null);
      if (made == null) {
        throw new IllegalArgumentException(
            "the factory " + Factories.described(method) + " gave null; give an Application");
      }
      return (Application) made;
    }
  }

  /**
   * Starts a server of its own.
   *
   * @throws RuntimeException if there is a mistake in the template, or the factory throws
   */
  LocalLambda start() {
    TestLog log = new TestLog();
    LocalOptions options =
        LocalOptions.defaults()
            .withIsolation(isolation)
            .withRetryTimeFactor(retryTimeFactor)
            .withHotReload(false);
    return LocalLambda.start(source.application(log), options, log);
  }
}
