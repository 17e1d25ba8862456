package dev.handrail.testkit.internal.environment;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import java.time.Duration;

/**
 * What the ends of a function's init phases and invocations mean.
 *
 * @param function its timeout counts
 * @param olderStyle of timeouts
 */
record Verdicts(FunctionDefinition function, boolean olderStyle) {

  Verdict of(String requestId, Completion completion, Duration duration, FunctionRuntime on) {
    return switch (completion.end()) {
      case NEXT -> Verdict.answered(requireNonNull(completion.answer()));
      case EXIT ->
          Verdict.exited(requestId, completion.answer(), on.exitWords(), on.exceededMemory());
      case TIMEOUT -> Verdict.timedOut(requestId, completion.answer(), words(duration));
    };
  }

  /** Of an init phase that failed. */
  Verdict of(String requestId, InitOutcome outcome, Duration duration, FunctionRuntime on) {
    if (outcome instanceof InitOutcome.Failed failed) {
      return Verdict.initFailed(failed.errorType(), failed.payload());
    } else if (outcome instanceof InitOutcome.TimedOut) {
      return Verdict.timedOut(requestId, null, words(duration));
    }
    return Verdict.exited(requestId, null, on.exitWords(), on.exceededMemory());
  }

  private TimeoutWords words(Duration elapsed) {
    return olderStyle
        ? TimeoutWords.older(elapsed)
        : TimeoutWords.current(function.timeout());
  }
}
