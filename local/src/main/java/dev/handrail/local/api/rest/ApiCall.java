package dev.handrail.local.api.rest;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.local.server.RandomIds;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a stage that there is.
 *
 * @param stage its name
 * @param endpoint the stage
 * @param exchange with the method, once it was found
 * @param ids those of the exchange
 * @param method null before it was found
 * @param pathParameters values as they were sent, by name
 * @param notes of what happens to it, for its record
 */
record ApiCall(
    ServedApi api,
    String stage,
    RestApiStage endpoint,
    Exchange exchange,
    RequestIds ids,
    ServedApi.@Nullable ServedMethod method,
    Map<String, String> pathParameters,
    CallNotes notes) {

  private static final int MOST_SHOWN = 100;

  static ApiCall of(ServedApi api, String stage, RestApiStage endpoint, IncomingRequest seen) {
    RequestIds ids = ids(seen);
    Exchange exchange = Exchange.of(seen, endpoint, ids);
    return new ApiCall(api, stage, endpoint, exchange, ids, null, Map.of(), new CallNotes());
  }

  static RequestIds ids(IncomingRequest request) {
    return RequestIds.ofRestApi(
        RandomIds.requestId(),
        RandomIds.extendedRequestId(),
        RandomIds.traceRoot(request.receivedAt()));
  }

  /** The same with the method that answers it. */
  ApiCall with(ServedApi.ServedMethod found, Map<String, String> parameters) {
    Exchange matched = exchange.withRoute(found.route().withPathParameters(parameters));
    return noted(new ApiCall(api, stage, endpoint, matched, ids, found, parameters, notes));
  }

  /** The same with what was found out about the caller. */
  ApiCall with(Exchange authorized) {
    return noted(new ApiCall(api, stage, endpoint, authorized, ids, method, pathParameters, notes));
  }

  private static ApiCall noted(ApiCall newest) {
    newest.notes().newest(newest);
    return newest;
  }

  /** The method that answers it, once it was found. */
  ServedApi.ServedMethod requireMethod() {
    return requireNonNull(method, "method");
  }

  /** Those of the stage. */
  Map<String, String> stageVariables() {
    return api.variables(stage);
  }

  IncomingRequest request() {
    return exchange.request();
  }

  /** Who is spoken of in messages to the developer, such as GET /a of Api/prod (request id). */
  String where() {
    String path = requireNonNullElse(endpoint.routePath(request()), "/");
    return request().method()
        + " "
        + (path.length() > MOST_SHOWN ? path.substring(0, MOST_SHOWN) + "..." : path)
        + " of "
        + api.id()
        + "/"
        + stage
        + " ("
        + ids.requestId()
        + ")";
  }
}
