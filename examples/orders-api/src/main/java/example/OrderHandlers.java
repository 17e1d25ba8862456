package example;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;

/** What each route does. */
final class OrderHandlers {

  private final Orders orders;

  OrderHandlers(Orders orders) {
    this.orders = orders;
  }

  ProxyResponse create(ProxyRequest request, Context context) {
    String customer = customer(request);
    NewOrder wanted = request.body(NewOrder.class);
    wanted.requireValid();
    Order order = orders.add(customer, wanted.items());
    return ProxyResponse.json(order)
        .withStatus(201)
        // Relative: the stage stands before it, and a function does not know by which name.
        .withHeader("Location", "orders/" + order.id());
  }

  ProxyResponse show(ProxyRequest request, Context context) {
    return ProxyResponse.json(orders.find(customer(request), request.pathParameter("id")));
  }

  ProxyResponse cancel(ProxyRequest request, Context context) {
    orders.remove(customer(request), request.pathParameter("id"));
    return ProxyResponse.of(204);
  }

  /** Who {@link OrdersAuthorizer} says it is; what it did not see is nobody's. */
  private static String customer(ProxyRequest request) {
    String customer = request.authorizerContext("customer");
    if (customer == null) {
      throw new IllegalStateException("The route has no authorizer: see template.yaml");
    }
    return customer;
  }
}
