package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.function.TestResult;
import java.net.URI;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came of an invocation, and what is said when something else was expected. */
class InvocationResultAssertTest {

  private static final InvocationResult ANSWER = Results.answering("{\"id\":7}");
  private static final InvocationResult FAILURE = Results.failing("no order 7");

  private record Order(int id) {}

  @Test
  void what_holds_passes_and_goes_on() {
    assertThat(ANSWER).succeeded().isWarmStart().hasPayload("{\"id\":7}");
    assertThat(FAILURE)
        .failed()
        .isColdStart()
        .failedWith(IllegalStateException.class)
        .failedWith("java.lang.IllegalStateException")
        .hasErrorMessage("no order 7")
        .hasErrorMessageContaining("order");
    assertThat(Results.failing(Kind.TIMEOUT, "Sandbox.Timedout", "after 3.00 seconds"))
        .failed()
        .timedOut();
  }

  @Test
  void a_failure_shows_event_payload_and_log() {
    TestEvent event =
        new TestEvent("create-order", Payload.of("{}"), URI.create("file:/create.json"), null);

    assertThat(Failure.of(() -> assertThat(new TestResult("Orders", event, FAILURE)).succeeded()))
        .isEqualTo(
            """
            Expected the invocation to succeed, but it failed with \
            java.lang.IllegalStateException: no order 7
            Event: create-order, for Orders
            Payload: {"errorMessage":"no order 7","errorType":"java.lang.IllegalStateException"}
            Log:
              START RequestId: id
              ERROR no
              END""");
  }

  @Test
  void a_failure_without_a_saved_event_names_the_function() {
    assertThat(Failure.of(() -> assertThat(new TestResult("Orders", null, ANSWER)).failed()))
        .isEqualTo(
            """
            Expected the invocation to fail, but it succeeded
            Event: not a saved one, for Orders
            Payload: {"id":7}
            Log:
              START RequestId: id
              INFO working
              END""");
  }

  @Test
  void a_description_stands_first_and_a_message_of_ones_own_alone() {
    assertThat(Failure.headOf(() -> assertThat(ANSWER).as("order %d", 7).failed()))
        .isEqualTo("[order 7] Expected the invocation to fail, but it succeeded");
    assertThat(Failure.headOf(() -> assertThat(ANSWER).as("order 7").log().contains("gone")))
        .isEqualTo("[order 7] Expected a log event containing \"gone\", but there is none");
    assertThat(Failure.of(() -> assertThat(ANSWER).withFailMessage("100 % mine").failed()))
        .isEqualTo("100 % mine");
    assertThat(
            Failure.of(
                () -> assertThat(ANSWER).withFailMessage("100 % mine").payload().hasText("x")))
        .isEqualTo("100 % mine");
  }

  @ParameterizedTest
  @CsvSource({
    "FUNCTION, it failed",
    "EXIT, its runtime ended",
    "OUT_OF_MEMORY, it ran out of memory",
    "INIT, its init phase failed",
    "RESPONSE_TOO_LARGE, its answer was too large",
    "TIMEOUT, it timed out",
  })
  void every_way_to_fail_is_told(Kind kind, String words) {
    assertThat(Failure.headOf(() -> assertThat(Results.failing(kind, "T", "m")).succeeded()))
        .isEqualTo("Expected the invocation to succeed, but " + words + " with T: m");
  }

  @Test
  void another_error_is_told() {
    String but = ", but it failed with java.lang.IllegalStateException: no order 7";

    assertThat(Failure.headOf(() -> assertThat(FAILURE).failedWith("Runtime.ExitError")))
        .isEqualTo("Expected the invocation to fail with Runtime.ExitError" + but);
    assertThat(Failure.headOf(() -> assertThat(FAILURE).hasErrorMessage("no")))
        .isEqualTo("Expected the invocation to fail with the message \"no\"" + but);
    assertThat(Failure.headOf(() -> assertThat(FAILURE).hasErrorMessageContaining("9")))
        .isEqualTo("Expected the invocation to fail with a message containing \"9\"" + but);
    assertThat(Failure.headOf(() -> assertThat(FAILURE).timedOut()))
        .isEqualTo("Expected the invocation to run into its timeout" + but);
    assertThat(
            Failure.headOf(
                () -> assertThat(Results.failing(Kind.FUNCTION, "", "m")).failedWith("T")))
        .endsWith("but it failed with an error without a type: m");
  }

  @Test
  void a_success_where_a_failure_was_expected_is_told() {
    String but = ", but it succeeded";

    assertThat(Failure.headOf(() -> assertThat(ANSWER).failedWith(Error.class)))
        .isEqualTo("Expected the invocation to fail with java.lang.Error" + but);
    assertThat(Failure.headOf(() -> assertThat(ANSWER).hasErrorMessage("no")))
        .isEqualTo("Expected the invocation to fail with the message \"no\"" + but);
    assertThat(Failure.headOf(() -> assertThat(ANSWER).hasErrorMessageContaining("no")))
        .isEqualTo("Expected the invocation to fail with a message containing \"no\"" + but);
    assertThat(Failure.headOf(() -> assertThat(ANSWER).timedOut()))
        .isEqualTo("Expected the invocation to run into its timeout" + but);
  }

  @Test
  void the_other_start_is_told() {
    assertThat(Failure.headOf(() -> assertThat(ANSWER).isColdStart()))
        .isEqualTo("Expected a cold start, but it was a warm one");
    assertThat(Failure.headOf(() -> assertThat(FAILURE).isWarmStart()))
        .isEqualTo("Expected a warm start, but it was a cold one");
  }

  @Test
  void a_payload_is_an_object_of_any_type() {
    assertThat(ANSWER).payloadAs(Order.class).isEqualTo(new Order(7));
    assertThat(ANSWER)
        .payloadAs(Map.class)
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("id", 7);
    assertThat(Results.answering("\"hi\"")).payloadAs(String.class).isEqualTo("hi");
  }

  @Test
  void the_error_document_of_a_failure_is_no_object_of_the_answers_type() {
    assertThat(Failure.headOf(() -> assertThat(FAILURE).payloadAs(Map.class).isNotNull()))
        .startsWith("Expected the invocation to succeed, but ");
  }

  @Test
  void another_object_is_told_with_payload_and_log() {
    assertThat(
            Failure.of(
                () -> assertThat(ANSWER).as("new").payloadAs(Order.class).isEqualTo(new Order(8))))
        .startsWith(
            """
            [new: the payload as Order
            Payload: {"id":7}
            Log:
              START RequestId: id
              INFO working
              END]""")
        .contains("Order[id=8]", "Order[id=7]");
  }

  @Test
  void null_is_told_before_anything_else() {
    String nothing = "\nExpecting actual not to be null";

    assertThat(Failure.of(() -> assertThat((InvocationResult) null).succeeded()))
        .isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((TestResult) null).failed())).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((TestResult) null).failedWith("T"))).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((InvocationResult) null).timedOut())).isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((InvocationResult) null).payload().hasText("")))
        .isEqualTo(nothing);
    assertThat(Failure.of(() -> assertThat((InvocationResult) null).isColdStart()))
        .isEqualTo(nothing);
  }
}
