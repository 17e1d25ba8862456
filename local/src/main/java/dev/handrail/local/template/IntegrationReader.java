package dev.handrail.local.template;

import dev.handrail.local.api.Integration;
import dev.handrail.testkit.internal.names.NearNames;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a method of {@code AWS::ApiGateway::Method} does with a request. */
final class IntegrationReader {

  static final Pattern FUNCTION_URI =
      Pattern.compile(
          "arn:[^:]*:apigateway:[^:]*:lambda:path/2015-03-31/functions/"
              + "(?:arn:[^:]*:lambda:[^:]*:[^:]*:function:)?([^/]+)/invocations");

  static final Set<String> TYPES = Set.of("AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK");

  private static final Set<String> READ =
      Set.of(
          "ContentHandling",
          "IntegrationHttpMethod",
          "IntegrationResponses",
          "PassthroughBehavior",
          "RequestParameters",
          "RequestTemplates",
          "TimeoutInMillis",
          "Type",
          "Uri");

  private static final Set<String> WITHOUT_MEANING_HERE = Set.of("CacheNamespace", "Credentials");

  private IntegrationReader() {}

  /** The integration; null for one that is not emulated, which is told. */
  static @Nullable Integration read(Properties integration, Functions functions) {
    String type = integration.requiredText("Type", "a type such as AWS_PROXY");
    Integration read = type == null ? null : read(type, integration, functions);
    if (read != null) {
      integration.warnOfOthers(READ, WITHOUT_MEANING_HERE);
    }
    return read;
  }

  private static @Nullable Integration read(
      String type, Properties integration, Functions functions) {
    return switch (type) {
      case "AWS_PROXY" -> proxy(integration, functions);
      case "AWS" -> lambda(integration, functions);
      case "MOCK" -> new Integration.Mock(MappingReader.read(integration));
      case "HTTP", "HTTP_PROXY" -> http(integration, type.equals("HTTP"));
      default -> {
        String meant = NearNames.misspelled(type, TYPES);
        integration.mistake(
            "Type",
            "expected AWS, AWS_PROXY, HTTP, HTTP_PROXY or MOCK, got "
                + type
                + (meant == null ? "" : Properties.didYouMean(meant)));
        yield null;
      }
    };
  }

  private static @Nullable Integration proxy(Properties integration, Functions functions) {
    String function = function(integration, functions);
    return function == null
        ? null
        : new Integration.LambdaProxy(function, SamApiReader.timeout(integration));
  }

  private static @Nullable Integration lambda(Properties integration, Functions functions) {
    String function = function(integration, functions);
    return function == null
        ? null
        : new Integration.Lambda(
            function, MappingReader.read(integration), SamApiReader.timeout(integration));
  }

  /** The function's name, maybe with a version or alias; null for what is none, which is told. */
  private static @Nullable String function(Properties integration, Functions functions) {
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
    String method = integration.text("IntegrationHttpMethod");
    if (!"POST".equals(method)) {
      integration.mistake(
          "IntegrationHttpMethod",
          "expected POST, by which API Gateway invokes functions whatever the method is, got "
              + (method == null ? "nothing" : method));
    }
    return function.group(1);
  }

  private static @Nullable Integration http(Properties integration, boolean mapped) {
    String method = integration.requiredText("IntegrationHttpMethod", "a method such as GET");
    String uri = integration.requiredText("Uri", "the URI of an HTTP endpoint");
    if (method == null || uri == null) {
      return null;
    }
    if (!mapped) {
      integration.unsupported(
          "ContentHandling", integration.path("ContentHandling") + ": bodies go as they are");
    }
    Duration timeout = SamApiReader.timeout(integration);
    try {
      return mapped
          ? new Integration.Http(method, uri, MappingReader.read(integration), timeout)
          : new Integration.HttpProxy(
              method, uri, integration.variables("RequestParameters"), timeout);
    } catch (IllegalArgumentException wrong) {
      MappingReader.tell(integration, wrong);
      return null;
    }
  }
}
