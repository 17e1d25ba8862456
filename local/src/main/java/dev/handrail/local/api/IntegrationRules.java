package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.GatewayLimits;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** What integrations refuse. */
final class IntegrationRules {

  private static final Pattern URI =
      Pattern.compile("(?:https?://|\\$\\{stageVariables\\.)[^\\s]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final String END_OF_TEXT = "]]#";

  private IntegrationRules() {}

  static void requireTimeout(Duration timeout) {
    if (timeout.compareTo(GatewayLimits.REST_API_MIN_TIMEOUT) < 0
        || timeout.compareTo(GatewayLimits.REST_API_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout: expected 50 to 29000 ms, got " + timeout.toMillis() + " ms");
    }
  }

  static void requireEndpoint(String httpMethod, String uri) {
    if (!httpMethod.equals(Method.ANY) && !Method.NAMES.contains(httpMethod)) {
      throw new IllegalArgumentException(
          "httpMethod: expected ANY or one of " + Method.NAMES + ", got '" + httpMethod + "'");
    }
    if (!URI.matcher(requireNonNull(uri, "uri")).matches()) {
      throw new IllegalArgumentException(
          "uri: expected one that begins with http:// or https://, got " + uri);
    }
  }

  /** A mock that answers this whatever the request is. */
  static Integration.Mock fixed(int statusCode, Map<String, String> headers, String body) {
    IntegrationResponse response = IntegrationResponse.of(statusCode);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      requireHeader(header.getKey(), header.getValue());
      response = response.withHeader(header.getKey(), "'" + header.getValue() + "'");
    }
    if (body.contains(END_OF_TEXT)) {
      throw new IllegalArgumentException(
          "body: expected text without ]]#, got one with it; make the response with a template");
    }
    boolean plain = body.indexOf('$') < 0 && body.indexOf('#') < 0;
    return new Integration.Mock(Mapping.NONE)
        .withRequestTemplate("$default", "{\"statusCode\": " + statusCode + "}")
        .withResponse(
            response.withTemplate("application/json", plain ? body : "#[[" + body + "]]#"));
  }

  private static void requireHeader(String name, String value) {
    if (value.contains("'") || CONTROL.matcher(value).find()) {
      throw new IllegalArgumentException(
          "headers: expected as value of "
              + name
              + " a text without single quotes and control characters, got others");
    }
  }
}
