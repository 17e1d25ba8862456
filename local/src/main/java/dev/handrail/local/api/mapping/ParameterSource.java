package dev.handrail.local.api.mapping;

import dev.handrail.gateway.Header;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the values of parameter expressions, such as {@code method.request.header.X-Id}. */
final class ParameterSource {

  private static final String BODY = "body";
  private static final String STATIC = "'";

  private final String prefix;
  private final MethodRequest request;
  private final List<Header> headers;
  private final String body;

  private ParameterSource(String prefix, MethodRequest request, List<Header> headers, String body) {
    this.prefix = prefix;
    this.request = request;
    this.headers = headers;
    this.body = body;
  }

  static ParameterSource of(MethodRequest request) {
    return new ParameterSource("method.request.", request, request.headers(), request.body());
  }

  static ParameterSource of(EndpointResponse response, MethodRequest request) {
    return new ParameterSource(
        "integration.response.", request, response.headers(), response.body());
  }

  /**
   * The values of an expression.
   *
   * @return empty if there is nothing: then the parameter is left out
   * @throws TemplateFault if the body must be JSON and is not
   */
  List<String> values(String expression) {
    if (expression.startsWith(STATIC) && expression.endsWith(STATIC) && expression.length() > 1) {
      return List.of(expression.substring(1, expression.length() - 1));
    }
    if (expression.startsWith(prefix)) {
      return own(expression.substring(prefix.length()));
    }
    int dot = expression.indexOf('.');
    String rest = expression.substring(dot + 1);
    return switch (dot < 0 ? "" : expression.substring(0, dot)) {
      case "context" -> one(context(rest));
      case "stageVariables" -> one(request.stageVariables().get(rest));
      default -> List.of();
    };
  }

  private List<String> own(String expression) {
    if (expression.equals(BODY) || expression.startsWith(BODY + '.')) {
      return one(new BodySource(body).find(expression.substring(BODY.length())));
    }
    int dot = expression.indexOf('.');
    String name = expression.substring(dot + 1);
    boolean isRequest = prefix.startsWith("method");
    return switch (dot < 0 ? "" : expression.substring(0, dot)) {
      case "header" -> one(MethodRequest.last(MethodRequest.values(headers, name)));
      case "multivalueheader" -> joined(MethodRequest.values(headers, name));
      case "path" -> one(isRequest ? request.path().get(name) : null);
      case "querystring" -> one(isRequest ? request.queryParameter(name) : null);
      case "multivaluequerystring" ->
          isRequest ? request.query().getOrDefault(name, List.of()) : List.of();
      default -> List.of();
    };
  }

  private @Nullable Object context(String path) {
    Object found = request.context();
    for (String name : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return found;
  }

  private static List<String> joined(List<String> values) {
    return values.isEmpty() ? List.of() : List.of(String.join(",", values));
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }
}
