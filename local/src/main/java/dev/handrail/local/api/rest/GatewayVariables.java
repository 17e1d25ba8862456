package dev.handrail.local.api.rest;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.AccessRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What gateway responses may hold: names that are replaced as text, and no language around them. A
 * name that has no value is replaced by nothing; what AWS makes of it is not recorded.
 *
 * @param error the answer of the gateway's own that they are in; null for none
 */
record GatewayVariables(ApiCall call, AccessRecord.@Nullable GatewayError error) {

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
          case "context" -> new CallContext(call, error).value(rest);
          case "stageVariables" -> call.api().variables(call.stage()).get(rest);
          default -> parameter(rest.substring(rest.indexOf('.') + 1));
        };
    return value == null ? "" : value;
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
