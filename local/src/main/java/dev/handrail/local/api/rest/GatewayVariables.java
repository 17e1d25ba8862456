package dev.handrail.local.api.rest;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.json.JsonText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What gateway responses may hold: names that are replaced as text, and no language around them. A
 * name that has no value is replaced by nothing; what AWS makes of it is not recorded.
 *
 * @param words the answer in AWS's own words
 * @param type of the answer
 * @param validationErrorString all that is wrong with the request; empty for nothing
 */
record GatewayVariables(
    ApiCall call, OutgoingResponse words, String type, String validationErrorString) {

  private static final String AUTHORIZER = "authorizer.";
  private static final String NAME = "((?:context|stageVariables|method\\.request)\\.[\\w.-]*\\w)";
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:" + NAME + "|\\{" + NAME + "})");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  String replaceIn(@Nullable String template) {
    return VARIABLE
        .matcher(template == null ? "" : template)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              return Matcher.quoteReplacement(value(name));
            });
  }

  /** The value of a mapping expression, as a header may hold it. */
  String header(String expression) {
    if (expression.startsWith("'")) {
      return expression.substring(1, expression.length() - 1);
    }
    return CONTROL.matcher(value(expression)).replaceAll(" ");
  }

  private String value(String name) {
    int dot = name.indexOf('.');
    String rest = name.substring(dot + 1);
    String value =
        switch (name.substring(0, dot)) {
          case "context" -> context(rest);
          case "stageVariables" -> call.api().variables(call.stage()).get(rest);
          default -> parameter(rest.substring(rest.indexOf('.') + 1));
        };
    return value == null ? "" : value;
  }

  private @Nullable String context(String name) {
    if (name.startsWith(AUTHORIZER)) {
      return authorizer(name.substring(AUTHORIZER.length()));
    }
    IncomingRequest request = call.request();
    return switch (name) {
      case "accountId" -> ServedApi.ACCOUNT;
      case "apiId" -> call.api().id();
      case "domainName" -> call.endpoint().domainName();
      case "error.message" -> text(message(words));
      case "error.messageString" -> quoted(text(message(words)));
      case "error.responseType" -> type;
      case "error.validationErrorString" -> validationErrorString;
      case "extendedRequestId" -> call.ids().extendedRequestId();
      case "httpMethod" -> call.endpoint().routeMethod(request);
      case "identity.apiKey" -> call.request().header("x-api-key");
      case "identity.sourceIp" -> request.sourceAddress();
      case "identity.userAgent" -> request.header("User-Agent");
      case "path" -> request.rawPath();
      case "protocol" -> "HTTP/1.1";
      case "requestId" -> call.exchange().requestId();
      case "requestTimeEpoch" -> Long.toString(request.receivedAt().toEpochMilli());
      case "stage" -> call.stage();
      default -> null;
    };
  }

  /** What an answer in AWS's own words says; null if nothing, as to HEAD. */
  static @Nullable String message(OutgoingResponse words) {
    try {
      JsonValue message = JsonValue.parse(words.body()).getIgnoreCase("message");
      return message == null || message.isNull() ? null : message.asString();
    } catch (InvalidJsonException noBody) {
      return null;
    }
  }

  private static String text(@Nullable String message) {
    return message == null ? "" : message;
  }

  /** As a string of JSON. */
  private static String quoted(String message) {
    String object = JsonText.object(Map.of("", message));
    return object.substring(object.indexOf(':') + 1, object.length() - 1);
  }

  /** What the authorizer said, once it has. */
  private @Nullable String authorizer(String name) {
    if (!(call.exchange().authorization() instanceof Authorization.Lambda lambda)) {
      return null;
    }
    if (name.equals("principalId")) {
      return lambda.principalId();
    }
    JsonValue context = lambda.context();
    JsonValue value = context == null ? null : context.getPresent(name);
    return value == null
        ? null
        : value.kind() == JsonValue.Kind.STRING ? value.asString() : value.toString();
  }

  /** Such as {@code header.Origin}. */
  private @Nullable String parameter(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return null;
    }
    String key = name.substring(dot + 1);
    return switch (name.substring(0, dot)) {
      case "header" -> call.request().header(key);
      case "path" -> call.pathParameters().get(key);
      case "querystring" -> query(call.request().rawQuery(), key);
      default -> null;
    };
  }

  /** The last value, as in events. */
  private static @Nullable String query(@Nullable String query, String key) {
    String found = null;
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (PercentCodec.decodeQuery(name).equals(key)) {
        found = equals < 0 ? "" : PercentCodec.decodeQuery(pair.substring(equals + 1));
      }
    }
    return found;
  }
}
