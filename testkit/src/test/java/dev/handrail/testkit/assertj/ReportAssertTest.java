package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.Report;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was billed, how long it took, how much memory was used. */
class ReportAssertTest {

  private static final Report COLD = Results.report(Duration.ofMillis(250));
  private static final Report WARM = Results.report(null);
  private static final Report ENDED =
      new Report(
          null, Duration.ZERO, Duration.ZERO, 128, 75, Report.Status.ERROR, "Runtime.ExitError");

  @Test
  void what_holds_passes_and_goes_on() {
    assertThat(COLD)
        .hasInitDuration()
        .takesAtMost(Duration.ofMillis(27))
        .isBilledAtMost(Duration.ofMillis(277))
        .isBilled(Duration.ofMillis(277))
        .hasMemorySize(128)
        .usesAtMost(75)
        .hasStatus(Report.Status.SUCCESS);
    assertThat(WARM).hasNoInitDuration();
    assertThat(ENDED).hasStatus(Report.Status.ERROR).hasErrorType("Runtime.ExitError");
  }

  @Test
  void a_restore_is_told() {
    Report restored =
        new Report(
            null,
            Duration.ZERO,
            Duration.ZERO,
            128,
            75,
            Report.Status.SUCCESS,
            null,
            Duration.ofMillis(1));

    assertThat(restored).hasRestoreDuration().hasNoInitDuration();
    assertThat(Failure.of(() -> assertThat(COLD).hasRestoreDuration()))
        .isEqualTo(
            "Expected a Restore Duration, but there is none: the function has no SnapStart, or was"
                + " restored before");
    assertThat(Failure.of(() -> assertThat((Report) null).hasRestoreDuration()))
        .isEqualTo("\nExpecting actual not to be null");
  }

  @Test
  void what_does_not_hold_is_told_in_the_words_of_the_report_line() {
    assertThat(Failure.of(() -> assertThat(WARM).hasInitDuration()))
        .isEqualTo(
            "Expected an Init Duration, but there is none: it was no cold start, or its init phase"
                + " failed");
    assertThat(Failure.of(() -> assertThat(COLD).hasNoInitDuration()))
        .isEqualTo("Expected no Init Duration, but it was 250.00 ms: it was a cold start");
    assertThat(Failure.of(() -> assertThat(COLD).takesAtMost(Duration.ofMillis(26))))
        .isEqualTo("Expected at most Duration: 26.00 ms, but it was 26.73 ms");
    assertThat(Failure.of(() -> assertThat(COLD).isBilledAtMost(Duration.ofMillis(276))))
        .isEqualTo("Expected at most Billed Duration: 276.00 ms, but it was 277.00 ms");
    assertThat(Failure.of(() -> assertThat(COLD).isBilled(Duration.ofMillis(1))))
        .isEqualTo("Expected Billed Duration: 1.00 ms, but it was 277.00 ms");
    assertThat(Failure.of(() -> assertThat(COLD).hasMemorySize(256)))
        .isEqualTo("Expected Memory Size: 256 MB, but it was 128 MB");
    assertThat(Failure.of(() -> assertThat(COLD).usesAtMost(74)))
        .isEqualTo("Expected at most Max Memory Used: 74 MB, but it was 75 MB");
    assertThat(Failure.of(() -> assertThat(COLD).hasStatus(Report.Status.TIMEOUT)))
        .isEqualTo("Expected Status: TIMEOUT, but it was SUCCESS");
    assertThat(Failure.of(() -> assertThat(COLD).hasErrorType("Runtime.ExitError")))
        .isEqualTo("Expected Error Type: Runtime.ExitError, but it was not there");
    assertThat(Failure.of(() -> assertThat(ENDED).hasErrorType("Runtime.OutOfMemory")))
        .isEqualTo("Expected Error Type: Runtime.OutOfMemory, but it was Runtime.ExitError");
  }

  @Test
  void a_report_of_a_result_is_told_with_payload_and_log() {
    assertThat(Failure.of(() -> assertThat(Results.answering("7")).report().hasMemorySize(1)))
        .contains("\nPayload: 7\nLog:\n  START");
  }

  @Test
  void null_is_told_before_anything_else() {
    assertThat(Failure.of(() -> assertThat((Report) null).hasInitDuration()))
        .isEqualTo("\nExpecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((Report) null).usesAtMost(1)))
        .isEqualTo("\nExpecting actual not to be null");
  }
}
