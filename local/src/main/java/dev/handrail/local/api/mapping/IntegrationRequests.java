package dev.handrail.local.api.mapping;

import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import dev.handrail.local.api.mapping.NonProxyIntegration.PassthroughBehavior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes integration requests of method requests. */
public final class IntegrationRequests {

  private static final String JSON = "application/json";
  private static final String PREFIX = "integration.request.";

  // A mapping to one of these is answered with status 500.
  private static final Set<String> RESERVED =
      Set.of("content-length", "transfer-encoding", "x-amzn-trace-id", "x-amzn-apigateway-api-id");
  private static final Set<String> RESERVED_BY_AWS =
      Set.of("authorization", "connection", "expect", "proxy-authenticate", "te");

  private IntegrationRequests() {}

  /**
   * Maps a request.
   *
   * @param integration how
   * @param request after validation
   * @return what to call the integration with
   * @throws RefusedException what the client is answered instead, and why
   */
  public static IntegrationRequest map(NonProxyIntegration integration, MethodRequest request) {
    MappingTemplate template = template(integration, request);
    Parameters mapped = parameters(integration, request);
    String body = request.body();
    Overrides overrides = Overrides.NONE;
    if (template != null) {
      MappingTemplate.Rendered rendered = template.render(body, request, overrides);
      body = rendered.text();
      overrides = rendered.overrides();
      Overrides.apply(overrides.request(), "header", mapped.headers);
      Overrides.apply(overrides.request(), "querystring", mapped.query);
      Overrides.apply(overrides.request(), "path", mapped.path);
    }
    return new IntegrationRequest(
        joined(mapped.path), mapped.query, mapped.headers, body, template == null, overrides);
  }

  /**
   * Maps the parameters only, as for a proxy integration, which has no templates.
   *
   * @param integration how
   * @param request after validation
   * @return what was mapped, and the client's body
   * @throws RefusedException what the client is answered instead, and why
   */
  public static IntegrationRequest mapParameters(
      NonProxyIntegration integration, MethodRequest request) {
    Parameters mapped = parameters(integration, request);
    return new IntegrationRequest(
        joined(mapped.path), mapped.query, mapped.headers, request.body(), true, Overrides.NONE);
  }

  private static Map<String, String> joined(Map<String, List<String>> values) {
    Map<String, String> joined = new LinkedHashMap<>();
    values.forEach((name, each) -> joined.put(name, String.join(",", each)));
    return joined;
  }

  private static @Nullable MappingTemplate template(
      NonProxyIntegration integration, MethodRequest request) {
    Map<String, MappingTemplate> templates = integration.requestTemplates();
    String type = MediaTypes.essence(request.header("Content-Type"), JSON);
    MappingTemplate template = MediaTypes.find(templates, type);
    if (template == null) {
      template = templates.get("$default");
    }
    boolean refused =
        template == null
            && (integration.passthroughBehavior() == PassthroughBehavior.NEVER
                || (integration.passthroughBehavior() == PassthroughBehavior.WHEN_NO_TEMPLATES
                    && !templates.isEmpty()));
    if (refused) {
      throw new RefusedException(
          RefusedException.Kind.UNSUPPORTED_MEDIA_TYPE,
          "Unsupported Media Type",
          "no request template for the request's media type, and passthrough behavior "
              + integration.passthroughBehavior()
              + "; there are templates for "
              + templates.keySet());
    }
    return template;
  }

  private static final class Parameters {
    final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, List<String>> query = new LinkedHashMap<>();
    final Map<String, List<String>> path = new LinkedHashMap<>();

    void put(String target, List<String> values) {
      int dot = target.indexOf('.');
      String name = target.substring(dot + 1);
      switch (dot < 0 ? "" : target.substring(0, dot)) {
        case "header" -> headers.put(name, values);
        case "querystring" -> query.put(name, values);
        case "path" -> path.put(name, values);
        default ->
            throw RefusedException.configuration(
                "integration.request."
                    + target
                    + " is no target of a request parameter: expected header, querystring or path");
      }
    }
  }

  private static Parameters parameters(NonProxyIntegration integration, MethodRequest request) {
    ParameterSource source = ParameterSource.of(request);
    Parameters mapped = new Parameters();
    integration
        .requestParameters()
        .forEach(
            (target, expression) -> {
              List<String> values = read(source, expression);
              if (!values.isEmpty()) {
                mapped.put(
                    target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : target, values);
              }
            });
    mapped.headers.keySet().forEach(name -> requireFree(name, integration.type()));
    return mapped;
  }

  private static List<String> read(ParameterSource source, String expression) {
    try {
      return source.values(expression);
    } catch (TemplateFault fault) {
      throw new RefusedException(
          RefusedException.Kind.DEFAULT_4XX,
          "Invalid JSON in request body",
          expression + ": " + fault.getMessage());
    }
  }

  private static void requireFree(String header, IntegrationType type) {
    String name = header.toLowerCase(Locale.ROOT);
    if (RESERVED.contains(name)
        || (type == IntegrationType.LAMBDA && RESERVED_BY_AWS.contains(name))) {
      throw RefusedException.of(
          RefusedException.Kind.DEFAULT_5XX,
          "Internal server error",
          header + " header already present");
    }
  }
}
