package dev.handrail.local.template;

import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.ResponseType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads gateway responses: those of SAM's APIs, and {@code AWS::ApiGateway::GatewayResponse}. */
final class GatewayResponseReader {

  private static final String HEADER = "gatewayresponse.header.";

  private GatewayResponseReader() {}

  /** A member of {@code GatewayResponses}. */
  static void sam(String type, Properties response, ApiDraft api) {
    ResponseType known = type(type, response);
    if (known != null) {
      Properties parameters = response.map("ResponseParameters");
      add(known, response, parameters.variables("Headers"), api);
    }
  }

  /** A member of {@code x-amazon-apigateway-gateway-responses}, in the words of a resource. */
  static void openApi(String type, Properties response, ApiDraft api) {
    ResponseType known = type(type, response);
    if (known != null) {
      add(known, response, headers(response), api);
    }
  }

  private static @Nullable ResponseType type(String type, Properties response) {
    ResponseType known =
        Arrays.stream(ResponseType.values())
            .filter(constant -> constant.name().equals(type))
            .findFirst()
            .orElse(null);
    if (known == null) {
      response.mistakeOfAll(
          "expected one of " + Arrays.toString(ResponseType.values()) + ", got " + type);
    }
    return known;
  }

  static void resource(Properties response, Apis apis) {
    ApiDraft api = apis.of(response);
    ResponseType type = response.choice("ResponseType", ResponseType.class);
    if (!response.has("ResponseType")) {
      response.mistake("ResponseType", "expected a type such as DEFAULT_4XX, got nothing");
    }
    if (api == null || type == null) {
      return;
    }
    add(type, response, headers(response), api);
  }

  private static Map<String, String> headers(Properties response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .variables("ResponseParameters")
        .forEach(
            (name, value) -> {
              if (name.startsWith(HEADER)) {
                headers.put(name.substring(HEADER.length()), value);
              }
            });
    return headers;
  }

  private static void add(
      ResponseType type, Properties response, Map<String, String> headers, ApiDraft api) {
    try {
      @Nullable Integer status = response.integer("StatusCode");
      api.gatewayResponse(
          new GatewayResponse(type, status, headers, response.variables("ResponseTemplates")));
    } catch (IllegalArgumentException wrong) {
      boolean status = String.valueOf(wrong.getMessage()).startsWith("statusCode");
      response.mistake(
          status ? "StatusCode" : "ResponseParameters", RestApiReader.withoutName(wrong));
    }
  }
}
