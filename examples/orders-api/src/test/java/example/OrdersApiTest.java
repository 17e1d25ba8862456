package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.event.ProxyEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.junit.UnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@LambdaTest
class OrdersApiTest {

  private final Orders orders = new Orders();
  @UnderTest final OrdersApi api = new OrdersApi(orders);

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @EventTest("without-authorizer")
  void a_route_that_nobody_protected_answers_nothing_and_is_logged(TestResult result) {
    assertThat(result).proxyResponse().hasStatus(500);
    assertThat(result).log().contains("The route has no authorizer: see template.yaml");
  }

  @Test
  void an_order_can_be_seen_until_it_is_cancelled(TestFunction function) {
    String path = "/orders/" + orderOf("ada").id();
    assertThat(function.invoke(request("ada", "GET", path))).proxyResponse().hasStatus(200);
    assertThat(function.invoke(request("ada", "DELETE", path))).proxyResponse().hasStatus(204);
    assertThat(function.invoke(request("ada", "GET", path))).proxyResponse().hasStatus(404);
  }

  @Test
  void the_order_of_another_customer_does_not_exist(TestFunction function) {
    Order order = orderOf("ada");
    String path = "/orders/" + order.id();
    assertThat(function.invoke(request("eve", "GET", path))).proxyResponse().hasStatus(404);
    assertThat(function.invoke(request("eve", "DELETE", path))).proxyResponse().hasStatus(404);
    assertThat(orders.find("ada", order.id())).isEqualTo(order);
  }

  private Order orderOf(String customer) {
    return orders.add(customer, List.of(new NewOrder.Item("pencil", 2)));
  }

  private static String request(String customer, String method, String path) {
    return ProxyEvents.restApi(method, path)
        .withLambdaAuthorizer(customer, Map.of("customer", customer))
        .toJson();
  }
}
