package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@link OwnProcess} runs a function.
 *
 * <p>Made by {@link #defaults()} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param javaHome the folder of the Java that runs the function; null for the one that runs this
 * @param jvmArguments further arguments for that JVM, after Handrail's own; not null
 * @param debugPort a port on which the JVM waits for a debugger before it does anything, while no
 *     time limit counts; 0 for none
 * @param olderLogStyle whether timeouts have a line of their own and no error type, as on Lambda
 *     until 2024
 * @param initTimeout the limit of the init phase; 10 seconds on Lambda; not null
 * @param listener told of what the environment does; not null
 * @param portableClient whether AWS's runtime fetches its events by Java and not by native code, as
 *     it does where it has no native code
 * @param hotReload whether {@link OwnProcess#environments} follows changes of the function's code
 * @param snapStart whether the function is checkpointed after its init phase, and restored for the
 *     first invocation
 */
public record OwnProcessOptions(
    @Nullable Path javaHome,
    List<String> jvmArguments,
    int debugPort,
    boolean olderLogStyle,
    Duration initTimeout,
    Consumer<? super EnvironmentEvent> listener,
    boolean portableClient,
    boolean hotReload,
    boolean snapStart) {

  private static final int MAX_PORT = 65_535;

  /**
   * Refuses null and what cannot be.
   *
   * @param javaHome see the record
   * @param jvmArguments see the record
   * @param debugPort see the record
   * @param olderLogStyle see the record
   * @param initTimeout see the record
   * @param listener see the record
   * @param portableClient see the record
   * @param hotReload see the record
   * @param snapStart see the record
   * @throws IllegalArgumentException if the port is none, or the init timeout not above zero
   */
  public OwnProcessOptions {
    jvmArguments = List.copyOf(jvmArguments);
    requireNonNull(listener, "listener");
    if (debugPort < 0 || debugPort > MAX_PORT) {
      throw new IllegalArgumentException("debugPort: expected 0 to 65535, got " + debugPort);
    }
    if (initTimeout.isZero() || initTimeout.isNegative()) {
      throw new IllegalArgumentException("initTimeout: expected more than 0, got " + initTimeout);
    }
  }

  /**
   * As on Lambda, on the Java that runs this.
   *
   * @return the defaults
   */
  public static OwnProcessOptions defaults() {
    return new OwnProcessOptions(
        null, List.of(), 0, false, Duration.ofSeconds(10), event -> {}, false, false, false);
  }

  /**
   * Another Java.
   *
   * @param home its folder, with {@code bin/java}; null for the one that runs this
   * @return a copy
   */
  public OwnProcessOptions withJavaHome(@Nullable Path home) {
    return new OwnProcessOptions(
        home,
        jvmArguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        listener,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * Other arguments for the JVM.
   *
   * @param arguments in order
   * @return a copy
   */
  public OwnProcessOptions withJvmArguments(List<String> arguments) {
    return new OwnProcessOptions(
        javaHome,
        arguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        listener,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * Waits for a debugger.
   *
   * @param port 1 to 65535; 0 for no debugger
   * @return a copy
   */
  public OwnProcessOptions withDebugPort(int port) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        port,
        olderLogStyle,
        initTimeout,
        listener,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * Timeouts as they looked until 2024.
   *
   * @param older whether
   * @return a copy
   */
  public OwnProcessOptions withOlderLogStyle(boolean older) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        older,
        initTimeout,
        listener,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * Another limit of the init phase.
   *
   * @param timeout more than zero
   * @return a copy
   */
  public OwnProcessOptions withInitTimeout(Duration timeout) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        olderLogStyle,
        timeout,
        listener,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * Someone to tell.
   *
   * @param consumer called on the thread that starts or invokes
   * @return a copy
   */
  public OwnProcessOptions withListener(Consumer<? super EnvironmentEvent> consumer) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        consumer,
        portableClient,
        hotReload,
        snapStart);
  }

  /**
   * AWS's runtime without its native code, as it runs on macOS and Windows; see {@link OwnProcess}.
   *
   * @param portable whether; false by default, which on Linux is the native client
   * @return a copy
   */
  public OwnProcessOptions withPortableClient(boolean portable) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        listener,
        portable,
        hotReload,
        snapStart);
  }

  /**
   * Follows changes of the code, for a function that is being written; see {@link
   * ExecutionEnvironments}. A single environment does not.
   *
   * @param follow whether; false by default
   * @return a copy
   */
  public OwnProcessOptions withHotReload(boolean follow) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        listener,
        portableClient,
        follow,
        snapStart);
  }

  /**
   * A function with SnapStart; see {@link OwnEnvironmentOptions#withSnapStart}.
   *
   * @param snap whether; false by default
   * @return a copy
   */
  public OwnProcessOptions withSnapStart(boolean snap) {
    return new OwnProcessOptions(
        javaHome,
        jvmArguments,
        debugPort,
        olderLogStyle,
        initTimeout,
        listener,
        portableClient,
        hotReload,
        snap);
  }
}
