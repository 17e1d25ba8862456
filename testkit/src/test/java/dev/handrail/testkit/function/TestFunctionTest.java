package dev.handrail.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.Callback;
import dev.handrail.LambdaFunction;
import dev.handrail.testkit.FunctionCode;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Invoker;
import dev.handrail.testkit.Patience;
import dev.handrail.testkit.event.saved.TestEvents;
import example.HelloFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test client without any annotation. */
class TestFunctionTest {

  /** Needs a store, as functions do that are written to be tested. */
  public static class Orders implements RequestHandler<Map<String, String>, String> {

    private final List<String> store;

    Orders(List<String> store) {
      this.store = store;
    }

    @Override
    public String handleRequest(Map<String, String> order, Context context) {
      store.add(order.get("id"));
      return "stored by " + context.getFunctionName();
    }
  }

  /** A function of Handrail's. */
  public static final class Greeter extends LambdaFunction<String, String> {

    private final String greeting;

    Greeter(String greeting) {
      this.greeting = greeting;
    }

    @Override
    public void handle(String event, dev.handrail.Context context, Callback<String> callback) {
      callback.call(null, greeting + event);
    }
  }

  /** Answers an environment variable. */
  public static final class Configured implements RequestHandler<String, String> {

    @Override
    public String handleRequest(String name, Context context) {
      return System.getenv(name) + " " + context.getMemoryLimitInMB();
    }
  }

  /** Ends only when as many invocations run as the test wants. */
  public static final class Meeting implements RequestHandler<String, String> {

    static final CountDownLatch TWO = new CountDownLatch(2);

