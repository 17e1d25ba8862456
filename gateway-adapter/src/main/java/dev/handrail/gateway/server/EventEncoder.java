package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.PercentCodec;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP request into the event that the front door would have sent. Thread-safe. */
public final class EventEncoder {

  private EventEncoder() {}

  /**
   * Encodes a request for a proxy integration, a function URL or a target group.
   *
   * @param exchange the request and what is known about it
   * @return the event, or the answer to a request that no front door would have let pass
   * @throws IllegalArgumentException if the endpoint cannot authorize that way
   */
  public static EncodedRequest encode(Exchange exchange) {
    AuthorizationRules.check(exchange);
    EncodedRequest.Refusal refusal = RequestChecks.check(exchange);
    if (refusal != null) {
      return refusal;
    }
    Endpoint endpoint = exchange.endpoint();
    String routePath = endpoint.routePath(exchange.request());
    if (routePath == null) {
      return GatewayErrors.unknownStage(exchange);
    }
    byte[] event = event(exchange, routePath);
    if (event == null) {
      return GatewayErrors.badRequest(exchange, "a percent escape in the path is broken");
    }
    return event.length > GatewayLimits.FUNCTION_EVENT
        ? GatewayErrors.tooLarge(exchange, "the event is larger than 6291456 bytes")
        : new EncodedRequest.Event(event);
  }

  private static byte @Nullable [] event(Exchange exchange, String routePath) {
    Endpoint endpoint = exchange.endpoint();
    if (endpoint instanceof RestApiStage stage) {
      return RestApiEvents.proxy(exchange, stage, routePath);
    }
    if (endpoint instanceof TargetGroup group) {
      return AlbEvents.proxy(exchange, group);
    }
    return endpoint instanceof HttpApiStage stage
        ? httpApi(exchange, stage, routePath)
        : HttpApiEvents.functionUrl(exchange);
  }

  private static byte @Nullable [] httpApi(
      Exchange exchange, HttpApiStage stage, String routePath) {
    String path = stage.eventPath(routePath);
    if (stage.frontDoor() == FrontDoor.HTTP_API_V1) {
      return HttpApiEvents.version1(exchange, stage, path, PercentCodec.decodePath(path));
    }
    String decoded = Percent.decodeTwice(path);
    return decoded == null ? null : HttpApiEvents.version2(exchange, stage, decoded);
  }
}
