package dev.handrail.testkit.internal.environment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report.Status;
import dev.handrail.testkit.internal.runtimeapi.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an end means when an answer came before it. */
class VerdictTest {

  private static final Answer SUCCESS = new Answer.Success(Payload.of("1"));
  private static final Answer FAILURE =
      new Answer.Failure("Runtime.UserException", Payload.of("{\"errorMessage\":\"m\"}"));
  private static final TimeoutWords WORDS = TimeoutWords.current(Duration.ofSeconds(3));

  @Test
  void fact20_an_answer_before_the_timeout_has_reached_the_caller() {
    Verdict verdict = Verdict.timedOut("id", SUCCESS, WORDS);

    assertThat(verdict.payload()).isEqualTo(Payload.of("1"));
    assertThat(verdict.error()).isNull();
    assertThat(verdict.status()).isEqualTo(Status.TIMEOUT);
  }

  @Test
  void an_answer_before_an_exit_is_the_answer() {
    Verdict verdict = Verdict.exited("id", FAILURE, "Runtime exited", false);

    assertThat(requireNonNull(verdict.error()).kind()).isEqualTo(Kind.FUNCTION);
    assertThat(verdict.status()).isEqualTo(Status.ERROR);
    assertThat(verdict.errorType()).isEqualTo("Runtime.ExitError");
  }

  @Test
  void a_kill_for_memory_after_an_answer_is_in_the_report_only() {
    Verdict verdict = Verdict.exited("id", SUCCESS, "Runtime exited", true);

    assertThat(verdict.error()).isNull();
    assertThat(verdict.errorType()).isEqualTo("Runtime.OutOfMemory");
  }

  @Test
  void a_response_that_is_too_large_stays_the_reason_when_the_runtime_exits_over_it() {
    Verdict verdict = Verdict.exited("id", new Answer.TooLarge(), "Runtime exited", false);

    assertThat(requireNonNull(verdict.error()).kind()).isEqualTo(Kind.RESPONSE_TOO_LARGE);
    assertThat(verdict.errorType()).isEqualTo("Function.ResponseSizeTooLarge");
  }

  @Test
  void an_error_document_that_is_no_json_has_neither_type_nor_message() {
    Verdict verdict = Verdict.answered(new Answer.Failure("Runtime.X", Payload.of("no json")));

    assertThat(requireNonNull(verdict.error()).errorType()).isEmpty();
    assertThat(requireNonNull(verdict.error()).errorMessage()).isEmpty();
    assertThat(verdict.payload()).isEqualTo(Payload.of("no json"));
  }
}