    @Override
    public String handleRequest(String event, Context context) {
      TWO.countDown();
      try {
        TWO.await();
        return event;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void a_class_is_invoked_with_JSON_cold_first_and_warm_later() {
    try (TestFunction hello = patient(TestFunction.forClass(HelloFunction.class))) {
      TestResult first = hello.invoke("{\"val01\":\"hi\"}");
      TestResult second = hello.invoke(InvocationRequest.of("{\"val01\":\"ho\"}"));

      assertThat(first).hasToString("HelloFunction answered \"success lambda api test: hi\"");
      assertThat(first.coldStart()).isTrue();
      assertThat(second.as(String.class)).isEqualTo("success lambda api test: ho");
      assertThat(second.coldStart()).isFalse();
      assertThat(second.logText()).startsWith("START ").contains("REPORT ");
    }
  }

  @Test
  void a_saved_event_is_named_by_its_result() {
    try (TestFunction hello = patient(TestFunction.forClass(HelloFunction.class))) {
      TestResult result = hello.check(hello.events().named("greeting"));

      assertThat(result.event()).isEqualTo(hello.events().named("greeting"));
      assertThat(result.function()).isEqualTo("HelloFunction");
    }
  }

  @Test
  void an_instance_keeps_the_doubles_that_the_test_gave_it() {
    List<String> store = new CopyOnWriteArrayList<>();
    try (TestFunction orders = patient(TestFunction.forInstance(new Orders(store)))) {
      TestResult result = orders.invoke("{\"id\":\"7\"}");

      assertThat(result.as(String.class)).isEqualTo("stored by Orders");
      assertThat(store).containsExactly("7");
    }
  }

  @Test
  void a_mock_has_the_name_of_the_class_below_which_it_was_made() {
    Orders mock =
        new Orders(List.of()) {
          @Override
          public String handleRequest(Map<String, String> order, Context context) {
            return "mocked";
          }
        };
    try (TestFunction orders = patient(TestFunction.forInstance(mock))) {
      assertThat(orders.name()).isEqualTo("Orders");
      assertThat(orders.invoke("{}").as(String.class)).isEqualTo("mocked");
    }
  }

  @Test
  void an_instance_of_a_LambdaFunction_is_a_function() {
    try (TestFunction greeter = patient(TestFunction.forInstance(new Greeter("hello ")))) {
      assertThat(greeter.invoke("\"you\"").as(String.class)).isEqualTo("hello you");
    }
  }

  @Test
  void a_handler_string_runs_the_jar_apart_with_variables_of_its_own() {
    TestFunction.Builder builder =
        TestFunction.forHandler(Configured.class.getName(), FunctionCode.jar())
            .code() // what the test has
            .environment(Map.of("TABLE", "orders"))
            .memorySize(256);
    try (TestFunction configured = patient(builder)) {
      TestResult result = configured.invoke("\"TABLE\"");

      assertThat(result.function()).isEqualTo("Configured");
      assertThat(result.as(String.class)).isEqualTo("orders 256");
    }
  }

  @Test
  void a_handler_string_names_a_method_of_the_jar() {
    try (TestFunction hello =
        patient(
            TestFunction.forHandler("example.HelloFunction::handleRequest", FunctionCode.jar()))) {
      assertThat(hello.name()).isEqualTo("HelloFunction");
      assertThat(hello.check(hello.events().named("greeting")).succeeded()).isTrue();
    }
  }

  @Test
  void a_handler_string_names_a_method_of_a_class_of_the_test() {
    TestFunction.Builder builder =
        TestFunction.forHandler("example.HelloFunction::handleRequest")
            .isolation(Isolation.SAME_CLASS_LOADER);
    try (TestFunction hello = patient(builder)) {
      assertThat(hello.invoke("{\"val01\":\"hi\"}").as(String.class)).endsWith(": hi");
    }
  }

  @Test
  void a_class_runs_in_a_process_of_its_own() {
    TestFunction.Builder builder =
        TestFunction.forClass(Configured.class)
            .isolation(Isolation.OWN_PROCESS)
            .environment(Map.of("TABLE", "orders"));
    try (TestFunction configured = patient(builder)) {
      assertThat(configured.invoke("\"TABLE\"").as(String.class)).isEqualTo("orders 128");
    }
  }

  @Test
  void a_class_has_as_many_environments_as_threads_that_invoke() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (TestFunction meeting = patient(TestFunction.forClass(Meeting.class))) {
      Future<TestResult> one = threads.submit(() -> meeting.invoke("\"1\""));
      Future<TestResult> two = threads.submit(() -> meeting.invoke("\"2\""));

      assertThat(one.get().coldStart()).isTrue();
      assertThat(two.get().coldStart()).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_test_has_thirty_seconds_unless_it_says_otherwise() {
    try (TestFunction hello = TestFunction.forClass(HelloFunction.class).build();
        TestFunction brief =
            TestFunction.forClass(HelloFunction.class).timeout(Duration.ofSeconds(1)).build()) {
      assertThat(hello.definition().timeout()).isEqualTo(Duration.ofSeconds(30));
      assertThat(hello.definition().memorySize()).isEqualTo(128);
      assertThat(brief.definition().timeout()).isEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void an_answer_that_was_not_expected_is_shown_with_the_log(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("hi.json"), "{\"val01\":\"hi\"}");
    Files.writeString(folder.resolve("hi.expected.json"), "\"bye\"");
    TestFunction.Builder builder =
        TestFunction.forClass(HelloFunction.class).events(TestEvents.in(folder));
    try (TestFunction hello = patient(builder)) {
      assertThatThrownBy(() -> hello.check(hello.events().named("hi")))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith(
              "HelloFunction: The answer to event 'hi' is not as hi.expected.json says:")
          .hasNoCause()
          .satisfies(
              error ->
                  assertThat(error.getStackTrace()[0].getClassName())
                      .isEqualTo(getClass().getName()))
          .hasMessageContaining("Received: \"success lambda api test: hi\"")
          .hasMessageContaining("\nLog of HelloFunction:\n")
          .hasMessageContaining("REPORT RequestId:");
    }
  }

  @Test
  void its_definition_names_handler_and_code_that_are_there() {
    Orders mock = new Orders(List.of()) {};
    try (TestFunction orders = TestFunction.forInstance(mock).build();
        TestFunction hello = TestFunction.forClass(HelloFunction.class).build()) {
      assertThat(orders.definition().handler()).isEqualTo(Orders.class.getName());
      assertThat(hello.definition().handler()).isEqualTo("example.HelloFunction");
      Path classes = Path.of("target/test-classes").toAbsolutePath();
      assertThat(hello.definition().code()).contains(classes);
      assertThat(orders.definition().code()).isEqualTo(hello.definition().code());
    }
  }

  @Test
  void its_invoker_is_for_whatever_invokes_functions() {
    TestFunction hello = patient(TestFunction.forClass(HelloFunction.class));
    try (hello) {
      Invoker invoker = hello.invoker();
      assertThat(invoker.invoke(InvocationRequest.of("{}")).coldStart()).isTrue();
      assertThat(hello.invoke("{}").coldStart()).isFalse();
    }
    assertThatThrownBy(() -> hello.invoker().invoke(InvocationRequest.of("{}")))
        .hasMessage("The test client of function HelloFunction is closed");
    assertThatThrownBy(hello::startEnvironment)
        .hasMessage("The test client of function HelloFunction is closed");
  }

  @Test
  void a_closed_client_says_so() {
    TestFunction hello = TestFunction.forClass(HelloFunction.class).build();
    hello.close();
    hello.close();

    assertThatThrownBy(() -> hello.invoke("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The test client of function HelloFunction is closed");
  }

  @Test
  void environment_variables_and_code_make_no_sense_beside_the_test() {
    TestFunction.Builder builder =
        TestFunction.forClass(HelloFunction.class)
            .environment(Map.of("TABLE", "orders"))
            .code(Path.of("target"));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The function 'HelloFunction' cannot be tested so:
              - environment: in the test's class loader System.getenv is this JVM's, so TABLE \
            would not be seen; use Isolation.OWN_ENVIRONMENT or Isolation.OWN_PROCESS
              - code: in the test's class loader the classes are the test's, so nothing would be \
            loaded from there; use Isolation.OWN_ENVIRONMENT or Isolation.OWN_PROCESS
            See docs/troubleshooting.md#same-class-loader""");
  }

  @Test
  void an_instance_cannot_leave_the_test() {
    TestFunction.Builder builder =
        TestFunction.forInstance(new HelloFunction())
            .isolation(Isolation.OWN_PROCESS)
            .environment(Map.of("TABLE", "orders"));
    assertThatThrownBy(builder::build)
        .hasMessage(
            """
            The function 'HelloFunction' cannot be tested so:
              - isolation: an instance is an object of this test, which cannot leave its class \
            loader; name the class or a handler string for OWN_PROCESS
            See docs/troubleshooting.md#same-class-loader""");
    assertThatThrownBy(builder.isolation(Isolation.DEFAULT)::build)
        .hasMessage(
            """
            The function 'HelloFunction' cannot be tested so:
              - environment: in the test's class loader System.getenv is this JVM's, so TABLE \
            would not be seen; hand the instance what it needs, or name its class and \
            Isolation.OWN_ENVIRONMENT or Isolation.OWN_PROCESS
            See docs/troubleshooting.md#same-class-loader""");
  }

  @Test
  void what_Lambda_refuses_is_refused() {
    assertThatThrownBy(TestFunction.forClass(HelloFunction.class).memorySize(1).name("a b")::build)
        .hasMessageContaining("'a b'")
        .hasMessageContaining("memorySize: expected 128 to 10240 (MB), got 1");
  }

  private static TestFunction patient(TestFunction.Builder builder) {
    return builder.timeout(Patience.LIMIT).build();
  }
}
