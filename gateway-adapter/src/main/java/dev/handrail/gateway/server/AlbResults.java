package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import java.util.List;

/** Results behind a load balancer, which forgives nothing and shows its own page. */
final class AlbResults {

  private AlbResults() {}

  static DecodedResult decode(
      Exchange exchange, TargetGroup group, InvocationResult result, Instant time) {
    return switch (result.outcome()) {
      case SUCCEEDED -> succeeded(exchange, group, result.payload(), time);
      case FUNCTION_ERROR -> failed(exchange, time, "LambdaUnhandled", "the function failed");
      case INTEGRATION_TIMEOUT ->
          failed(exchange, time, "LambdaTimeout", "the function did not answer in time");
      case THROTTLED ->
          failed(exchange, time, "LambdaThrottling", "Lambda throttled the invocation");
    };
  }

  private static DecodedResult succeeded(
      Exchange exchange, TargetGroup group, byte[] payload, Instant time) {
    if (payload.length > GatewayLimits.ALB_RESULT) {
      return failed(
          exchange, time, "LambdaResponseTooLarge", "the result is larger than 1048576 bytes");
    }
    try {
      return structured(exchange, group, ResultFields.object(payload), time);
    } catch (MalformedResultException malformed) {
      return failed(exchange, time, "LambdaInvalidResponse", malformed.detail());
    }
  }

  private static DecodedResult structured(
      Exchange exchange, TargetGroup group, JsonValue result, Instant time)
      throws MalformedResultException {
    JsonValue description = result.get("statusDescription");
    if (description != null && description.kind() != JsonValue.Kind.STRING) {
      throw new MalformedResultException(
          "statusDescription", "$.statusDescription: expected a string or no member");
    }
    ResultFields fields = ResultFields.strict(result);
    // The form that the attribute does not ask for is dropped, and said nothing about.
    List<Header> headers =
        group.multiValueHeaders() ? fields.multiValueHeaders() : fields.headers();
    return FunctionAnswer.of(
        exchange,
        time,
        fields.status(false),
        headers,
        fields.body(fields.isBase64(false)),
        "application/octet-stream"); // not recorded
  }

  private static DecodedResult failed(
      Exchange exchange, Instant time, String reason, String detail) {
    return new DecodedResult(
        GatewayErrors.page(exchange, time, 502, "Bad Gateway"),
        new DecodedResult.Failure(reason, detail));
  }
}
