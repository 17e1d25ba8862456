package dev.handrail.local.api.validation;

import dev.handrail.local.api.mapping.MethodRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request validator of a method.
 *
 * <p>Safe for use by many threads.
 */
public final class RequestValidator {

  private static final String PREFIX = "method.request.";
  private static final String JSON = "application/json";
  private static final String ANY_TYPE = "$default";

  private final List<String> required;
  private final Map<String, String> modelNames;
  private final @Nullable Models models;

  private RequestValidator(
      List<String> required, Map<String, String> modelNames, @Nullable Models models) {
    this.required = required;
    this.modelNames = modelNames;
    this.models = models;
  }

  /** Lets every request pass. */
  public static final RequestValidator NONE = new RequestValidator(List.of(), Map.of(), null);

  /**
   * With {@code validateRequestParameters}.
   *
   * @param requestParameters whether it is required, by parameter, such as {@code
   *     method.request.header.X-Id}
   * @return a validator that refuses what is missing or blank, all at once
   * @throws IllegalArgumentException if a name is none
   */
  public RequestValidator withParameters(Map<String, Boolean> requestParameters) {
    List<String> names = new ArrayList<>();
    new TreeMap<>(requestParameters)
        .forEach(
            (name, isRequired) -> {
              if (!name.matches("method\\.request\\.(header|querystring|path)\\..+")) {
                throw new IllegalArgumentException(
                    "'"
                        + name
                        + "' is no request parameter: expected method.request.header.NAME,"
                        + " .querystring.NAME or .path.NAME");
              }
              if (isRequired) {
                names.add(name.substring(PREFIX.length()));
              }
            });
    return new RequestValidator(Collections.unmodifiableList(names), modelNames, models);
  }

  /**
   * With {@code validateRequestBody}.
   *
   * @param requestModels names of models by media type, or {@code $default} for all that have none
   * @param all the API's models
   * @return a validator that refuses bodies that do not fit the model of their media type
   * @throws IllegalArgumentException if there is no such model
   */
  public RequestValidator withBody(Map<String, String> requestModels, Models all) {
    requestModels.values().forEach(all::require);
    return new RequestValidator(required, Map.copyOf(requestModels), all);
  }

  /**
   * Validates a request.
   *
   * @param request what the client sent
   * @return null if it may pass
   */
  public @Nullable ValidationFailure validate(MethodRequest request) {
    List<String> missing = new ArrayList<>();
    for (String parameter : required) {
      if (isMissing(parameter, request)) {
        missing.add(parameter.substring(parameter.indexOf('.') + 1));
      }
    }
    if (!missing.isEmpty()) {
      String message = "Missing required request parameters: " + missing;
      return new ValidationFailure(
          ValidationFailure.Kind.BAD_REQUEST_PARAMETERS, message, message, message);
    }
    String model = modelOf(request);
    return model == null || models == null
        ? null
        : failure(model, models.check(model, request.body()));
  }

  private static @Nullable ValidationFailure failure(String model, BodyCheck check) {
    if (check.fault() != null) {
      return new ValidationFailure(
          ValidationFailure.Kind.API_CONFIGURATION_ERROR,
          "Internal server error",
          check.fault(),
          check.fault());
    }
    return check.words().isEmpty()
        ? null
        : new ValidationFailure(
            ValidationFailure.Kind.BAD_REQUEST_BODY,
            "Invalid request body",
            check.words().toString(),
            "the body does not fit the model " + model + ": " + String.join("; ", check.places()));
  }

  /**
   * The media type of a body that is to be validated and is not, as no model is for it.
   *
   * @param request what the client sent
   * @return null if there is no such body
   */
  public @Nullable String typeWithoutModel(MethodRequest request) {
    return models == null || request.body().isEmpty() || modelOf(request) != null
        ? null
        : mediaType(request);
  }

  /**
   * The media types that have models.
   *
   * @return in their order; {@code $default} among them is for all others
   */
  public Set<String> typesWithModel() {
    return new TreeSet<>(modelNames.keySet());
  }

  private static boolean isMissing(String parameter, MethodRequest request) {
    int dot = parameter.indexOf('.');
    String name = parameter.substring(dot + 1);
    String value =
        switch (parameter.substring(0, dot)) {
          case "header" -> request.header(name);
          case "querystring" -> request.queryParameter(name);
          default -> request.path().get(name);
        };
    return value == null || value.isBlank();
  }

  private @Nullable String modelOf(MethodRequest request) {
    String type = mediaType(request);
    for (Map.Entry<String, String> entry : modelNames.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(type)) {
        return entry.getValue();
      }
    }
    return modelNames.get(ANY_TYPE);
  }

  private static String mediaType(MethodRequest request) {
    String header = request.header("Content-Type");
    return header == null ? JSON : header.split(";", 2)[0].strip();
  }
}
