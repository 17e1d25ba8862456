package dev.handrail.testkit.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.FunctionCode;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not come to pass in a test that is quick. */
class RestoreTest {

  /** A runtime that is never restored. */
  private static final class Hanging implements FunctionRuntime {
    private final List<Duration> limits;
    private final long startNanos = System.nanoTime();

    Hanging(List<Duration> limits) {
      this.limits = limits;
    }

    @Override
    public long startNanos() {
      return startNanos;
    }

    @Override
    public boolean isFirst() {
      return true;
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public InitOutcome awaitInit(long deadlineNanos) {
      limits.add(Duration.ofNanos(deadlineNanos - startNanos));
      return new InitOutcome.Checkpointed();
    }

    @Override
    public InitOutcome restore(long deadlineNanos) {
      limits.add(Duration.ofNanos(deadlineNanos - System.nanoTime()));
      return new InitOutcome.TimedOut();
    }

    @Override
    public Completion run(Invocation invocation, long deadlineNanos) {
      throw new IllegalStateException("It was not restored");
    }

    @Override
    public int peakMemory() {
      return 1;
    }

    @Override
    public boolean exceededMemory() {
      return false;
    }

    @Override
    public String exitWords() {
      return "ended";
    }

    @Override
    public void close() {}
  }

  private record Started(FunctionDefinition function, List<Duration> limits) implements Startable {

    @Override
    public Settings settings() {
      return new Settings(false, false, Duration.ofSeconds(10), event -> {}, true);
    }

    @Override
    public RuntimeVersion runtimeVersion() {
      return new RuntimeVersion("java:17", "arn");
    }

    @Override
    public FunctionRuntime start(String environmentId, TempFolder temp, LogCollector log) {
      return new Hanging(limits);
    }
  }

  @Test
  void a_restore_beyond_ten_seconds_is_lambdas_exception_and_the_init_phase_has_130() {
    List<Duration> limits = new ArrayList<>();
    FunctionDefinition function =
        FunctionCode.function("example.SnapStartFunction").timeout(Duration.ofSeconds(3)).build();
    try (RuntimeEnvironment environment =
        new RuntimeEnvironment(new Started(function, limits), () -> {})) {
      InvocationResult result = environment.invoke(InvocationRequest.of("1").withRequestId("id"));

      assertThat(result.error())
          .isEqualTo(
              new InvocationError(
                  Kind.TIMEOUT,
                  "SnapStartTimeoutException",
                  "RequestId: id Error: Restore timed out after 10 s"));
      assertThat(result.report().status()).isEqualTo(Report.Status.TIMEOUT);
      assertThat(result.report().restoreDuration()).isNull();
      assertThat(result.logText())
          .containsPattern("RESTORE_REPORT Restore Duration: \\d+\\.\\d\\d ms\tStatus: timeout\n");
      assertThat(environment.isWarm()).isFalse();
    }
    assertThat(limits.get(0)).isEqualTo(Duration.ofSeconds(130));
    assertThat(limits.get(1)).isLessThanOrEqualTo(Duration.ofSeconds(10));
  }
}
