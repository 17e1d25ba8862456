package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Results behind a REST API's proxy integration, which takes five keys and no other. */
final class RestApiResults {

  private static final String MALFORMED =
      "Execution failed due to configuration error: Malformed Lambda proxy response";
  private static final String FUNCTION_ERROR =
      "Lambda execution failed with status 200 due to customer function error";
  private static final String TIMEOUT = "Execution failed due to a timeout error";
  private static final String THROTTLED = "Execution failed: Rate Exceeded.";

  private RestApiResults() {}

  static DecodedResult decode(
      Exchange exchange, RestApiStage stage, InvocationResult result, Instant time) {
    return switch (result.outcome()) {
      case SUCCEEDED -> succeeded(exchange, stage, result.payload(), time);
      case FUNCTION_ERROR ->
          failed(
              GatewayErrors.badProxyResponse(exchange, time),
              FUNCTION_ERROR,
              "the function returned an error");
      case INTEGRATION_TIMEOUT ->
          failed(
              GatewayErrors.restIntegration(
                  exchange,
                  time,
                  504,
                  "Endpoint request timed out",
                  "InternalServerErrorException"),
              TIMEOUT,
              "the function did not answer within the integration's timeout");
      case THROTTLED -> // AWS's status is not recorded; 500 is that of a refused invocation
          failed(
              GatewayErrors.restIntegration(
                  exchange, time, 500, "Internal server error", "InternalServerErrorException"),
              THROTTLED,
              "Lambda throttled the invocation");
    };
  }

  private static DecodedResult succeeded(
      Exchange exchange, RestApiStage stage, byte[] payload, Instant time) {
    try {
      return structured(exchange, stage, payload, time);
    } catch (MalformedResultException malformed) {
      return failed(GatewayErrors.badProxyResponse(exchange, time), MALFORMED, malformed.detail());
    }
  }

  private static DecodedResult structured(
      Exchange exchange, RestApiStage stage, byte[] payload, Instant time)
      throws MalformedResultException {
    if (payload.length > GatewayLimits.FUNCTION_RESULT) {
      throw new MalformedResultException("", "the result is larger than 6291556 bytes");
    }
    JsonValue result = ResultFields.object(payload);
    for (JsonValue member = result.first(); member != null; member = member.next()) {
      refuseUnknown(member);
    }
    ResultFields fields = ResultFields.lenient(result);
    int status = result.get("statusCode") == null ? 200 : fields.status(true);
    // Both are read before the Accept header decides: a wrong type is wrong in any case.
    boolean base64 = fields.isBase64(true);
    return FunctionAnswer.of(
        exchange,
        time,
        status,
        HeaderMerge.of(fields.multiValueHeaders(), fields.headers()),
        fields.body(base64 && acceptsBinary(exchange, stage)),
        "application/json");
  }

  private static boolean acceptsBinary(Exchange exchange, RestApiStage stage) {
    @Nullable String accept = exchange.request().firstHeader("Accept");
    return MediaTypes.isBinary(MediaTypes.first(accept), stage.binaryMediaTypes());
  }

  private static void refuseUnknown(JsonValue member) throws MalformedResultException {
    switch (EventMaps.nameOf(member)) {
      case "statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded" -> {}
      default ->
          throw new MalformedResultException(
              "",
              member.path()
                  + ": expected no key but statusCode, headers, multiValueHeaders, body and"
                  + " isBase64Encoded, as REST APIs want it");
    }
  }

  private static DecodedResult failed(OutgoingResponse response, String message, String detail) {
    return new DecodedResult(response, new DecodedResult.Failure(message, detail));
  }
}
