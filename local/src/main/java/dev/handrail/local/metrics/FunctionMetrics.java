package dev.handrail.local.metrics;

import dev.handrail.local.async.AsyncEvent;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.async.Condition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one function, looked up once. Maximum and percentiles are of all invocations since
 * the start, as the counts are. Safe for use by many threads.
 */
final class FunctionMetrics {

  /** The tag that says which function; AWS's dimension is {@code FunctionName}. */
  private static final String FUNCTION = "function_name";

  private static final String PREFIX = "aws.lambda.";
  private static final int BYTES_PER_MB = 1024 * 1024;

  /** Two digits: within one percent. */
  private static final int DIGITS = 2;

  /** Never: without it Micrometer forgets maximum and percentiles after minutes. */
  private static final Duration EXPIRY = Duration.ofDays(10_000);

  final Counter invocations;
  final Counter errors;
  final Counter throttles;
  final Counter coldStarts;
  final Timer duration;
  final Timer initDuration;
  final Timer billedDuration;
  final DistributionSummary maxMemoryUsed;
  final DistributionSummary concurrentExecutions;
  final Counter asyncEventsReceived;
  final Counter asyncEventsDropped;
  final Timer asyncEventAge;
  final Counter destinationDeliveryFailures;
  final Counter deadLetterErrors;
  final Counter recursiveInvocationsDropped;

  private final MeterRegistry registry;
  private final String function;

  FunctionMetrics(MeterRegistry registry, String function) {
    this.registry = registry;
    this.function = function;
    invocations = counter("invocations", "Invocations that ran, also those that failed");
    errors = counter("errors", "Invocations that ended with a function error");
    throttles = counter("throttles", "Invocations that were refused, since too many ran");
    coldStarts = counter("cold.starts", "Invocations for which an environment was started");
    duration = percentiles("duration", "How long the function ran");
    initDuration = timer("init.duration", "How long the init phase took, at cold starts");
    billedDuration = timer("billed.duration", "What would be billed");
    maxMemoryUsed = summary("max.memory.used", "bytes", "Max Memory Used of the report");
    concurrentExecutions =
        summary("concurrent.executions", null, "How many ran when an invocation began");
    asyncEventsReceived = counter("async.events.received", "Events that were queued");
    asyncEventsDropped = counter("async.events.dropped", "Events that were given up");
    asyncEventAge = timer("async.event.age", "How old events were when they ran");
    destinationDeliveryFailures =
        counter("destination.delivery.failures", "Records that a destination did not get");
    deadLetterErrors =
        counter("dead.letter.errors", "Events that the dead-letter queue did not get");
    recursiveInvocationsDropped =
        counter("recursive.invocations.dropped", "Invocations that a recursive loop was ended by");
  }

  void finished(InvocationResult result) {
    invocations.increment();
    if (!result.succeeded()) {
      errors.increment();
    }
    if (result.coldStart()) {
      coldStarts.increment();
    }
    Report report = result.report();
    duration.record(report.duration());
    billedDuration.record(report.billedDuration());
    Duration init = report.initDuration();
    if (init != null) {
      initDuration.record(init);
    }
    maxMemoryUsed.record((double) report.maxMemoryUsed() * BYTES_PER_MB);
  }

  void told(AsyncEvent event) {
    if (event instanceof AsyncEvent.Received) {
      asyncEventsReceived.increment();
    } else if (event instanceof AsyncEvent.Started started) {
      asyncEventAge.record(started.age());
    } else if (event instanceof AsyncEvent.Dropped dropped) {
      asyncEventsDropped.increment();
      if (dropped.condition() == Condition.RECURSIVE_INVOCATION) {
        recursiveInvocationsDropped.increment();
      }
    } else if (event instanceof AsyncEvent.DeliveryFailed failed) {
      (failed.deadLetter() ? deadLetterErrors : destinationDeliveryFailures).increment();
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(PREFIX + name)
        .description(description)
        .tag(FUNCTION, function)
        .register(registry);
  }

  private Timer timer(String name, String description) {
    return builder(name, description).register(registry);
  }

  private Timer percentiles(String name, String description) {
    return withPercentiles(builder(name, description)).register(registry);
  }

  /** Of all the time since the start. */
  static Timer.Builder withPercentiles(Timer.Builder builder) {
    return builder
        .publishPercentiles(0.5, 0.9, 0.99)
        .percentilePrecision(DIGITS)
        .distributionStatisticExpiry(EXPIRY)
        .distributionStatisticBufferLength(1);
  }

  private Timer.Builder builder(String name, String description) {
    return Timer.builder(PREFIX + name)
        .description(description)
        .tag(FUNCTION, function)
        .distributionStatisticExpiry(EXPIRY)
        .distributionStatisticBufferLength(1);
  }

  private DistributionSummary summary(String name, @Nullable String unit, String description) {
    return DistributionSummary.builder(PREFIX + name)
        .baseUnit(unit)
        .description(description)
        .tag(FUNCTION, function)
        .distributionStatisticExpiry(EXPIRY)
        .distributionStatisticBufferLength(1)
        .register(registry);
  }
}
