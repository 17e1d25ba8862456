package dev.handrail.local.api.rest;

import static java.util.Objects.requireNonNull;

import dev.handrail.local.api.ContentHandling;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.Mapping;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.PassthroughBehavior;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.mapping.MappingTemplate;
import dev.handrail.local.api.mapping.NonProxyIntegration;
import dev.handrail.local.api.mapping.NonProxyIntegration.IntegrationType;
import dev.handrail.local.api.mapping.RefusedException;
import dev.handrail.local.api.validation.Models;
import dev.handrail.local.api.validation.RequestValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method's validator, mapping templates and parameters, made once; templates are compiled when
 * they are used first.
 *
 * @param mapping null for a proxy integration with a function
 */
record MethodRules(
    Method method, RequestValidator validator, @Nullable NonProxyIntegration mapping) {

  static MethodRules of(Method method, Models models) {
    return new MethodRules(method, validator(method.validation(), models), mapping(method));
  }

  private static RequestValidator validator(RequestValidation wanted, Models models) {
    RequestValidator validator = RequestValidator.NONE;
    if (wanted.validateRequestParameters()) {
      validator = validator.withParameters(wanted.requestParameters());
    }
    return wanted.validateRequestBody()
        ? validator.withBody(wanted.requestModels(), models)
        : validator;
  }

  /** Whether there is anything to be validated. */
  boolean validates() {
    return method.validation().validateRequestParameters()
        || method.validation().validateRequestBody();
  }

  private static @Nullable NonProxyIntegration mapping(Method method) {
    Integration integration = method.integration();
    if (integration instanceof Integration.HttpProxy proxy) {
      return new NonProxyIntegration(
          IntegrationType.HTTP,
          proxy.requestParameters(),
          Map.of(),
          NonProxyIntegration.PassthroughBehavior.WHEN_NO_MATCH,
          List.of());
    }
    return integration instanceof Integration.Mapped<?> mapped
        ? mapping(method, type(mapped), mapped.mapping())
        : null;
  }

  private static IntegrationType type(Integration.Mapped<?> mapped) {
    if (mapped instanceof Integration.Lambda) {
      return IntegrationType.LAMBDA;
    }
    return mapped instanceof Integration.Mock ? IntegrationType.MOCK : IntegrationType.HTTP;
  }

  private static NonProxyIntegration mapping(Method method, IntegrationType type, Mapping own) {
    String at = " of " + method.httpMethod() + " " + method.resourcePath();
    return new NonProxyIntegration(
        type,
        own.requestParameters(),
        templates(own.requestTemplates(), "request template ", at),
        behavior(own.passthroughBehavior()),
        own.responses().stream().map(response -> response(response, at)).toList());
  }

  private static NonProxyIntegration.PassthroughBehavior behavior(PassthroughBehavior own) {
    return NonProxyIntegration.PassthroughBehavior.valueOf(own.name());
  }

  private static dev.handrail.local.api.mapping.IntegrationResponse response(
      IntegrationResponse own, String at) {
    return new dev.handrail.local.api.mapping.IntegrationResponse(
        own.statusCode(),
        own.selectionPattern(),
        own.responseParameters(),
        templates(
            own.responseTemplates(), "response template ", " for status " + own.statusCode() + at));
  }

  private static Map<String, MappingTemplate> templates(
      Map<String, String> own, String kind, String at) {
    Map<String, MappingTemplate> templates = new LinkedHashMap<>();
    own.forEach((type, text) -> templates.put(type, MappingTemplate.of(kind + type + at, text)));
    return templates;
  }

  /** How requests and answers are mapped. */
  NonProxyIntegration requireMapping() {
    return requireNonNull(mapping, "mapping");
  }

  /** What becomes of the body of a request. */
  @Nullable ContentHandling contentHandling() {
    return method.integration() instanceof Integration.Mapped<?> mapped
        ? mapped.mapping().contentHandling()
        : null;
  }

  /** What becomes of the body of an answer for which a response was chosen. */
  @Nullable ContentHandling contentHandling(
      dev.handrail.local.api.mapping.IntegrationResponse chosen) {
    int index = requireMapping().responses().indexOf(chosen);
    return method.integration() instanceof Integration.Mapped<?> mapped && index >= 0
        ? mapped.mapping().responses().get(index).contentHandling()
        : null;
  }

  /** A method that tells its responses has no others, which AWS finds out when it answers. */
  void requireDeclared(int status) {
    boolean declared =
        method.responses().isEmpty()
            || method.responses().stream().anyMatch(response -> response.statusCode() == status);
    if (!declared) {
      throw RefusedException.configuration(
          "Output mapping refers to an invalid method response: " + status);
    }
  }
}
