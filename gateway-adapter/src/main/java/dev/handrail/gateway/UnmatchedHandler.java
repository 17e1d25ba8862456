package dev.handrail.gateway;

import dev.handrail.Context;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import java.util.Set;
import java.util.TreeSet;

/** What API Gateway answers where there is no route, or 405 where only the method has none. */
final class UnmatchedHandler implements ProxyHandler {

  private final RouteTable<?> table;
  private final RouteStyle style;
  private final boolean methodNotAllowed;

  UnmatchedHandler(RouteTable<?> table, RouteStyle style, boolean methodNotAllowed) {
    this.table = table;
    this.style = style;
    this.methodNotAllowed = methodNotAllowed;
  }

  @Override
  public ProxyResponse handle(ProxyRequest request, Context context) {
    if (methodNotAllowed) {
      Set<String> methods = new TreeSet<>(table.methods(request.rawPath()));
      if (!methods.isEmpty()) {
        return Messages.of(405, "Method Not Allowed")
            .withHeader("Allow", String.join(", ", methods));
      }
    }
    return style == RouteStyle.HTTP_API
        ? Messages.of(404, "Not Found")
        : Messages.of(403, "Missing Authentication Token")
            .withHeader("x-amzn-ErrorType", "MissingAuthenticationTokenException");
  }
}
