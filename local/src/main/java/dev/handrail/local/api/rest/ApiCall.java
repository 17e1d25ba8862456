package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.server.RandomIds;
import java.util.Map;

/**
 * A request to a stage that there is.
 *
 * @param stage its name
 * @param endpoint the stage
 * @param exchange with the method, once it was found
 * @param ids those of the exchange
 * @param pathParameters values as they were sent, by name
 */
record ApiCall(
    ServedApi api,
    String stage,
    RestApiStage endpoint,
    Exchange exchange,
    RequestIds ids,
    Map<String, String> pathParameters) {

  static ApiCall of(ServedApi api, String stage, RestApiStage endpoint, IncomingRequest seen) {
    RequestIds ids = ids(seen);
    return new ApiCall(api, stage, endpoint, Exchange.of(seen, endpoint, ids), ids, Map.of());
  }

  static RequestIds ids(IncomingRequest request) {
    return RequestIds.ofRestApi(
        RandomIds.requestId(),
        RandomIds.extendedRequestId(),
        RandomIds.traceRoot(request.receivedAt()));
  }

  /** The same with the method that answers it. */
  ApiCall with(ServedApi.ServedMethod method, Map<String, String> parameters) {
    Exchange matched = exchange.withRoute(method.route().withPathParameters(parameters));
    return new ApiCall(api, stage, endpoint, matched, ids, parameters);
  }

  IncomingRequest request() {
    return exchange.request();
  }

  /** Who is spoken of in messages to the developer. */
  String where() {
    return "REST API " + api.id() + ", stage " + stage;
  }
}
