package dev.handrail.testkit.junit;

import dev.handrail.testkit.TestContext;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Checks a {@link LambdaTest} class before its tests run, and gives them what they ask for. */
final class LambdaTestExtension implements BeforeAllCallback, ParameterResolver {

  private static final String ONLY_RESULT =
      ": only an @EventTest has a TestResult. Make it @EventTest(\"name\"), or take a TestFunction"
          + " and call invoke.";
  private static final String ONLY_EVENT =
      ": which saved event is meant? Name it, @Event(\"name\"), or make the method an @EventTest or"
          + " a @ParameterizedTest with @EventSource.";

  /** JUnit's to call. */
  LambdaTestExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    FunctionOfTest function = FunctionOfTest.of(context, "@LambdaTest");
    Class<?> testClass = context.getRequiredTestClass();
    if (function.testClass() != testClass) {
      refuseUnderTest(testClass, function);
    } else if (function.member() == null) {
      Functions.of(context); // what is wrong with it fails here, once, and not in each test
    }
  }

  private static void refuseUnderTest(Class<?> nested, FunctionOfTest function) {
    InstanceMember member = InstanceMember.of(nested);
    if (member != null) {
      throw Misuse.of(
          "@UnderTest on "
              + member.described()
              + " would never be used: the tests of "
              + Members.described(nested)
              + " are about the function of "
              + Members.described(function.testClass())
              + ". Put @LambdaTest on "
              + Members.described(nested)
              + " as well.");
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == TestFunction.class || type == TestContext.class) {
      return true;
    }
    Optional<Event> event = parameter.findAnnotation(Event.class);
    if (event.isPresent() && !event.get().value().isEmpty()) {
      return true;
    }
    // Those that only tests of events have are refused here, for a better message than JUnit's.
    boolean ofEvent = event.isPresent() || type == TestEvent.class || type == TestResult.class;
    return ofEvent && !isResolvedElsewhere(type, context);
  }

  /** By the {@link EventTest}, or by a template with arguments such as a parameterized test. */
  private static boolean isResolvedElsewhere(Class<?> type, ExtensionContext context) {
    Optional<Method> test = context.getTestMethod();
    boolean hasArguments =
        AnnotationSupport.isAnnotated(test, TestTemplate.class)
            && !AnnotationSupport.isAnnotated(test, RepeatedTest.class);
    return AnnotationSupport.isAnnotated(test, EventTest.class)
        || (hasArguments && type != TestResult.class);
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == TestFunction.class) {
      return Functions.of(context);
    }
    if (type == TestContext.class) {
      return Functions.contextOf(context);
    }
    String name = parameter.findAnnotation(Event.class).map(Event::value).orElse("");
    if (!name.isEmpty()) {
      TestEvent event = FunctionOfTest.of(context, "@Event").events().named(name);
      return EventReader.read(event, parameter.getParameter());
    }
    throw Misuse.ofParameter(
        "Parameter "
            + parameter.getParameter().getName()
            + " of "
            + Members.described(parameter.getDeclaringExecutable())
            + (type == TestResult.class ? ONLY_RESULT : ONLY_EVENT));
  }
}
