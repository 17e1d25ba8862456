package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** Results behind an HTTP API, with payload format 1.0 or 2.0. */
final class HttpApiResults {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String MALFORMED =
      "The response from the Lambda function doesn't match the format that API Gateway expects.";

  private HttpApiResults() {}

  static DecodedResult decode(Exchange exchange, InvocationResult result, Instant time) {
    return switch (result.outcome()) {
      case SUCCEEDED -> succeeded(exchange, result.payload(), time);
      case FUNCTION_ERROR ->
          failed(
              exchange,
              time,
              500,
              "Internal Server Error",
              "The Lambda function returned the following error",
              "the function returned an error");
      case INTEGRATION_TIMEOUT ->
          failed(
              exchange,
              time,
              503,
              "Service Unavailable",
              "Timed out",
              "the function did not answer within the integration's timeout");
      case THROTTLED ->
          failed(
              exchange,
              time,
              500,
              "Internal Server Error",
              "Rate Exceeded.",
              "Lambda throttled the invocation");
    };
  }

  private static DecodedResult succeeded(Exchange exchange, byte[] payload, Instant time) {
    try {
      if (payload.length > GatewayLimits.FUNCTION_RESULT) {
        throw new MalformedResultException("", "the result is larger than 6291556 bytes");
      }
      return exchange.endpoint().frontDoor() == FrontDoor.HTTP_API_V1
          ? version1(exchange, payload, time)
          : version2(exchange, payload, time);
    } catch (MalformedResultException malformed) {
      String field = malformed.field();
      String message =
          field.isEmpty()
              ? MALFORMED
              : MALFORMED
                  + " Lambda function body contains the wrong type for field \""
                  + field
                  + "\"";
      return failed(exchange, time, 500, "Internal Server Error", message, malformed.detail());
    }
  }

  private static DecodedResult version1(Exchange exchange, byte[] payload, Instant time)
      throws MalformedResultException {
    ResultFields fields = ResultFields.lenient(ResultFields.object(payload));
    return FunctionAnswer.of(
        exchange,
        time,
        fields.status(true),
        HeaderMerge.of(fields.headers(), fields.multiValueHeaders()),
        fields.body(fields.isBase64(false)),
        TEXT);
  }

  private static DecodedResult version2(Exchange exchange, byte[] payload, Instant time)
      throws MalformedResultException {
    JsonValue structured = InferredResult.structured(payload);
    if (structured == null) {
      byte[] body = InferredResult.body(payload, false);
      return FunctionAnswer.of(exchange, time, 200, List.of(), body, "application/json");
    }
    ResultFields fields = ResultFields.lenient(structured);
    List<Header> headers = InferredResult.cookies(fields);
    for (Header line : fields.headers()) {
      InferredResult.addSplit(headers, line);
    }
    return FunctionAnswer.of(
        exchange, time, fields.status(true), headers, fields.body(fields.isBase64(false)), TEXT);
  }

  private static DecodedResult failed(
      Exchange exchange, Instant time, int status, String body, String message, String detail) {
    return new DecodedResult(
        GatewayErrors.httpApi(exchange, time, status, body),
        new DecodedResult.Failure(message, detail));
  }
}
