package dev.handrail.local.api.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes method responses of what integrations answered. */
public final class IntegrationResponses {

  private static final String JSON = "application/json";
  private static final String PREFIX = "method.response.header.";

  private IntegrationResponses() {}

  /**
   * Maps an answer.
   *
   * @param integration how
   * @param endpoint what the integration answered
   * @param request what the client sent, for the parameters that a template reads
   * @param before what the request's template has set
   * @return the response
   * @throws RefusedException what the client is answered instead, and why
   */
  public static MethodResponse map(
      NonProxyIntegration integration,
      EndpointResponse endpoint,
      MethodRequest request,
      Overrides before) {
    return map(select(integration, endpoint), endpoint, request, before);
  }

  /**
   * Chooses one of an integration's responses.
   *
   * @param integration how
   * @param endpoint what the integration answered
   * @return the response
   * @throws RefusedException if none is for this answer
   */
  public static IntegrationResponse select(
      NonProxyIntegration integration, EndpointResponse endpoint) {
    return ResponseSelection.select(integration, endpoint);
  }

  /**
   * Maps an answer.
   *
   * @param chosen by {@link #select}
   * @param endpoint what the integration answered
   * @param request what the client sent, for the parameters that a template reads
   * @param before what the request's template has set
   * @return the response
   * @throws RefusedException what the client is answered instead, and why
   */
  public static MethodResponse map(
      IntegrationResponse chosen,
      EndpointResponse endpoint,
      MethodRequest request,
      Overrides before) {
    Map<String, List<String>> headers = parameters(chosen, endpoint, request);
    Map.Entry<String, MappingTemplate> template = template(chosen, request);
    String body = endpoint.body();
    Overrides overrides = before;
    if (template != null) {
      MappingTemplate.Rendered rendered = template.getValue().render(body, request, before);
      body = rendered.text();
      overrides = rendered.overrides();
    }
    Overrides.apply(overrides.response(), "header", headers);
    headers.putIfAbsent("Content-Type", List.of(template == null ? JSON : template.getKey()));
    Integer status = overrides.status();
    return new MethodResponse(status == null ? chosen.statusCode() : status, headers, body);
  }

  private static Map<String, List<String>> parameters(
      IntegrationResponse chosen, EndpointResponse endpoint, MethodRequest request) {
    ParameterSource source = ParameterSource.of(endpoint, request);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    chosen
        .responseParameters()
        .forEach(
            (target, expression) -> {
              if (!target.startsWith(PREFIX)) {
                throw RefusedException.configuration(
                    target + " is no target of a response parameter: expected " + PREFIX + "NAME");
              }
              List<String> values = read(source, expression);
              if (!values.isEmpty()) {
                headers.put(target.substring(PREFIX.length()), values);
              }
            });
    return headers;
  }

  private static List<String> read(ParameterSource source, String expression) {
    try {
      return source.values(expression);
    } catch (TemplateFault fault) {
      throw RefusedException.configuration(expression + ": " + fault.getMessage());
    }
  }

  /** That of the type that the client accepts first, else that for JSON, else the first one. */
  private static Map.@Nullable Entry<String, MappingTemplate> template(
      IntegrationResponse chosen, MethodRequest request) {
    Map<String, MappingTemplate> templates = chosen.responseTemplates();
    for (String type : List.of(MediaTypes.essence(request.header("Accept"), JSON), JSON)) {
      MappingTemplate template = MediaTypes.find(templates, type);
      if (template != null) {
        return Map.entry(type, template);
      }
    }
    return templates.isEmpty() ? null : templates.entrySet().iterator().next();
  }
}
