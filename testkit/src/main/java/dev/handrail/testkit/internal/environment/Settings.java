package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.internal.log.JsonPlatformLog;
import dev.handrail.testkit.internal.log.PlatformLog;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import dev.handrail.testkit.internal.log.TextPlatformLog;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What the options of every isolation have in common.
 *
 * @param olderLogStyle whether timeouts look as until 2024
 * @param stopDeadlines whether no time limit counts, as a debugger holds the function
 * @param initTimeout the limit of the init phase
 * @param listener the user's
 * @param snapStart whether the function is checkpointed after its init phase, and restored
 */
public record Settings(
    boolean olderLogStyle,
    boolean stopDeadlines,
    Duration initTimeout,
    Consumer<? super EnvironmentEvent> listener,
    boolean snapStart) {

  /** While a debugger holds the function no limit counts; the deadline it sees is far away. */
  private static final Duration DEBUGGING = Duration.ofDays(1);

  /** When a limit ends, as {@link System#nanoTime()}. */
  long deadline(long startNanos, Duration limit) {
    return startNanos + (stopDeadlines ? DEBUGGING : limit).toNanos();
  }

  PlatformLog platformLog(FunctionDefinition function, RuntimeVersion version, String id) {
    return function.logFormat() == LogFormat.JSON
        ? new JsonPlatformLog(function, version, id, snapStart)
        : new TextPlatformLog(function.version(), version, olderLogStyle);
  }
}
