package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.Invoker;
import dev.handrail.testkit.async.RetryRules;
import java.time.Duration;
import java.time.Instant;

/**
 * Invokes a function asynchronously, as {@code --invocation-type Event} and most AWS services do: a
 * function error is tried again after one and two minutes, under the same request id, and in the
 * end there is a record for a destination. The time is moved by hand, nothing waits.
 *
 * <pre>{@code
 * AsyncInvocation invocation = AsyncRehearsal.of(function, environment).invoke(request);
 * assertThat(invocation.results()).hasSize(1);
 * invocation.advance(Duration.ofMinutes(1));
 * assertThat(invocation.results()).hasSize(2);
 * assertThat(invocation.advanceToEnd().destinationRecord().condition()).isEqualTo(Condition.RETRIES_EXHAUSTED);
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads, as far as the invoker is.
 */
public final class AsyncRehearsal {

  /** That of the sample events. */
  private static final Instant START = Instant.parse("2024-05-02T14:23:44.125Z");

  private final FunctionDefinition function;
  private final Invoker invoker;
  private final RetryRules rules;
  private final Instant start;

  private AsyncRehearsal(
      FunctionDefinition function, Invoker invoker, RetryRules rules, Instant start) {
    this.function = requireNonNull(function, "function");
    this.invoker = requireNonNull(invoker, "invoker");
    this.rules = requireNonNull(rules, "rules");
    this.start = requireNonNull(start, "start");
  }

  /**
   * A rehearsal with Lambda's defaults: two retries, six hours.
   *
   * @param function its ARN, version and reserved concurrency count
   * @param invoker where it runs, such as an execution environment; stays open
   * @return a rehearsal, whose time begins in May 2024
   */
  public static AsyncRehearsal of(FunctionDefinition function, Invoker invoker) {
    return new AsyncRehearsal(function, invoker, RetryRules.defaults(), START);
  }

  /**
   * Another number of retries after function errors.
   *
   * @param attempts 0 to 2
   * @return a copy
   * @throws IllegalArgumentException if it is out of its range
   */
  public AsyncRehearsal withMaximumRetryAttempts(int attempts) {
    return withRules(new RetryRules(attempts, rules.maximumEventAge()));
  }

  /**
   * Another age at which an event is given up.
   *
   * @param age 60 seconds to 6 hours
   * @return a copy
   * @throws IllegalArgumentException if it is out of its range
   */
  public AsyncRehearsal withMaximumEventAge(Duration age) {
    return withRules(new RetryRules(rules.maximumRetryAttempts(), age));
  }

  /**
   * Another time at the beginning.
   *
   * @param time not null
   * @return a copy
   */
  public AsyncRehearsal withStart(Instant time) {
    return new AsyncRehearsal(function, invoker, rules, time);
  }

  /**
   * Sends an event; the first try has ended when this returns.
   *
   * @param request the event and what travels beside it
   * @return the invocation, which waits for its time to pass, or is over
   */
  public AsyncInvocation invoke(InvocationRequest request) {
    AsyncInvocation invocation = new AsyncInvocation(this, requireNonNull(request, "request"));
    invocation.begin();
    return invocation;
  }

  FunctionDefinition function() {
    return function;
  }

  Invoker invoker() {
    return invoker;
  }

  RetryRules rules() {
    return rules;
  }

  Instant start() {
    return start;
  }

  private AsyncRehearsal withRules(RetryRules other) {
    return new AsyncRehearsal(function, invoker, other, start);
  }
}
