package dev.handrail.local.metrics;

import dev.handrail.local.api.AccessRecord;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The meters of one set of dimensions of a REST API: the API, a stage of it, or a method of a
 * stage. Safe for use by many threads.
 */
final class ApiMeters {

  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private final Counter count;
  private final Counter clientErrors;
  private final Counter serverErrors;
  private final Timer latency;
  private final Timer integrationLatency;

  /**
   * Registers the meters.
   *
   * @param level {@code api}, {@code stage} or {@code method}: percentiles of one are not those of
   *     another, so that each has names of its own
   * @param dimensions AWS's, by name
   */
  ApiMeters(MeterRegistry registry, String level, Tags dimensions) {
    String prefix = "aws.apigateway." + level + ".";
    count = counter(registry, prefix + "count", "Requests", dimensions);
    clientErrors =
        counter(registry, prefix + "4xx.error", "Responses of 400 to 499, of any part", dimensions);
    serverErrors =
        counter(registry, prefix + "5xx.error", "Responses of 500 to 599, of any part", dimensions);
    latency = timer(registry, prefix + "latency", "From request to response", dimensions);
    integrationLatency =
        timer(
            registry,
            prefix + "integration.latency",
            "From asking the integration until it answered; none of MOCK",
            dimensions);
  }

  private static Counter counter(
      MeterRegistry registry, String name, String description, Tags dimensions) {
    return Counter.builder(name).description(description).tags(dimensions).register(registry);
  }

  private static Timer timer(
      MeterRegistry registry, String name, String description, Tags dimensions) {
    return FunctionMetrics.withPercentiles(
            Timer.builder(name).description(description).tags(dimensions))
        .register(registry);
  }

  void add(AccessRecord record) {
    count.increment();
    if (record.status() >= SERVER_ERROR) {
      serverErrors.increment();
    } else if (record.status() >= CLIENT_ERROR) {
      clientErrors.increment();
    }
    latency.record(record.latency());
    AccessRecord.IntegrationOutcome integration = record.integration();
    if (integration != null) {
      integrationLatency.record(integration.latency());
    }
  }

  /** The figures by CloudWatch's names. */
  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Count", MetricsJson.count(count));
    all.put("4XXError", MetricsJson.count(clientErrors));
    all.put("5XXError", MetricsJson.count(serverErrors));
    all.put("Latency", MetricsJson.percentiles(latency));
    all.put("IntegrationLatency", MetricsJson.percentiles(integrationLatency));
    return all;
  }
}
