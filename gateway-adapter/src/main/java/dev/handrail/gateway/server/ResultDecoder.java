package dev.handrail.gateway.server;

import java.time.Instant;

/**
 * Turns a function's result into the response that the front door would have given. Thread-safe.
 */
public final class ResultDecoder {

  private ResultDecoder() {}

  /**
   * Decodes the result of a function behind a proxy integration, a function URL or a target group.
   * A result that the front door does not understand is answered as AWS does, with 500 or 502.
   *
   * @param exchange the exchange whose event the function was invoked with
   * @param result how the invocation ended
   * @param answeredAt when, for the {@code Date} header
   * @return the response
   */
  public static DecodedResult decode(
      Exchange exchange, InvocationResult result, Instant answeredAt) {
    Endpoint endpoint = exchange.endpoint();
    if (endpoint instanceof RestApiStage stage) {
      return RestApiResults.decode(exchange, stage, result, answeredAt);
    }
    if (endpoint instanceof TargetGroup group) {
      return AlbResults.decode(exchange, group, result, answeredAt);
    }
    return endpoint instanceof HttpApiStage
        ? HttpApiResults.decode(exchange, result, answeredAt)
        : FunctionUrlResults.decode(exchange, result, answeredAt);
  }
}
