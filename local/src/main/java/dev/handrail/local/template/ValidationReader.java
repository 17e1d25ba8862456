package dev.handrail.local.template;

import dev.handrail.local.api.RequestValidation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what methods ask of requests: {@code AWS::ApiGateway::RequestValidator}, and SAM's way. */
final class ValidationReader {

  private static final String JSON = "application/json";
  private static final String PARAMETERS = "RequestParameters";
  private static final String TRUE = "true";
  private static final String FALSE = "false";

  private record Validator(boolean parameters, boolean body) {}

  private final Map<String, Validator> validators = new HashMap<>();

  /** A resource of that type. */
  void validator(Resource resource, Properties properties) {
    properties.requiredText("RestApiId", "the id of an API, as !Ref Api");
    ofDefinition(resource.logicalId(), properties);
  }

  /** One of a definition, in the words of the resource. */
  void ofDefinition(String id, Properties properties) {
    validators.put(
        id,
        new Validator(
            properties.isTrue("ValidateRequestParameters", false),
            properties.isTrue("ValidateRequestBody", false)));
  }

  /** What a method of {@code AWS::ApiGateway::Method} asks. */
  RequestValidation ofMethod(Properties method, ApiDraft api) {
    Validator validator = new Validator(false, false);
    String id = method.text("RequestValidatorId");
    if (id != null) {
      Validator known = validators.get(id);
      if (known == null) {
        method.mistake(
            "RequestValidatorId",
            "expected a RequestValidator of the template, as !Ref, got " + id);
      } else {
        validator = known;
      }
    }
    Map<String, Boolean> parameters = new LinkedHashMap<>();
    method
        .variables("RequestParameters")
        .forEach((name, required) -> parameters.put(name, required(name, required, method)));
    Properties models = method.map("RequestModels");
    Map<String, String> names = method.variables("RequestModels");
    names.forEach((type, name) -> api.models().expect(name, models, type));
    return validation(parameters, names, validator, method, "RequestParameters");
  }

  private static boolean required(String name, String value, Properties method) {
    if (!value.equals(TRUE) && !value.equals(FALSE)) {
      method.mistake("RequestParameters", "expected true or false for " + name + ", got " + value);
    }
    return value.equals(TRUE);
  }

  /** What an event of SAM's asks: it looks at nothing unless its RequestModel says so. */
  static RequestValidation ofEvent(Properties event, ApiDraft api) {
    Map<String, Boolean> parameters = new LinkedHashMap<>();
    if (event.value("RequestParameters") instanceof Node.Items list) {
      int index = 0;
      for (Node item : list.items()) {
        parameter(item, index++, event, parameters);
      }
    } else if (event.has("RequestParameters")) {
      event.mistake("RequestParameters", "expected a list such as [method.request.header.X-Id]");
    }
    Properties model = event.map("RequestModel");
    model.warnOfOthers(Set.of("Model", "Required", "ValidateBody", "ValidateParameters"), Set.of());
    String name =
        event.has("RequestModel") ? model.requiredText("Model", "the name of a model") : null;
    if (name != null) {
      api.models().expect(name, model, "Model");
    }
    return validation(
        parameters,
        name == null ? Map.of() : Map.of(JSON, name),
        new Validator(
            model.isTrue("ValidateParameters", false), model.isTrue("ValidateBody", false)),
        event,
        "RequestParameters");
  }

  private static void parameter(
      Node item, int index, Properties event, Map<String, Boolean> parameters) {
    if (item instanceof Node.Text name) {
      parameters.put(name.value(), false);
    } else if (item instanceof Node.Members map) {
      for (Node.Member member : map.members().values()) {
        parameters.put(member.key(), required(member, map, event));
      }
    } else if (!(item instanceof Node.Unknown)) {
      event.mistake(
          "RequestParameters",
          "expected a name or a map at index " + index + ", got " + item.kind());
    }
  }

  private static boolean required(Node.Member parameter, Node.Members item, Properties event) {
    if (!(parameter.value() instanceof Node.Members)) {
      return false;
    }
    Properties rules =
        event
            .as(Node.Members.of(item.line(), PARAMETERS, item))
            .map(PARAMETERS)
            .map(parameter.key());
    rules.warnOfOthers(Set.of("Caching", "Required"), Set.of());
    return rules.isTrue("Required", false);
  }

  private static RequestValidation validation(
      Map<String, Boolean> parameters,
      Map<String, String> models,
      Validator validator,
      Properties at,
      String key) {
    try {
      return new RequestValidation(parameters, models, validator.parameters(), validator.body());
    } catch (IllegalArgumentException wrong) {
      at.mistake(key, RestApiReader.withoutName(wrong));
      return RequestValidation.NONE;
    }
  }
}
