package example;

import dev.handrail.gateway.Cors;
import dev.handrail.gateway.ErrorResponses;
import dev.handrail.gateway.ProxyFunction;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.Routes;
import java.util.List;

/** The orders of a shop's customers, for its page at {@code https://shop.example}. */
public final class OrdersApi extends ProxyFunction {

  private static final ErrorResponses ERRORS =
      ErrorResponses.builder()
          .on(NoSuchOrder.class, 404, "There is no such order")
          .on(InvalidOrder.class, OrdersApi::problems)
          .build();

  private static final Cors CORS =
      Cors.builder()
          .origins("https://shop.example")
          .headers("Authorization", "Content-Type")
          .build();

  /** What Lambda calls. */
  public OrdersApi() {
    this(new Orders());
  }

  /** What a test calls. */
  OrdersApi(Orders orders) {
    super(routes(new OrderHandlers(orders)));
  }

  private static Routes routes(OrderHandlers handlers) {
    return Routes.builder()
        .post("/orders", handlers::create)
        .get("/orders/{id}", handlers::show)
        .delete("/orders/{id}", handlers::cancel)
        .errors(ERRORS)
        .cors(CORS)
        .build();
  }

  private static ProxyResponse problems(InvalidOrder invalid) {
    return ProxyResponse.json(new Refusal("The order cannot be accepted", invalid.problems()))
        .withStatus(400);
  }

  private record Refusal(String message, List<String> problems) {}
}
