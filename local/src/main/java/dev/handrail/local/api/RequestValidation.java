package dev.handrail.local.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a method asks of requests, and what of it is looked at before the integration is asked.
 *
 * <pre>{@code
 * RequestValidation orders =
 *     RequestValidation.NONE
 *         .withRequired("method.request.querystring.customer")
 *         .withModel("application/json", "Order");
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param requestParameters whether it is required, by parameter such as {@code
 *     method.request.header.X-Id}; not null
 * @param requestModels names of the API's models by media type, or {@code $default} for all that
 *     have none; not null
 * @param validateRequestParameters whether a request without a required parameter is refused
 * @param validateRequestBody whether a body that does not fit its model is refused
 */
public record RequestValidation(
    Map<String, Boolean> requestParameters,
    Map<String, String> requestModels,
    boolean validateRequestParameters,
    boolean validateRequestBody) {

  /** Every request passes. */
  public static final RequestValidation NONE =
      new RequestValidation(Map.of(), Map.of(), false, false);

  private static final Pattern PARAMETER =
      Pattern.compile("method\\.request\\.(?:header|querystring|path)\\.\\S+");

  /**
   * Refuses null and names that are no parameters, and copies the maps.
   *
   * @param requestParameters see the record
   * @param requestModels see the record
   * @param validateRequestParameters see the record
   * @param validateRequestBody see the record
   * @throws IllegalArgumentException naming the parameter, and what was expected
   */
  public RequestValidation {
    requestParameters = Collections.unmodifiableMap(new LinkedHashMap<>(requestParameters));
    requestModels = Collections.unmodifiableMap(new LinkedHashMap<>(requestModels));
    for (String name : requestParameters.keySet()) {
      if (!PARAMETER.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "requestParameters: expected method.request.header.NAME, .querystring.NAME or"
                + " .path.NAME, got "
                + name);
      }
    }
  }

  /**
   * The same, and a request without this parameter, or with a blank one, is refused with 400.
   *
   * @param parameter such as {@code method.request.querystring.page}
   * @return a copy
   */
  public RequestValidation withRequired(String parameter) {
    Map<String, Boolean> more = new LinkedHashMap<>(requestParameters);
    more.put(parameter, true);
    return new RequestValidation(more, requestModels, true, validateRequestBody);
  }

  /**
   * The same, and a body of this media type that does not fit the model is refused with 400.
   *
   * @param mediaType such as {@code application/json}, which bodies of no type have as well
   * @param model the name of one of the API's models, or AWS's own {@code Empty} or {@code Error}
   * @return a copy
   */
  public RequestValidation withModel(String mediaType, String model) {
    return new RequestValidation(
        requestParameters,
        Expressions.with(requestModels, mediaType, model),
        validateRequestParameters,
        true);
  }
}
