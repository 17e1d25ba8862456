package dev.handrail.local.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The values of {@code $context} in access logs, which know how it ended, by AWS's names. */
final class AccessLogVariables {

  private AccessLogVariables() {}

  /** The value of a name without its {@code $context.}; null for none. */
  static @Nullable String value(String name, AccessRecord record) {
    AccessRecord.IntegrationOutcome integration = record.integration();
    return switch (name) {
      case "awsEndpointRequestId" -> integration == null ? null : record.request().requestId();
      case "responseLatency" -> millis(record.latency());
      case "responseLength" -> Long.toString(record.responseLength());
      case "status" -> Integer.toString(record.status());
      default ->
          name.startsWith("integration")
              ? integration == null ? null : integration(name, integration)
              : record.value(name);
    };
  }

  /** Some have two names, of which the one is older. */
  private static @Nullable String integration(
      String name, AccessRecord.IntegrationOutcome integration) {
    return switch (name) {
      case "integrationLatency", "integration.latency" -> millis(integration.latency());
      case "integrationStatus", "integration.integrationStatus" ->
          text(integration.integrationStatus());
      case "integration.status" -> text(integration.status());
      case "integrationErrorMessage", "integration.error" -> integration.error();
      default -> null;
    };
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static @Nullable String text(@Nullable Integer value) {
    return value == null ? null : value.toString();
  }
}
