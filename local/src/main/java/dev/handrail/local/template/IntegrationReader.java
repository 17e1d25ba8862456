package dev.handrail.local.template;

import dev.handrail.local.api.Integration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a method of {@code AWS::ApiGateway::Method} does with a request. */
final class IntegrationReader {

  private static final Pattern FUNCTION_URI =
      Pattern.compile(
          "arn:[^:]*:apigateway:[^:]*:lambda:path/2015-03-31/functions/"
              + "(?:arn:[^:]*:lambda:[^:]*:[^:]*:function:)?([^/]+)/invocations");

  /** AWS reads JSON here as people write it. */
  private static final Pattern STATUS_TEMPLATE =
      Pattern.compile("\\s*\\{\\s*[\"']?statusCode[\"']?\\s*:\\s*[\"']?([0-9]{3})[\"']?\\s*}\\s*");

  private static final String JSON = "application/json";
  private static final String HEADER = "method.response.header.";

  private IntegrationReader() {}

  /** The integration; null for one that is not emulated, which is told. */
  static @Nullable Integration read(Properties integration, Functions functions) {
    String type = integration.requiredText("Type", "a type such as AWS_PROXY");
    if ("AWS_PROXY".equals(type)) {
      return proxy(integration, functions);
    }
    if ("MOCK".equals(type)) {
      return mock(integration);
    }
    integration.unsupported("Type", integration.path("Type") + ": integrations of type " + type);
    return null;
  }

  private static @Nullable Integration proxy(Properties integration, Functions functions) {
    String method = integration.text("IntegrationHttpMethod");
    if (!"POST".equals(method)) {
      integration.mistake(
          "IntegrationHttpMethod",
          "expected POST, by which API Gateway invokes functions whatever the method is, got "
              + (method == null ? "nothing" : method));
    }
    String uri = integration.requiredText("Uri", "the URI of a function's invocations");
    if (uri == null) {
      return null;
    }
    Matcher function = FUNCTION_URI.matcher(uri);
    boolean varies = uri.contains("${stageVariables.");
    if (!function.matches() || (!varies && functions.get(function.group(1)) == null)) {
      integration.unsupported(
          "Uri", integration.path("Uri") + ": what is no function that runs here");
      return null;
    }
    return new Integration.LambdaProxy(function.group(1), SamApiReader.timeout(integration));
  }

  private static @Nullable Integration mock(Properties integration) {
    String template = integration.variables("RequestTemplates").get(JSON);
    Matcher status = STATUS_TEMPLATE.matcher(template == null ? "" : template);
    if (!status.matches()) {
      integration.unsupported(
          "Type",
          integration.path("RequestTemplates")
              + ": a MOCK integration whose template is anything but { statusCode: 200 }");
      return null;
    }
    Properties response = response(integration.maps("IntegrationResponses"), status.group(1));
    Integer code = response == null ? null : response.integer("StatusCode");
    if (response == null || code == null) {
      integration.unsupported(
          "Type",
          integration.path("IntegrationResponses")
              + ": a MOCK integration without an integration response for its statusCode");
      return null;
    }
    try {
      return Integration.mock(code, headers(response), body(response));
    } catch (IllegalArgumentException wrong) {
      response.mistake("StatusCode", "expected 200 to 599, got " + code);
      return null;
    }
  }

  /** The one whose pattern is the status, or else the default. */
  private static @Nullable Properties response(List<Properties> responses, String status) {
    Properties found = null;
    for (Properties response : responses) {
      String pattern = response.text("SelectionPattern");
      if (status.equals(pattern)) {
        return response;
      }
      if (pattern == null && found == null) {
        found = response;
      }
    }
    return found;
  }

  private static Map<String, String> headers(Properties response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .variables("ResponseParameters")
        .forEach(
            (name, expression) -> {
              String text = Quoted.text(expression);
              if (name.startsWith(HEADER) && text != null) {
                headers.put(name.substring(HEADER.length()), text);
              } else {
                response.unsupported(
                    "ResponseParameters", response.path("ResponseParameters") + "." + name);
              }
            });
    return headers;
  }

  private static String body(Properties response) {
    String template = response.variables("ResponseTemplates").getOrDefault(JSON, "");
    if (template.contains("$") || template.contains("#")) {
      response.unsupported(
          "ResponseTemplates",
          response.path("ResponseTemplates") + ": a template with variables; the body is empty");
      return "";
    }
    return template;
  }
}
