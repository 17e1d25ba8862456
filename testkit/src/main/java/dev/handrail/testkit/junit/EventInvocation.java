package dev.handrail.testkit.junit;

import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.event.saved.TestEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.internal.code.MissingClass;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One event of an {@link EventTest}: after {@code @BeforeEach} the function is invoked with it. */
record EventInvocation(String function, TestEvents events, String event)
    implements TestTemplateInvocationContext, BeforeTestExecutionCallback, ParameterResolver {

  /** What came of the invocation, once there was one. */
  private static final class Outcome {
    private volatile @Nullable TestResult result;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return function + " " + event;
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    TestEvent saved = saved(context);
    TestFunction client = StoredFunctions.of(context);
    TestResult result = client.invoke(saved);
    outcome(context).result = result; // for @AfterEach also when the answer is not the expected one
    try {
      judge(result, client.definition().code(), context.getRequiredTestMethod());
    } catch (AssertionError failed) {
      // All of its frames are JUnit's and ours: what there is to see is the test.
      failed.setStackTrace(new StackTraceElement[] {frame(context)});
      throw failed;
    }
  }

  private void judge(TestResult result, List<Path> code, Method test) {
    result.checkExpectedAnswer();
    InvocationError error = result.error();
    TestEvent saved = result.event();
    boolean judged = (saved != null && saved.expectedAnswer() != null) || takesResult(test);
    if (error != null && !judged) {
      String hint = MissingClass.hint(error, code);
      throw new AssertionError(
          result
              + "\nThere is no "
              + event
              + ".expected.json that expects it, and "
              + Members.described(test)
              + " takes no TestResult."
              + (hint == null ? "" : "\n" + hint)
              + "\nLog of "
              + function
              + ":\n"
              + result.logText().stripTrailing());
    }
  }

  private static StackTraceElement frame(ExtensionContext context) {
    Method test = context.getRequiredTestMethod();
    Class<?> top = test.getDeclaringClass();
    String className = top.getName();
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    return new StackTraceElement(className, test.getName(), top.getSimpleName() + ".java", -1);
  }

  private static boolean takesResult(Method test) {
    return List.of(test.getParameterTypes()).contains(TestResult.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return parameter
        .findAnnotation(Event.class)
        .map(annotation -> annotation.value().isEmpty())
        .orElse(type == TestEvent.class || type == TestResult.class);
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() != TestResult.class) {
      return EventReader.read(saved(context), parameter.getParameter());
    }
    TestResult result = outcome(context).result;
    if (result == null) {
      throw Misuse.ofParameter(
          "Parameter "
              + parameter.getParameter().getName()
              + " of "
              + Members.described(parameter.getDeclaringExecutable())
              + ": the function is invoked after @BeforeEach, so that only the @EventTest itself and"
              + " @AfterEach have a TestResult.");
    }
    return result;
  }

  /** Read once for each test. */
  private TestEvent saved(ExtensionContext context) {
    return StoredFunctions.stored(context, TestEvent.class, () -> events.named(event));
  }

  private static Outcome outcome(ExtensionContext context) {
    return StoredFunctions.stored(context, Outcome.class, Outcome::new);
  }
}
