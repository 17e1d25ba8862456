package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.assertj.Results;
import dev.handrail.testkit.async.Condition;
import dev.handrail.testkit.async.DeadLetterMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Retries of asynchronous invocations; section 5.5 of the facts. */
class AsyncRehearsalTest {

  private static final Instant START = Instant.parse("2025-11-14T18:16:05.568Z");
  private static final InvocationRequest REQUEST =
      InvocationRequest.of("{\"a\": 1}").withRequestId("id-1");
  private static final FunctionDefinition FUNCTION = definition().build();
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:f";

  private static FunctionDefinition.Builder definition() {
    return FunctionDefinition.builder("f").handler("example.Handler").code(Path.of(""));
  }

  private static AsyncRehearsal rehearsal(ExecutionEnvironment environment) {
    return AsyncRehearsal.of(FUNCTION, environment).withStart(START);
  }

  private static InvocationResult failure() {
    return Results.failing(Kind.FUNCTION, "java.lang.IllegalStateException", "no");
  }

  @Test
  void fact19_a_function_error_is_tried_again_after_one_and_two_minutes_under_the_same_id() {
    FakeEnvironment environment = new FakeEnvironment(event -> failure());
    AsyncInvocation invocation = rehearsal(environment).invoke(REQUEST);

    assertThat(invocation.results()).hasSize(1);
    assertThat(invocation.nextTry()).isEqualTo(START.plusSeconds(60));
    invocation.advance(Duration.ofSeconds(59));
    assertThat(invocation.results()).hasSize(1);
    invocation.advance(Duration.ofSeconds(1));
    assertThat(invocation.results()).hasSize(2);
    assertThat(invocation.nextTry()).isEqualTo(START.plusSeconds(180));
    assertThat(invocation.isOver()).isFalse();
    invocation.advance(Duration.ofHours(1));
    assertThat(invocation.results()).hasSize(3);
    assertThat(invocation.isOver()).isTrue();
    assertThat(invocation.nextTry()).isNull();
    assertThat(invocation.now()).isEqualTo(START.plusSeconds(60 + 3600));
    assertThat(environment.requests).containsExactly(REQUEST, REQUEST, REQUEST);
  }

  @Test
  void fact19_the_record_of_a_failure_tells_all_tries() {
    AsyncInvocation invocation =
        rehearsal(new FakeEnvironment(event -> failure())).invoke(REQUEST).advanceToEnd();

    assertThat(invocation.destinationRecord().toJson())
        .isEqualTo(
            "{\"version\":\"1.0\",\"timestamp\":\"2025-11-14T18:19:05.568Z\",\"requestContext\":{"
                + "\"requestId\":\"id-1\",\"functionArn\":\""
                + ARN
                + ":$LATEST\",\"condition\":\"RetriesExhausted\",\"approximateInvokeCount\":3},"
                + "\"requestPayload\":{\"a\":1},\"responseContext\":{\"statusCode\":200,"
                + "\"executedVersion\":\"$LATEST\",\"functionError\":\"Unhandled\"},"
                + "\"responsePayload\":{\"errorMessage\":\"no\","
                + "\"errorType\":\"java.lang.IllegalStateException\"}}");
    assertThat(invocation.deadLetter())
        .isEqualTo(
            new DeadLetterMessage(
                "{\"a\": 1}",
                Map.of(
                    "RequestID", new DeadLetterMessage.Attribute("String", "id-1"),
                    "ErrorCode", new DeadLetterMessage.Attribute("Number", "200"),
                    "ErrorMessage", new DeadLetterMessage.Attribute("String", "no"))));
  }

  @Test
  void a_try_that_succeeds_is_the_last() {
    Deque<InvocationResult> answers =
        new ArrayDeque<>(List.of(failure(), Results.answering("\"done\"")));
    AsyncInvocation invocation =
        rehearsal(new FakeEnvironment(event -> answers.remove())).invoke(REQUEST).advanceToEnd();

    assertThat(invocation.destinationRecord().condition()).isEqualTo(Condition.SUCCESS);
    assertThat(invocation.destinationRecord().approximateInvokeCount()).isEqualTo(2);
    assertThat(invocation.destinationRecord().toJson())
        .contains("\"timestamp\":\"2025-11-14T18:17:05.568Z\"")
        .endsWith("\"executedVersion\":\"$LATEST\"},\"responsePayload\":\"done\"}");
    assertThat(invocation.deadLetter()).isNull();
  }

