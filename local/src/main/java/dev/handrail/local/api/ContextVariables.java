package dev.handrail.local.api;

import dev.handrail.local.json.JsonText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of {@code $context} by AWS's names, but for those that only access logs have. */
final class ContextVariables {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String ACCOUNT = "123456789012";
  private static final String IDENTITY = "identity.";
  private static final String CERTIFICATE = IDENTITY + "clientCert.";
  private static final String AUTHORIZER = "authorizer.";
  private static final String ERROR = "error.";

  /** Of a request before anybody is asked about it; some of AWS's have no value here. */
  private static final Set<String> OF_REQUESTS =
      new TreeSet<>(
          Set.of(
              "accountId",
              "apiId",
              "domainName",
              "domainPrefix",
              "extendedRequestId",
              "httpMethod",
              "isCanaryRequest",
              "path",
              "protocol",
              "requestId",
              "requestTime",
              "requestTimeEpoch",
              "resourceId",
              "resourcePath",
              "stage",
              "wafResponseCode",
              "webaclArn",
              "xrayTraceId"));

  private static final Set<String> OF_IDENTITIES =
      Set.of(
          "accountId",
          "apiKey",
          "apiKeyId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "sourceIp",
          "user",
          "userAgent",
          "userArn",
          "vpcId",
          "vpceId");

  private ContextVariables() {}

  /** Whether a name, without its {@code context.}, is one that an identity source may have. */
  static boolean isOfRequests(String name) {
    return OF_REQUESTS.contains(name)
        || name.startsWith(CERTIFICATE)
        || (name.startsWith(IDENTITY) && OF_IDENTITIES.contains(name.substring(IDENTITY.length())));
  }

  /** The names that {@link #isOfRequests} knows, for messages. */
  static String namesOfRequests() {
    return String.join(", ", OF_REQUESTS)
        + " and identity.name with one of "
        + String.join(", ", new TreeSet<>(OF_IDENTITIES))
        + ", clientCert.name";
  }

  /** The value of a name without its {@code $context.}; null for none. */
  static @Nullable String value(String name, RequestContext context) {
    if (name.startsWith(IDENTITY)) {
      return filled(context.identity().get(name.substring(IDENTITY.length())));
    }
    if (name.startsWith(AUTHORIZER)) {
      return filled(context.authorizer().get(name.substring(AUTHORIZER.length())));
    }
    if (name.startsWith(ERROR)) {
      AccessRecord.GatewayError error = context.error();
      return error == null ? null : filled(error(name, error));
    }
    return filled(request(name, context));
  }

  private static @Nullable String request(String name, RequestContext context) {
    AccessRecord.Request request = context.request();
    AccessRecord.Resource resource = context.resource();
    return switch (name) {
      case "accountId" -> ACCOUNT;
      case "apiId" -> context.apiId();
      case "domainName" -> request.domainName();
      case "domainPrefix" -> request.domainName().replaceFirst("\\..*", "");
      case "extendedRequestId" -> request.extendedRequestId();
      case "httpMethod" -> request.httpMethod();
      case "isCanaryRequest" -> text(context.canary());
      case "path" -> request.path();
      case "protocol" -> request.protocol();
      case "requestId" -> request.requestId();
      case "requestTime" -> TIME.format(request.time());
      case "requestTimeEpoch" -> Long.toString(request.time().toEpochMilli());
      case "resourceId" -> resource == null ? null : resource.id();
      case "resourcePath" -> resource == null ? null : resource.path();
      case "stage" -> context.stage();
      case "xrayTraceId" -> request.traceId().replaceFirst("^Root=([^;]*).*", "$1");
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

  /** As a string of JSON. */
  private static @Nullable String quoted(@Nullable String message) {
    if (message == null) {
      return null;
    }
    String object = JsonText.object(Map.of("", message));
    return object.substring(object.indexOf(':') + 1, object.length() - 1);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }
}
