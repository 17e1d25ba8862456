package dev.handrail.gateway.docs;

import dev.handrail.Context;
import dev.handrail.Filter;
import dev.handrail.gateway.Accept;
import dev.handrail.gateway.Cors;
import dev.handrail.gateway.ErrorResponses;
import dev.handrail.gateway.EventMapping;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.Routes;
import java.time.Duration;

/** The smaller samples of the ways to use the module. */
final class WaysPieces {

  record Order(String id) {}

  static final class NoSuchOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static final class OrderShipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    String shipment() {
      return "s";
    }
  }

  interface Shop {
    ProxyResponse order(ProxyRequest request, Context context);

    ProxyResponse accept(ProxyRequest request, Context context);

    ProxyResponse file(ProxyRequest request, Context context);

    ProxyResponse cancel(ProxyRequest request, Context context);
  }

  private WaysPieces() {}

  static String negotiated(ProxyRequest request) {
    String type = Accept.of(request).best("application/json", "text/html");
    return type;
  }

  static Cors cors() {
    Cors cors =
        Cors.builder()
            .origins("https://shop.example", "https://*.shop.example")
            .methods("GET", "PUT", "DELETE")
            .headers("Content-Type", "Authorization")
            .credentials()
            .maxAge(Duration.ofHours(1))
            .build();
    return cors;
  }

  static ErrorResponses errors() {
    ErrorResponses errors =
        ErrorResponses.builder()
            .on(NoSuchOrder.class, 404, "There is no such order")
            .on(OrderShipped.class, error -> ProxyResponse.json(error.shipment()).withStatus(409))
            .build();
    return errors;
  }

  static EventMapping<Order> whole() {
    EventMapping<Order> whole = request -> new Order(request.pathParameter("id"));
    return whole;
  }

  static EventMapping<Order> parts() {
    EventMapping<Order> mapping =
        EventMapping.parts(Order.class)
            .body()
            .path("id")
            .query("page")
            .queryAll("tag", "tags")
            .header("X-Tenant", "tenant")
            .claim("sub", "user")
            .value("address", ProxyRequest::sourceAddress);
    return mapping;
  }

  static Routes routes(Shop shop, Filter<ProxyRequest, ProxyResponse> adminsOnly) {
    Routes routes =
        Routes.builder()
            .get("/orders/{id}", shop::order)
            .post("/orders", shop::accept)
            .any("/files/{proxy+}", shop::file)
            .group("/admin", Routes.group().filter(adminsOnly).delete("/orders/{id}", shop::cancel))
            .build();
    return routes;
  }
}
