package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.internal.environment.Settings;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How {@link OwnEnvironment} and {@link SameClassLoader} run a function.
 *
 * <p>Made by {@link #defaults()} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param stopDeadlines whether no time limit counts, neither the function's timeout nor that of the
 *     init phase, so that a debugger may hold the function; its remaining time is then a day
 * @param olderLogStyle whether timeouts have a line of their own and no error type, as on Lambda
 *     until 2024
 * @param initTimeout the limit of the init phase; 10 seconds on Lambda; not null
 * @param listener told of what the environment does; not null
 * @param hotReload whether {@link OwnEnvironment#environments} follows changes of the function's
 *     code
 * @param snapStart whether the function is checkpointed after its init phase, and restored for the
 *     first invocation
 */
public record OwnEnvironmentOptions(
    boolean stopDeadlines,
    boolean olderLogStyle,
    Duration initTimeout,
    Consumer<? super EnvironmentEvent> listener,
    boolean hotReload,
    boolean snapStart) {

  /**
   * Refuses null and what cannot be.
   *
   * @param stopDeadlines see the record
   * @param olderLogStyle see the record
   * @param initTimeout see the record
   * @param listener see the record
   * @param hotReload see the record
   * @param snapStart see the record
   * @throws IllegalArgumentException if the init timeout is not above zero
   */
  public OwnEnvironmentOptions {
    requireNonNull(listener, "listener");
    if (initTimeout.isZero() || initTimeout.isNegative()) {
      throw new IllegalArgumentException("initTimeout: expected more than 0, got " + initTimeout);
    }
  }

  /**
   * As on Lambda.
   *
   * @return the defaults
   */
  public static OwnEnvironmentOptions defaults() {
    return new OwnEnvironmentOptions(
        false, false, Duration.ofSeconds(10), event -> {}, false, false);
  }

  /**
   * Lets time pass, for a debugger.
   *
   * @param stop whether no time limit counts
   * @return a copy
   */
  public OwnEnvironmentOptions withStopDeadlines(boolean stop) {
    return new OwnEnvironmentOptions(
        stop, olderLogStyle, initTimeout, listener, hotReload, snapStart);
  }

  /**
   * Timeouts as they looked until 2024.
   *
   * @param older whether
   * @return a copy
   */
  public OwnEnvironmentOptions withOlderLogStyle(boolean older) {
    return new OwnEnvironmentOptions(
        stopDeadlines, older, initTimeout, listener, hotReload, snapStart);
  }

  /**
   * Another limit of the init phase.
   *
   * @param timeout more than zero
   * @return a copy
   */
  public OwnEnvironmentOptions withInitTimeout(Duration timeout) {
    return new OwnEnvironmentOptions(
        stopDeadlines, olderLogStyle, timeout, listener, hotReload, snapStart);
  }

  /**
   * Someone to tell.
   *
   * @param consumer called on the thread that starts or invokes, except for {@link
   *     EnvironmentEvent.LeftRunning}
   * @return a copy
   */
  public OwnEnvironmentOptions withListener(Consumer<? super EnvironmentEvent> consumer) {
    return new OwnEnvironmentOptions(
        stopDeadlines, olderLogStyle, initTimeout, consumer, hotReload, snapStart);
  }

  /**
   * Follows changes of the code, for a function that is being written; see {@link
   * ExecutionEnvironments}. A single environment does not.
   *
   * @param follow whether; false by default
   * @return a copy
   */
  public OwnEnvironmentOptions withHotReload(boolean follow) {
    return new OwnEnvironmentOptions(
        stopDeadlines, olderLogStyle, initTimeout, listener, follow, snapStart);
  }

  /**
   * A function with SnapStart: AWS's runtime calls the hooks of its resources ({@code org.crac}, or
   * AWS's own interface) before a checkpoint and after a restore, and the first report has a
   * restore duration instead of an init duration. There is no snapshot: the restore goes on in the
   * same threads when the first invocation comes, and its own time is not in the duration.
   *
   * <p>The init phase may take 130 seconds, or as long as the function's timeout or {@link
   * #initTimeout}, if that is longer. A failed {@code beforeCheckpoint}, with which Lambda would
   * not publish a version, is a failed init phase.
   *
   * @param snap whether; false by default. {@link SameClassLoader} refuses it: hooks are registered
   *     once for a class loader, and are never forgotten
   * @return a copy
   */
  public OwnEnvironmentOptions withSnapStart(boolean snap) {
    return new OwnEnvironmentOptions(
        stopDeadlines, olderLogStyle, initTimeout, listener, hotReload, snap);
  }

  Settings settings() {
    return new Settings(olderLogStyle, stopDeadlines, initTimeout, listener, snapStart);
  }
}
