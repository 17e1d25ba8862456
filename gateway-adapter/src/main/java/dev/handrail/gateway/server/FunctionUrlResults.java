package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** Results behind a function URL. */
final class FunctionUrlResults {

  private static final String JSON = "application/json";

  private FunctionUrlResults() {}

  static DecodedResult decode(Exchange exchange, InvocationResult result, Instant time) {
    return switch (result.outcome()) {
      case SUCCEEDED -> succeeded(exchange, result.payload(), time);
      case FUNCTION_ERROR -> failed(exchange, time, "the function returned an error");
      case INTEGRATION_TIMEOUT ->
          failed(exchange, time, "the function did not answer within its timeout");
      case THROTTLED -> throttled(exchange, time);
    };
  }

  private static DecodedResult succeeded(Exchange exchange, byte[] payload, Instant time) {
    try {
      if (payload.length > GatewayLimits.FUNCTION_RESULT) {
        throw new MalformedResultException("", "the result is larger than 6291556 bytes");
      }
      return answer(exchange, payload, time);
    } catch (MalformedResultException malformed) {
      return failed(exchange, time, malformed.detail());
    }
  }

  private static DecodedResult answer(Exchange exchange, byte[] payload, Instant time)
      throws MalformedResultException {
    JsonValue structured = InferredResult.structured(payload);
    if (structured == null) {
      byte[] body = InferredResult.body(payload, true);
      return FunctionAnswer.of(exchange, time, 200, List.of(), body, JSON);
    }
    ResultFields fields = ResultFields.lenient(structured);
    List<Header> headers = InferredResult.cookies(fields);
    headers.addAll(fields.headers());
    return FunctionAnswer.of(
        exchange, time, fields.status(true), headers, fields.body(fields.isBase64(true)), JSON);
  }

  private static DecodedResult failed(Exchange exchange, Instant time, String detail) {
    return new DecodedResult(
        GatewayErrors.functionUrl(exchange, time),
        new DecodedResult.Failure("Internal Server Error", detail));
  }

  private static DecodedResult throttled(Exchange exchange, Instant time) {
    String body =
        "{\"Reason\":\"ConcurrentInvocationLimitExceeded\",\"Type\":\"User\","
            + "\"message\":\"Rate Exceeded.\"}";
    return new DecodedResult(
        GatewayErrors.json(exchange, time, 429, body, "TooManyRequestsException"),
        new DecodedResult.Failure("Rate Exceeded.", "Lambda throttled the invocation"));
  }
}
