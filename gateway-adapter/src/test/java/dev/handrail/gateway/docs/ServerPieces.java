package dev.handrail.gateway.docs;

import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.EventEncoder;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.InvocationResult;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.gateway.server.NonProxyIntegration;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.gateway.server.ResultDecoder;
import java.time.Clock;

/** What the Javadoc of the other direction shows. */
abstract class ServerPieces {

  private final Clock clock = Clock.systemUTC();

  abstract InvocationResult invoke(byte[] event);

  IncomingRequest request() {
    IncomingRequest request =
        IncomingRequest.of("GET", "/prod/orders/7?full=1")
            .withHeader("Accept", "application/json")
            .withSourceAddress("203.0.113.7")
            .withReceivedAt(clock.instant());
    return request;
  }

  Exchange exchange(IncomingRequest request, RestApiStage stage, RequestIds ids) {
    Exchange exchange =
        Exchange.of(request, stage, ids)
            .withRoute(MatchedRoute.ofResource("/orders/{id}", "a1b2c3"))
            .withAuthorization(new Authorization.None());
    return exchange;
  }

  OutgoingResponse answer(Exchange exchange) {
    EncodedRequest encoded = EventEncoder.encode(exchange);
    if (encoded instanceof EncodedRequest.Event event) {
      InvocationResult result = invoke(event.bytes());
      return ResultDecoder.decode(exchange, result, clock.instant()).response();
    }
    return ((EncodedRequest.Refusal) encoded).response();
  }

  NonProxyIntegration nonProxy() {
    NonProxyIntegration integration =
        NonProxyIntegration.withDefaultStatus(200).withStatus(404, "Not found: .*");
    return integration;
  }
}
