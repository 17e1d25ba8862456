package dev.handrail.local.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Figures under AWS's names, as CloudWatch's statistics call them. */
final class MetricsJson {

  private static final double BYTES_PER_MB = 1024.0 * 1024;
  private static final int SCALE = 3; // a microsecond
  private static final int PERCENT = 100;

  private MetricsJson() {}

  static Map<String, Object> of(FunctionMetrics metrics) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Invocations", count(metrics.invocations));
    all.put("Errors", count(metrics.errors));
    all.put("Throttles", count(metrics.throttles));
    all.put("Duration", percentiles(metrics.duration));
    all.put("ConcurrentExecutions", summary(metrics.concurrentExecutions, 1));
    all.put("ColdStarts", count(metrics.coldStarts));
    all.put("InitDuration", times(metrics.initDuration));
    all.put("BilledDuration", times(metrics.billedDuration));
    all.put("MaxMemoryUsed", summary(metrics.maxMemoryUsed, BYTES_PER_MB));
    all.put("AsyncEventsReceived", count(metrics.asyncEventsReceived));
    all.put("AsyncEventAge", times(metrics.asyncEventAge));
    all.put("AsyncEventsDropped", count(metrics.asyncEventsDropped));
    all.put("DestinationDeliveryFailures", count(metrics.destinationDeliveryFailures));
    all.put("DeadLetterErrors", count(metrics.deadLetterErrors));
    all.put("RecursiveInvocationsDropped", count(metrics.recursiveInvocationsDropped));
    return all;
  }

  static long count(Counter counter) {
    return (long) counter.count();
  }

  private static Map<String, Object> times(Timer timer) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("SampleCount", timer.count());
    members.put("Sum", number(timer.totalTime(TimeUnit.MILLISECONDS)));
    members.put("Average", number(timer.mean(TimeUnit.MILLISECONDS)));
    members.put("Maximum", number(timer.max(TimeUnit.MILLISECONDS)));
    return members;
  }

  static Map<String, Object> percentiles(Timer timer) {
    Map<String, Object> members = times(timer);
    for (ValueAtPercentile one : timer.takeSnapshot().percentileValues()) {
      members.put(
          "p" + Math.round(one.percentile() * PERCENT), number(one.value(TimeUnit.MILLISECONDS)));
    }
    return members;
  }

  private static Map<String, Object> summary(DistributionSummary summary, double unit) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("Average", number(summary.mean() / unit));
    members.put("Maximum", number(summary.max() / unit));
    return members;
  }

  /** Without digits that nobody measured, nor an exponent. */
  private static BigDecimal number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
  }
}
