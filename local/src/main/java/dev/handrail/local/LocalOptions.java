package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link LocalLambda} runs an application.
 *
 * <p>Made by {@link #defaults()} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param port of the HTTP server; 0 for a free one
 * @param address to which the server binds; the loopback address unless asked for another; not null
 * @param isolation where functions run; not null
 * @param accountConcurrency how many invocations may run at once in all
 * @param stopDeadlines whether no timeout counts of functions in this JVM, for a debugger
 * @param hotReload whether changed code is seen by the next invocation
 * @param retryTimeFactor by what the waits of asynchronous invocations are multiplied: 1 for
 *     Lambda's minutes, 0.001 for tests; above 0, at most 1
 * @param clock what schedules, waits of events and their age go by; not null
 * @param accessLogs a folder to which the access log of each stage of a REST API is written, as
 *     {@code <api>.<stage>.log}; null for none
 */
public record LocalOptions(
    int port,
    String address,
    Isolation isolation,
    int accountConcurrency,
    boolean stopDeadlines,
    boolean hotReload,
    double retryTimeFactor,
    InstantSource clock,
    @Nullable Path accessLogs) {

  private static final int MAX_PORT = 65_535;

  /**
   * Refuses null and what is out of range.
   *
   * @param port see the record
   * @param address see the record
   * @param isolation see the record
   * @param accountConcurrency see the record
   * @param stopDeadlines see the record
   * @param hotReload see the record
   * @param retryTimeFactor see the record
   * @param clock see the record
   * @param accessLogs see the record
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LocalOptions {
    requireNonNull(address, "address");
    requireNonNull(isolation, "isolation");
    requireNonNull(clock, "clock");
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port: expected 0 to 65535, got " + port);
    }
    if (accountConcurrency < 1) {
      throw new IllegalArgumentException(
          "accountConcurrency: expected 1 or more, got " + accountConcurrency);
    }
    if (!(retryTimeFactor > 0 && retryTimeFactor <= 1)) {
      throw new IllegalArgumentException(
          "retryTimeFactor: expected more than 0 and at most 1, got " + retryTimeFactor);
    }
  }

  /**
   * A free port of the loopback address, so that tests may run at once; functions in this JVM,
   * 1,000 invocations at once, changed code is seen.
   *
   * @return the defaults
   */
  public static LocalOptions defaults() {
    return new LocalOptions(
        0,
        "127.0.0.1",
        Isolation.OWN_ENVIRONMENT,
        1000,
        false,
        true,
        1,
        InstantSource.system(),
        null);
  }

  /**
   * Another port.
   *
   * @param number 0 to 65535; 0 for a free one
   * @return a copy
   */
  public LocalOptions withPort(int number) {
    return new LocalOptions(
        number,
        address,
        isolation,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Another address, such as {@code 0.0.0.0}, by which other machines can run the functions.
   *
   * @param host a name or an IP address of this machine
   * @return a copy
   */
  public LocalOptions withAddress(String host) {
    return new LocalOptions(
        port,
        host,
        isolation,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Another isolation.
   *
   * @param where functions run
   * @return a copy
   */
  public LocalOptions withIsolation(Isolation where) {
    return new LocalOptions(
        port,
        address,
        where,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Another limit of the account.
   *
   * @param invocations 1 or more
   * @return a copy
   */
  public LocalOptions withAccountConcurrency(int invocations) {
    return new LocalOptions(
        port,
        address,
        isolation,
        invocations,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Whether no timeout counts.
   *
   * @param stop true while a debugger holds functions
   * @return a copy
   */
  public LocalOptions withStopDeadlines(boolean stop) {
    return new LocalOptions(
        port,
        address,
        isolation,
        accountConcurrency,
        stop,
        hotReload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Whether changed code is seen.
   *
   * @param reload true to look
   * @return a copy
   */
  public LocalOptions withHotReload(boolean reload) {
    return new LocalOptions(
        port,
        address,
        isolation,
        accountConcurrency,
        stopDeadlines,
        reload,
        retryTimeFactor,
        clock,
        accessLogs);
  }

  /**
   * Shorter waits of asynchronous invocations.
   *
   * @param factor above 0, at most 1
   * @return a copy
   */
  public LocalOptions withRetryTimeFactor(double factor) {
    return new LocalOptions(
        port,
        address,
        isolation,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        factor,
        clock,
        accessLogs);
  }

  /**
   * Another clock.
   *
   * @param source not null
   * @return a copy
   */
  public LocalOptions withClock(InstantSource source) {
    return new LocalOptions(
        port,
        address,
        isolation,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        source,
        accessLogs);
  }

  /**
   * Access logs of REST APIs in files: the stage's own format, or else the console's JSON.
   *
   * @param folder which is made if it is not there; null for none
   * @return a copy
   */
  public LocalOptions withAccessLogs(@Nullable Path folder) {
    return new LocalOptions(
        port,
        address,
        isolation,
        accountConcurrency,
        stopDeadlines,
        hotReload,
        retryTimeFactor,
        clock,
        folder);
  }
}
