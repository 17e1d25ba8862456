package dev.handrail.local.async;

import dev.handrail.local.LocalFunction;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A line for each try of an asynchronous invocation that failed: which of how many it was, and when
 * the next one comes. Safe for use by many threads.
 *
 * @param factor by which waits are multiplied here
 * @param lines gets the lines; called by many threads
 */
public record AttemptLines(double factor, Consumer<String> lines) implements Consumer<AsyncEvent> {

  private static final double NANOS_PER_SECOND = 1e9;

  @Override
  public void accept(AsyncEvent event) {
    if (event instanceof AsyncEvent.Returned returned && returned.attempt() > 0) {
      String next = "; the next one comes in " + inWords(returned.delay());
      lines.accept(
          attempt(returned.function(), returned.attempt(), returned.requestId())
              + returned.reason()
              + next);
    } else if (event instanceof AsyncEvent.Dropped dropped && dropped.attempts() > 0) {
      lines.accept(
          attempt(dropped.function(), dropped.attempts(), dropped.requestId())
              + "given up, "
              + dropped.condition().wireName());
    }
  }

  private static String attempt(LocalFunction function, int number, String requestId) {
    int most = function.eventInvokeConfig().maximumRetryAttempts() + 1;
    return function.name()
        + "  attempt "
        + number
        + " of "
        + most
        + " of the asynchronous invocation "
        + requestId
        + ": ";
  }

  private String inWords(Duration delay) {
    double seconds = delay.toNanos() * factor / NANOS_PER_SECOND;
    return seconds >= 1 ? Math.round(seconds) + " s" : Math.round(seconds * 1000) + " ms";
  }
}
