package dev.handrail.local;

import dev.handrail.testkit.async.RetryRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda does with a function's asynchronous invocations: how often it tries, and where
 * records go. A dead-letter queue is {@link LocalFunction}'s, as in AWS's {@code DeadLetterConfig}.
 *
 * <p>Made by {@link #defaults()} and the {@code with} methods, each of which gives a copy.
 * Instances are immutable and safe for use by many threads.
 *
 * @param maximumRetryAttempts how often it tries again after a function error, 0 to 2
 * @param maximumEventAge how long an event is kept, 60 seconds to 6 hours; not null
 * @param onSuccess null for none
 * @param onFailure null for none
 */
public record EventInvokeConfig(
    int maximumRetryAttempts,
    Duration maximumEventAge,
    @Nullable Destination onSuccess,
    @Nullable Destination onFailure) {

  /**
   * Refuses what Lambda refuses.
   *
   * @param maximumRetryAttempts see the record
   * @param maximumEventAge see the record
   * @param onSuccess see the record
   * @param onFailure see the record
   * @throws IllegalArgumentException if a number is out of its range
   */
  public EventInvokeConfig {
    RetryRules unused = new RetryRules(maximumRetryAttempts, maximumEventAge);
  }

  /**
   * Lambda's defaults: two retries, six hours, no destination.
   *
   * @return the defaults
   */
  public static EventInvokeConfig defaults() {
    RetryRules rules = RetryRules.defaults();
    return new EventInvokeConfig(rules.maximumRetryAttempts(), rules.maximumEventAge(), null, null);
  }

  /**
   * The numbers alone.
   *
   * @return the rules by which Lambda tries again
   */
  public RetryRules retryRules() {
    return new RetryRules(maximumRetryAttempts, maximumEventAge);
  }

  /**
   * Another number of retries.
   *
   * @param attempts 0 to 2
   * @return a copy
   */
  public EventInvokeConfig withMaximumRetryAttempts(int attempts) {
    return new EventInvokeConfig(attempts, maximumEventAge, onSuccess, onFailure);
  }

  /**
   * Another age.
   *
   * @param age 60 seconds to 6 hours
   * @return a copy
   */
  public EventInvokeConfig withMaximumEventAge(Duration age) {
    return new EventInvokeConfig(maximumRetryAttempts, age, onSuccess, onFailure);
  }

  /**
   * A destination for what succeeded.
   *
   * @param destination null for none
   * @return a copy
   */
  public EventInvokeConfig withOnSuccess(@Nullable Destination destination) {
    return new EventInvokeConfig(maximumRetryAttempts, maximumEventAge, destination, onFailure);
  }

  /**
   * A destination for what failed.
   *
   * @param destination null for none
   * @return a copy
   */
  public EventInvokeConfig withOnFailure(@Nullable Destination destination) {
    return new EventInvokeConfig(maximumRetryAttempts, maximumEventAge, onSuccess, destination);
  }
}
