package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import org.jspecify.annotations.Nullable;

/** What a front door does not let pass: broken syntax, ways to smuggle requests, too much. */
final class RequestChecks {

  /** What load balancers read of a request line; that of function URLs is not recorded. */
  private static final int OTHER_LINE = 16 * 1024;

  /** The same for all headers. */
  private static final int OTHER_HEADERS = 64 * 1024;

  private RequestChecks() {}

  static EncodedRequest.@Nullable Refusal check(Exchange exchange) {
    IncomingRequest request = exchange.request();
    String fault = RequestSyntax.fault(request);
    if (fault != null) {
      return GatewayErrors.badRequest(exchange, fault);
    }
    if (!HeaderSyntax.isToken(exchange.endpoint().routeMethod(request))) {
      return GatewayErrors.badRequest(exchange, "X-HTTP-Method-Override is no token");
    }
    if (exchange.endpoint() instanceof TargetGroup && isNotUtf8(request)) {
      return GatewayErrors.badRequest(exchange, "LambdaBadRequest: a header is not in UTF-8");
    }
    EncodedRequest.Refusal refusal = checkLine(exchange);
    return refusal == null ? checkBody(exchange) : refusal;
  }

  private static EncodedRequest.@Nullable Refusal checkLine(Exchange exchange) {
    IncomingRequest request = exchange.request();
    int target = request.target().length();
    if (exchange.endpoint() instanceof RestApiStage stage) {
      int limit = stage.cloudFront() == null ? GatewayLimits.REGIONAL_URL : GatewayLimits.EDGE_URL;
      if (target > limit) {
        String reason = "the target is longer than " + limit + " bytes";
        return GatewayErrors.targetTooLong(exchange, reason);
      }
      return checkHeaders(exchange, size(request, false), GatewayLimits.API_HEADERS);
    }
    if (!(exchange.endpoint() instanceof HttpApiStage)) {
      return target > OTHER_LINE
          ? GatewayErrors.targetTooLong(exchange, "the target is longer than 16384 bytes")
          : checkHeaders(exchange, size(request, true), OTHER_HEADERS);
    }
    int line = request.method().length() + target + request.protocol().length() + 4;
    return checkHeaders(exchange, line + size(request, true), GatewayLimits.API_HEADERS);
  }

  private static EncodedRequest.@Nullable Refusal checkHeaders(
      Exchange exchange, long size, int limit) {
    return size <= limit
        ? null
        : GatewayErrors.headersTooLarge(exchange, "the headers have more than " + limit + " bytes");
  }

  /** REST APIs count the values, HTTP APIs the whole lines with the request line; in bytes. */
  private static long size(IncomingRequest request, boolean lines) {
    long size = 0;
    for (Header line : request.headers()) {
      size += Utf8.length(line.value()) + (lines ? line.name().length() + 4 : 0);
    }
    return size;
  }

  private static EncodedRequest.@Nullable Refusal checkBody(Exchange exchange) {
    Endpoint endpoint = exchange.endpoint();
    int limit =
        endpoint instanceof TargetGroup
            ? GatewayLimits.ALB_REQUEST_BODY
            : endpoint instanceof FunctionUrl
                ? GatewayLimits.FUNCTION_EVENT
                : GatewayLimits.API_REQUEST_BODY;
    return exchange.request().body().length <= limit
        ? null
        : GatewayErrors.tooLarge(exchange, "the body is larger than " + limit + " bytes");
  }

  private static boolean isNotUtf8(IncomingRequest request) {
    for (Header line : request.headers()) {
      if (line.value().indexOf('\uFFFD') >= 0) {
        return true;
      }
    }
    return false;
  }
}
