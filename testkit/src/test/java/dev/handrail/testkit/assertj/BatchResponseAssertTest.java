package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.rehearsal.BatchResponse;
import org.junit.jupiter.api.Test;

/** For which items a batch failed. */
class BatchResponseAssertTest {

  private static final InvocationResult TWO =
      Results.answering(
          "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"},{\"itemIdentifier\":\"a\"}]}");

  @Test
  void what_holds_passes() {
    assertThat(TWO).batchResponse().failedFor("a", "b");
    assertThat(Results.answering("{\"batchItemFailures\":[]}")).batchResponse().succeededForAll();
    assertThat(Results.failing("no")).batchResponse().failedForAll();
    assertThat(Payload.of("{\"batchItemFailures\":[{}]}")).batchResponse().failedForAll();
  }

  @Test
  void what_does_not_hold_is_told_with_payload_and_log() {
    assertThat(Failure.of(() -> assertThat(TWO).batchResponse().failedFor("a")))
        .startsWith(
            """
            Expected the batch to fail for a, but it failed for b, a
            Payload: {"batchItemFailures":""")
        .contains("\nLog:\n");
    assertThat(Failure.headOf(() -> assertThat(TWO).batchResponse().succeededForAll()))
        .isEqualTo("Expected the batch to succeed, but it failed for b, a");
    assertThat(Failure.headOf(() -> assertThat(TWO).batchResponse().failedForAll()))
        .isEqualTo("Expected the whole batch to fail, but it failed for b, a");
    assertThat(Failure.headOf(() -> assertThat(Payload.of("{}")).batchResponse().failedFor("a")))
        .isEqualTo("Expected the batch to fail for a, but it failed for no item");
  }

  @Test
  void an_answer_that_lambda_does_not_understand_is_told() {
    assertThat(
            Failure.headOf(() -> assertThat(Results.answering("[]")).batchResponse().failedFor()))
        .isEqualTo(
            "Expected an answer that Lambda understands, but it takes all items as failed: the"
                + " answer is no object with batchItemFailures");
    assertThat(
            Failure.headOf(
                () -> assertThat(Results.failing("no")).batchResponse().succeededForAll()))
        .endsWith("the function failed with java.lang.IllegalStateException: no");
  }

  @Test
  void null_is_told_before_anything_else() {
    assertThat(Failure.of(() -> assertThat((BatchResponse) null).failedForAll()))
        .isEqualTo("\nExpecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((BatchResponse) null).failedFor("a")))
        .isEqualTo("\nExpecting actual not to be null");
  }
}
