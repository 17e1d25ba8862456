package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A REST API's non-proxy integration with a function (type {@code AWS}), as far as it passes
 * through: the body is the event, the result the body, and nothing in either is interpreted.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * NonProxyIntegration integration =
 *     NonProxyIntegration.withDefaultStatus(200).withStatus(404, "Not found: .*");
 * }</pre>
 */
public final class NonProxyIntegration {

  private static final byte[] EMPTY_OBJECT = {'{', '}'};
  private static final String JSON = "application/json";

  private final @Nullable Integer defaultStatus;
  private final List<ErrorStatus> errors;

  private record ErrorStatus(SelectionPattern selectionPattern, int status) {}

  private NonProxyIntegration(@Nullable Integer defaultStatus, List<ErrorStatus> errors) {
    this.defaultStatus = defaultStatus;
    this.errors = errors;
  }

  /**
   * An integration with a default integration response, which successes take, and errors that no
   * other matches.
   *
   * @param status 200 to 599
   * @return the integration
   * @throws IllegalArgumentException if it is another number
   */
  public static NonProxyIntegration withDefaultStatus(int status) {
    return new NonProxyIntegration(checked(status), List.of());
  }

  /**
   * An integration without a default: what matches nothing is answered with 500.
   *
   * @return the integration
   */
  public static NonProxyIntegration withoutDefault() {
    return new NonProxyIntegration(null, List.of());
  }

  /**
   * A copy with an integration response for errors.
   *
   * @param status 200 to 599
   * @param selectionPattern a regular expression that must match the whole {@code errorMessage}; a
   *     dot matches no line break, so AWS has {@code (\n|.)+} for all errors. The first one that
   *     matches counts. The empty one makes this the default. One that overflows the stack over a
   *     long message counts as one that does not match, and {@link #decode} tells of a failure.
   * @return the copy
   * @throws IllegalArgumentException if it is no regular expression, or the status another number
   */
  public NonProxyIntegration withStatus(int status, String selectionPattern) {
    checked(status);
    if (selectionPattern.isEmpty()) {
      return new NonProxyIntegration(status, errors);
    }
    List<ErrorStatus> more = new ArrayList<>(errors);
    more.add(new ErrorStatus(SelectionPattern.of(selectionPattern), status));
    return new NonProxyIntegration(defaultStatus, List.copyOf(more));
  }

  private static int checked(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status: expected 200 to 599, got " + status);
    }
    return status;
  }

  /**
   * Encodes a request that no mapping template matches.
   *
   * @param exchange a request at a REST API
   * @return the body as the event, {@code {}} if there is none; or the answer to a request that
   *     does not get so far
   */
  public EncodedRequest encode(Exchange exchange) {
    EncodedRequest.Refusal refusal = RequestChecks.check(exchange);
    if (refusal != null) {
      return refusal;
    }
    if (exchange.endpoint().routePath(exchange.request()) == null) {
      return GatewayErrors.unknownStage(exchange);
    }
    byte[] body = exchange.request().body();
    if (body.length > GatewayLimits.FUNCTION_EVENT) {
      return GatewayErrors.tooLarge(exchange, "the event is larger than 6291456 bytes");
    }
    if (body.length == 0) {
      return new EncodedRequest.Event(EMPTY_OBJECT);
    }
    if (!isJson(body)) { // which status AWS gives is not recorded
      return GatewayErrors.refusal(
          exchange,
          400,
          "Could not parse request body into json",
          "BadRequestException",
          "the body is no JSON, and no mapping template makes some of it");
    }
    return new EncodedRequest.Event(body);
  }

  private static boolean isJson(byte[] body) {
    try {
      JsonValue.parse(body);
      return true;
    } catch (InvalidJsonException broken) {
      return false;
    }
  }

  /**
   * Decodes a result: the body is what the function returned, even if it looks like a proxy
   * response; an error is a body as well, with the status of the pattern that matches it. One that
   * is larger than {@link GatewayLimits#FUNCTION_RESULT} is answered with 502, as behind a proxy
   * integration; what AWS does here is not recorded.
   *
   * @param exchange the exchange whose event the function was invoked with
   * @param result how the invocation ended
   * @param answeredAt when, for the {@code Date} header
   * @return the response
   */
  public DecodedResult decode(Exchange exchange, InvocationResult result, Instant answeredAt) {
    if (result.payload().length > GatewayLimits.FUNCTION_RESULT) {
      return tooLarge(exchange, answeredAt);
    }
    return switch (result.outcome()) {
      case SUCCEEDED -> answer(exchange, answeredAt, defaultStatus, result.payload());
      case FUNCTION_ERROR -> error(exchange, answeredAt, result.payload());
      case INTEGRATION_TIMEOUT, THROTTLED ->
          exchange.endpoint() instanceof RestApiStage stage
              ? RestApiResults.decode(exchange, stage, result, answeredAt)
              : ResultDecoder.decode(exchange, result, answeredAt);
    };
  }

  private static DecodedResult tooLarge(Exchange exchange, Instant time) {
    return new DecodedResult(
        GatewayErrors.badProxyResponse(exchange, time),
        new DecodedResult.Failure(
            "Function.ResponseSizeTooLarge", "the result is larger than 6291556 bytes"));
  }

  private DecodedResult error(Exchange exchange, Instant time, byte[] payload) {
    String message = errorMessage(payload);
    DecodedResult.Failure failure = null;
    for (ErrorStatus candidate : errors) {
      try {
        if (candidate.selectionPattern().matches(message)) {
          return answer(exchange, time, candidate.status(), payload);
        }
      } catch (SelectionPattern.TooComplexException unknown) {
        failure = tooComplex();
      }
    }
    DecodedResult unmatched = answer(exchange, time, defaultStatus, payload);
    return failure == null || unmatched.failure() != null
        ? unmatched
        : new DecodedResult(unmatched.response(), failure);
  }

  /** What AWS does is not recorded. */
  private static DecodedResult.Failure tooComplex() {
    return new DecodedResult.Failure(
        "Execution failed due to configuration error: selectionPattern is too complex",
        "expected a selectionPattern that is matched without recursion over the errorMessage, got"
            + " one that overflows the stack; it counts as one that does not match. Write"
            + " [\\s\\S] for any character instead of alternatives");
  }

  private static String errorMessage(byte[] error) {
    try {
      JsonValue message = JsonValue.parse(error).getPresent("errorMessage");
      return message == null ? "" : EventMaps.text(message);
    } catch (InvalidJsonException broken) {
      return "";
    }
  }

  private static DecodedResult answer(
      Exchange exchange, Instant time, @Nullable Integer status, byte[] payload) {
    if (status == null) {
      return new DecodedResult(
          GatewayErrors.restIntegration(
              exchange, time, 500, "Internal server error", "ApiConfigurationException"),
          new DecodedResult.Failure(
              "Execution failed due to configuration error: No match for output mapping and no "
                  + "default output mapping configured",
              "no selectionPattern matches, and there is no default integration response"));
    }
    return FunctionAnswer.of(exchange, time, status, List.of(), payload, JSON);
  }
}
