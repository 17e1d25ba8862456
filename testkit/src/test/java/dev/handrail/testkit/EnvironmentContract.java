package dev.handrail.testkit;

import static dev.handrail.testkit.Events.error;
import static dev.handrail.testkit.Events.messages;
import static dev.handrail.testkit.Events.toDo;
import static dev.handrail.testkit.FunctionCode.function;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.LogEvent.Source;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the same wherever a function runs. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EnvironmentContract {

  private @Nullable ExecutionEnvironment shared;

  /** An environment without a hurry: machines that build are slow. */
  abstract ExecutionEnvironment start(FunctionDefinition function);

  private ExecutionEnvironment behaviour() {
    return start(function("example.Behaviour").build());
  }

  /** One for all tests that do not care what it did before; a start takes its time. */
  private ExecutionEnvironment shared() {
    if (shared == null) {
      shared = behaviour();
    }
    return shared;
  }

  @AfterAll
  void closeShared() {
    if (shared != null) {
      shared.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "example.EchoStream|not { json|not { json",
        "example.Overloads|\"e\"|\"RequestStreamHandler\"",
        "example.Overloads::choose|\"e\"|\"three parameters\"",
        "example.Overloads::chooseWithContext|\"e\"|\"a Context alone\"",
        "example.Overloads::declared|{}|{\"name\":\"bean\"}",
        "example.Overloads::lenient|{numbers: ['1', 02, 3]}|[1,2,3]",
        "example.Overloads::withoutInstance|\"a \\\"b\\\"\"|\"static a \\\"b\\\"\"",
        "example.HelloFunction|{\"val01\":\"hi\"}|\"success lambda api test: hi\"",
      })
  void fact10_a_handler_of_each_kind_is_found_and_answers(
      String handler, String event, String answer) {
    try (ExecutionEnvironment environment = start(function(handler).build())) {
      InvocationResult result = environment.invoke(InvocationRequest.of(event));

      assertThat(result.error()).isNull();
      assertThat(result.payload().text()).isEqualTo(answer);
    }
  }

  @Test
  void fact10_an_exception_is_the_answer_without_its_cause_and_the_log_has_both() {
    ExecutionEnvironment environment = shared();
    InvocationResult result = environment.invoke(toDo("throw", "oops"));

    assertThat(error(result).kind()).isEqualTo(Kind.FUNCTION);
    assertThat(result.payload().text())
        .startsWith(
            "{\"errorMessage\":\"oops\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":[\"example.Behaviour.handleRequest(Behaviour.java:")
        .doesNotContain("cause", "com.amazonaws", "dev.handrail");
    assertThat(messages(result).get(messages(result).size() - 3))
        .startsWith("oops: java.lang.IllegalStateException\njava.lang.IllegalStateException: oops")
        .contains("Caused by: java.io.IOException: the cause")
        .doesNotContain("com.amazonaws", "dev.handrail");
    assertThat(result.report().status()).isEqualTo(Report.Status.SUCCESS);
    assertThat(environment.isWarm()).isTrue();
  }

  @Test
  void fact10_bad_json_is_an_error_without_a_stack_trace() {
    ExecutionEnvironment environment = shared();
    assertThat(environment.invoke(InvocationRequest.of("{\"do\":")).payload().text())
        .isEqualTo(
            "{\"errorMessage\":\"An error occurred during JSON parsing\","
                + "\"errorType\":\"java.lang.RuntimeException\",\"stackTrace\":[]}");
  }

  @Test
  void fact8_a_missing_class_fails_every_invocation_and_not_the_init_phase() {
    try (ExecutionEnvironment environment = start(function("example.Missing").build())) {
      assertThat(environment.isWarm()).isTrue();
      for (int i = 0; i < 2; i++) {
        InvocationResult result = environment.invoke(InvocationRequest.of("{}"));
        assertThat(result.payload().text())
            .isEqualTo(
                "{\"errorMessage\":\"Class not found: example.Missing\","
                    + "\"errorType\":\"java.lang.ClassNotFoundException\"}");
        assertThat(result.error())
            .isEqualTo(
                new InvocationError(
                    Kind.FUNCTION,
                    "java.lang.ClassNotFoundException",
                    "Class not found: example.Missing"));
      }
      assertThat(environment.isWarm()).isTrue();
    }
  }

  @Test
  void fact8_a_constructor_that_throws_fails_the_init_phase_and_again_in_the_invocation() {
    FunctionDefinition function = function("example.InitFunction$Constructor").build();
    try (ExecutionEnvironment environment = start(function)) {
      assertThat(environment.isWarm()).isFalse();

      InvocationResult result = environment.invoke(InvocationRequest.of("{}"));

      assertThat(error(result))
          .isEqualTo(new InvocationError(Kind.INIT, "java.io.IOException", "constructor"));
      assertThat(result.coldStart()).isTrue();
      assertThat(messages(result))
          .filteredOn(message -> message.startsWith("INIT_REPORT"))
          .hasSize(2)
          .allMatch(
              message -> message.endsWith("Status: error\tError Type: Runtime.BadFunctionCode"));
    }
  }

  @Test
  void a_log_call_is_one_event_a_line_of_output_another_and_both_in_order() {
    try (ExecutionEnvironment environment = behaviour()) {
      List<LogEvent> log = environment.invoke(toDo("log")).log();

      assertThat(log)
          .filteredOn(event -> event.source() != Source.PLATFORM)
          .extracting(LogEvent::message)
          .containsExactly(
              "out 1",
              "logger 1\nsecond line\n",
              "err 1",
              "logger 2 without line end",
              "logger 3",
              "begun and ended äöü€",
              "no line end");
      assertThat(log.get(0).message()).startsWith("INIT_START");
      assertThat(log.get(1).message()).startsWith("START");
      assertThat(log.get(log.size() - 2).message()).startsWith("END");
      assertThat(log.get(log.size() - 1).message()).startsWith("REPORT").endsWith("\t");
    }
  }

  @Test
  void fact12_with_json_levels_filter_and_records_have_the_request_id() {
    FunctionDefinition function =
        function("example.Behaviour")
            .logFormat(LogFormat.JSON)
            .applicationLogLevel(ApplicationLogLevel.WARN)
            .build();
    try (ExecutionEnvironment environment = start(function)) {
      InvocationResult result = environment.invoke(toDo("leveled log"));

      List<String> written =
          result.log().stream()
              .filter(event -> event.source() != Source.PLATFORM)
              .map(LogEvent::message)
              .toList();
      assertThat(written).hasSize(3);
      assertThat(written.get(1))
          .contains("\"message\":\"a warning\"", "\"level\":\"WARN\"")
          .contains("\"AWSRequestId\":\"" + result.requestId() + "\"");
      assertThat(
              JsonParser.parseString(written.get(2)).getAsJsonObject().get("message").getAsString())
          .isEqualTo("error line");
    }
  }

  @Test
  void state_survives_a_warm_invocation_and_only_the_first_is_cold() {
    try (ExecutionEnvironment environment = behaviour()) {
      InvocationResult first = environment.invoke(toDo("count"));
      InvocationResult second = environment.invoke(toDo("count"));

      assertThat(Integer.parseInt(second.payload().text()))
          .isEqualTo(Integer.parseInt(first.payload().text()) + 1);
      assertThat(first.coldStart()).isTrue();
      assertThat(first.report().initDuration()).isNotNull();
      assertThat(second.coldStart()).isFalse();
      assertThat(second.report().initDuration()).isNull();
      assertThat(second.report().maxMemoryUsed()).isPositive().isNotEqualTo(512);
    }
  }

  @Test
  void fact14_a_timeout_is_told_and_the_next_invocation_is_a_cold_start() {
    FunctionDefinition function =
        function("example.Behaviour").timeout(Duration.ofSeconds(2)).build();
    try (ExecutionEnvironment environment = start(function)) {
      InvocationResult result = environment.invoke(toDo("sleep", 600_000));

      assertThat(result.timedOut()).isTrue();
      assertThat(result.payload().text())
          .isEqualTo(
              "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: "
                  + result.requestId()
                  + " Error: Task timed out after 2.00 seconds\"}");
      assertThat(result.report().billedDuration()).isLessThan(Duration.ofMinutes(10));
      assertThat(Events.lastMessage(result)).endsWith("\tStatus: timeout\t");
      assertThat(environment.isWarm()).isFalse();
    }
  }

  @Test
  void fact9_a_stack_overflow_is_answered_and_ends_the_runtime() {
    ExecutionEnvironment environment = shared();
    InvocationResult result = environment.invoke(toDo("overflow the stack"));

    assertThat(error(result).errorType()).isEqualTo("java.lang.StackOverflowError");
    assertThat(result.report().errorType()).isEqualTo("Runtime.ExitError");
    assertThat(environment.isWarm()).isFalse();
    assertThat(environment.invoke(toDo("count")).coldStart()).isTrue();
  }

  @Test
  void fact17_an_answer_of_6_megabytes_and_100_bytes_passes_and_one_byte_more_does_not() {
    int most = 6 * 1024 * 1024 + 100;
    ExecutionEnvironment environment = shared();
    assertThat(environment.invoke(toDo("answer bytes", most)).payload().size()).isEqualTo(most);

    InvocationResult tooLarge = environment.invoke(toDo("answer bytes", most + 1));

    assertThat(error(tooLarge).kind()).isEqualTo(Kind.RESPONSE_TOO_LARGE);
    assertThat(tooLarge.report().errorType()).isEqualTo("Function.ResponseSizeTooLarge");
  }

  @Test
  void what_travels_beside_the_event_is_in_the_context() {
    InvocationRequest request =
        toDo("context")
            .withTenantId("tenant")
            .withClientContext("{\"custom\":{\"k\":\"v\"}}")
            .withCognitoIdentity("{\"cognitoIdentityId\":\"i\",\"cognitoIdentityPoolId\":\"p\"}")
            .withInvokedFunctionArn("arn:aws:lambda:us-east-1:123456789012:function:Function:live");
    ExecutionEnvironment environment = shared();
    assertThat(environment.invoke(request).payload().text())
        .contains("\"requestId\":\"" + request.requestId() + "\"")
        .contains("\"functionName\":\"Function\"", "\"functionVersion\":\"$LATEST\"")
        .contains("function:Function:live\"", "\"memory\":512", "\"tenant\":\"tenant\"")
        .contains("\"logGroup\":\"/aws/lambda/Function\"", "\"identity\":\"i\"")
        .contains("\"custom\":{\"k\":\"v\"}");
  }
}
