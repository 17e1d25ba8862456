package dev.handrail.local.api;

import dev.handrail.local.json.JsonText;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of {@code $context} in access logs, by AWS's names. */
final class AccessLogVariables {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String ACCOUNT = "123456789012";
  private static final String IDENTITY = "identity.";
  private static final String AUTHORIZER = "authorizer.";

  private AccessLogVariables() {}

  /** The value of a name without its {@code $context.}; null for none. */
  static @Nullable String value(String name, AccessRecord record) {
    if (name.startsWith(IDENTITY)) {
      return filled(record.identity().get(name.substring(IDENTITY.length())));
    }
    if (name.startsWith(AUTHORIZER)) {
      return filled(record.authorizer().get(name.substring(AUTHORIZER.length())));
    }
    AccessRecord.IntegrationOutcome integration = record.integration();
    if (name.startsWith("integration")) {
      return integration == null ? null : filled(integration(name, integration));
    }
    if (name.startsWith("error.")) {
      return record.error() == null ? null : filled(error(name, record.error()));
    }
    return filled(request(name, record));
  }

  private static @Nullable String request(String name, AccessRecord record) {
    AccessRecord.Request request = record.request();
    AccessRecord.Resource resource = record.resource();
    return switch (name) {
      case "accountId" -> ACCOUNT;
      case "apiId" -> record.apiId();
      case "awsEndpointRequestId" -> record.integration() == null ? null : request.requestId();
      case "domainName" -> request.domainName();
      case "domainPrefix" -> request.domainName().replaceFirst("\\..*", "");
      case "extendedRequestId" -> request.extendedRequestId();
      case "httpMethod" -> request.httpMethod();
      case "isCanaryRequest" -> text(record.canary());
      case "path" -> request.path();
      case "protocol" -> request.protocol();
      case "requestId" -> request.requestId();
      case "requestTime" -> TIME.format(request.time());
      case "requestTimeEpoch" -> Long.toString(request.time().toEpochMilli());
      case "resourceId" -> resource == null ? null : resource.id();
      case "resourcePath" -> resource == null ? null : resource.path();
      case "responseLatency" -> millis(record.latency());
      case "responseLength" -> Long.toString(record.responseLength());
      case "stage" -> record.stage();
      case "status" -> Integer.toString(record.status());
      case "xrayTraceId" -> request.traceId().replaceFirst("^Root=([^;]*).*", "$1");
      default -> null;
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

  private static @Nullable String error(String name, AccessRecord.GatewayError error) {
    return switch (name) {
      case "error.message" -> error.message();
      case "error.messageString" -> quoted(error.message());
      case "error.responseType" -> text(error.responseType());
      case "error.validationErrorString" -> error.validationErrors();
      default -> null;
    };
  }

  private static @Nullable String quoted(@Nullable String message) {
    if (message == null) {
      return null;
    }
    String object = JsonText.object(Map.of("", message));
    return object.substring(object.indexOf(':') + 1, object.length() - 1);
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
