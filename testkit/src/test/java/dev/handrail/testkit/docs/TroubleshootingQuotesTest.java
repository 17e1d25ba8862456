package dev.handrail.testkit.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.docs.Troubleshooting;
import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.TooManyRequestsException;
import dev.handrail.testkit.event.saved.TestEvents;
import dev.handrail.testkit.function.Isolation;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import example.HelloFunction;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The symptoms in docs/troubleshooting.md are what a person really reads. */
class TroubleshootingQuotesTest {

  private static final ClassLoader LOADER = TroubleshootingQuotesTest.class.getClassLoader();

  /** A function that ends its environment. */
  public static final class Leaving implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      System.exit(1);
      return event;
    }
  }

  @Test
  void a_class_or_method_that_is_not_found() {
    assertQuoted(error(TestFunction.forHandler("example.HeloFunction")));
    assertQuoted(error(TestFunction.forHandler("example.HelloFunction::handel")));
  }

  @Test
  void a_lambda_has_no_types() {
    RequestHandler<String, String> function = (event, context) -> event;
    assertQuoted(
        error(TestFunction.forInstance(function).name("Lambda"))
            .replace(function.getClass().getName(), "example.Functions"));
  }

  @Test
  void a_function_that_exits() {
    assertQuoted(
        error(TestFunction.forHandler(Leaving.class.getName()))
            .replaceFirst("[0-9a-f-]{36}", "8f507cfc-xmpl-4697-b07a-ac58fc914c95"));
  }

  @Test
  void events_that_are_not_found() {
    assertQuoted(message(() -> TestEvents.at("events/Orders", LOADER).named("smal")));
    assertQuoted(message(() -> TestEvents.at("events/Ordres", LOADER).names()));
  }

  @Test
  void an_environment_beside_the_test() {
    TestFunction.Builder orders =
        TestFunction.forClass(HelloFunction.class)
            .name("Orders")
            .isolation(Isolation.SAME_CLASS_LOADER)
            .environment(Map.of("TABLE", "orders"));
    assertQuoted(message(orders::build));
  }

  @Test
  void as_many_invocations_as_may_run() {
    assertQuoted(
        requireNonNull(new TooManyRequestsException(ConcurrencyLimit.reserved(1)).getMessage()));
  }

  private static String error(TestFunction.Builder builder) {
    try (TestFunction function = builder.build()) {
      TestResult result = function.invoke("\"\"");
      return requireNonNull(result.error()).errorMessage();
    }
  }

  private static String message(ThrowingCallable mistake) {
    return requireNonNull(catchThrowable(mistake).getMessage());
  }

  private static void assertQuoted(String message) {
    assertThat(message).matches(Troubleshooting::quotes, "is quoted in docs/troubleshooting.md");
  }
}
