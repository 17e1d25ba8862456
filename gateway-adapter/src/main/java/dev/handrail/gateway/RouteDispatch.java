package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Handler;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.routing.RouteTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the handler of a request, and tells it the route's parameters. */
final class RouteDispatch implements Handler<ProxyRequest, ProxyResponse> {

  private final RouteTable<Handler<ProxyRequest, ProxyResponse>> table;
  private final Handler<ProxyRequest, ProxyResponse> unmatched;

  RouteDispatch(
      RouteTable<Handler<ProxyRequest, ProxyResponse>> table,
      Handler<ProxyRequest, ProxyResponse> unmatched) {
    this.table = table;
    this.unmatched = unmatched;
  }

  RouteTable<?> table() {
    return table;
  }

  @Override
  public void handle(ProxyRequest request, Context context, Callback<ProxyResponse> callback)
      throws Exception {
    Match<Handler<ProxyRequest, ProxyResponse>> match =
        table.match(request.method(), request.rawPath());
    if (match == null) {
      unmatched.handle(request.routed(Map.of()), context, callback);
    } else {
      match.target().handle(withParameters(request, match), context, callback);
    }
  }

  private static ProxyRequest withParameters(ProxyRequest request, Match<?> match) {
    return request.routed(
        isEncoded(match.pathParameters())
            ? decoded(match.pathParameters())
            : match.pathParameters());
  }

  private static boolean isEncoded(Map<String, String> parameters) {
    for (String value : parameters.values()) {
      if (value.indexOf('%') >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> decoded(Map<String, String> parameters) {
    Map<String, String> decoded = new LinkedHashMap<>();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      decoded.put(parameter.getKey(), PercentCodec.decodePath(parameter.getValue()));
    }
    return Collections.unmodifiableMap(decoded);
  }
}