  @Test
  void no_more_retries_than_the_function_has() {
    AsyncInvocation invocation =
        rehearsal(new FakeEnvironment(event -> failure()))
            .withMaximumRetryAttempts(0)
            .invoke(REQUEST);

    assertThat(invocation.destinationRecord().condition()).isEqualTo(Condition.RETRIES_EXHAUSTED);
    assertThat(invocation.results()).hasSize(1);
  }

  @Test
  void an_event_that_would_be_too_old_for_the_next_try_is_given_up_at_once() {
    AsyncInvocation invocation =
        rehearsal(new FakeEnvironment(event -> failure()))
            .withMaximumEventAge(Duration.ofMinutes(3))
            .invoke(REQUEST)
            .advanceToEnd();

    assertThat(invocation.results()).hasSize(2);
    assertThat(invocation.destinationRecord().condition()).isEqualTo(Condition.EVENT_AGE_EXCEEDED);
    assertThat(invocation.destinationRecord().timestamp()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void zero_reserved_concurrency_is_recorded_at_once_without_a_response() {
    FunctionDefinition none = definition().reservedConcurrency(0).build();
    FakeEnvironment environment = new FakeEnvironment(event -> failure());
    AsyncInvocation invocation = AsyncRehearsal.of(none, environment).invoke(REQUEST);

    assertThat(environment.requests).isEmpty();
    assertThat(invocation.destinationRecord().toJson())
        .endsWith(
            "\"condition\":\"ZeroReservedConcurrency\",\"approximateInvokeCount\":0},"
                + "\"requestPayload\":{\"a\":1}}");
    assertThat(requireNonNull(invocation.deadLetter()).toJson())
        .contains("Function not invoked: its reserved concurrency is 0");
  }

  @Test
  void there_is_no_record_before_the_end() {
    AsyncInvocation invocation = rehearsal(new FakeEnvironment(event -> failure())).invoke(REQUEST);

    assertThatIllegalStateException()
        .isThrownBy(invocation::destinationRecord)
        .withMessage(
            "There is no record for a destination before the invocation is over, and it will be"
                + " tried again at 2025-11-14T18:17:05.568Z. Let the time pass, or call advanceToEnd()"
                + " first.");
    assertThatIllegalStateException()
        .isThrownBy(invocation::deadLetter)
        .withMessageStartingWith("There is no message for a dead-letter queue");
  }

  @Test
  void a_try_that_an_invoker_throws_out_of_is_still_due() {
    Deque<Supplier<InvocationResult>> tries = new ArrayDeque<>();
    tries.add(AsyncRehearsalTest::failure);
    tries.add(
        () -> {
          throw new IllegalStateException("closed");
        });
    tries.add(() -> Results.answering("1"));
    AsyncInvocation invocation =
        AsyncRehearsal.of(FUNCTION, request -> tries.remove().get())
            .withStart(START)
            .invoke(REQUEST);

    assertThatIllegalStateException()
        .isThrownBy(() -> invocation.advance(Duration.ofMinutes(5)))
        .withMessage("closed");
    assertThat(invocation.results()).hasSize(1);
    assertThat(invocation.nextTry()).isEqualTo(START.plusSeconds(60));
    assertThat(invocation.isOver()).isFalse();
    assertThat(invocation.advanceToEnd().destinationRecord().approximateInvokeCount()).isEqualTo(2);
  }

  @Test
  void time_does_not_go_back() {
    AsyncInvocation invocation = rehearsal(new FakeEnvironment(event -> failure())).invoke(REQUEST);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> invocation.advance(Duration.ofSeconds(-1)))
        .withMessage("time: expected zero or more, got PT-1S");
  }

  /** Fails as often as it is told to. */
  static final class Flaky implements RequestHandler<String, String> {
    private int failures = 2;

    @Override
    public String handleRequest(String input, Context context) {
      if (failures-- > 0) {
        throw new IllegalStateException("not yet");
      }
      return input + " " + context.getAwsRequestId();
    }
  }

  @Test
  void a_function_on_awss_runtime_is_tried_until_it_succeeds() {
    FunctionDefinition function = FunctionDefinition.forClass(Flaky.class).build();
    try (ExecutionEnvironment environment = SameClassLoader.start(function, new Flaky())) {
      InvocationRequest request = InvocationRequest.of("\"hi\"").withRequestId("id-1");
      AsyncInvocation invocation = AsyncRehearsal.of(function, environment).invoke(request);

      assertThat(invocation.advanceToEnd().destinationRecord().toJson())
          .contains("\"approximateInvokeCount\":3")
          .endsWith("\"responsePayload\":\"hi id-1\"}");
      assertThat(invocation.results())
          .extracting(InvocationResult::succeeded)
          .containsExactly(false, false, true);
    }
  }
}
