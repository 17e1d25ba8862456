package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Handler;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a plain handler in every style behind every front door. */
class EventFunctionContractTest {

  record Order(String id, int count) {}

  record Receipt(String id, int total) {}

  static class NoSuchOrder extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchOrder() {
      super("secret of the order");
    }
  }

  private static final class Orders extends EventFunction<Order, Receipt> {

    Orders(Handler<Order, Receipt> handler) {
      super(
          handler,
          EventMapping.body(Order.class),
          ErrorResponses.builder().on(NoSuchOrder.class, 404, "No such order").build());
    }
  }

  static Stream<Arguments> everyWay() {
    return Stream.of(Style.values())
        .flatMap(style -> Stream.of(FrontDoor.values()).map(door -> Arguments.of(style, door)));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void the_body_is_the_event_and_the_result_is_200_with_its_JSON(Style style, FrontDoor door) {
    HttpAnswer answer =
        HttpCall.post("{\"id\":\"a\",\"count\":2}")
            .through(door, orders(style, (order, c) -> new Receipt(order.id(), order.count() * 3)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"id\":\"a\",\"total\":6}");
    assertThat(answer.header("content-type")).startsWith("application/json");
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void null_is_204_without_a_body(Style style, FrontDoor door) {
    HttpAnswer answer = HttpCall.post("{}").through(door, orders(style, (order, context) -> null));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void an_exception_that_has_an_entry_is_its_response(Style style, FrontDoor door) {
    StubContext context = new StubContext();
    HttpAnswer answer =
        HttpCall.post("{}")
            .through(
                door,
                orders(
                    style,
                    (order, c) -> {
                      throw new NoSuchOrder();
                    }),
                context);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("{\"message\":\"No such order\"}");
    assertThat(context.log()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void any_other_exception_is_500_with_the_request_id_and_only_the_log_tells_more(
      Style style, FrontDoor door) {
    StubContext context = new StubContext();
    HttpAnswer answer =
        HttpCall.post("{}")
            .through(
                door,
                orders(
                    style,
                    (order, c) -> {
                      throw new IllegalStateException("hunter2 is the password");
                    }),
                context);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"message\":\"Internal Server Error\",\"requestId\":\""
                + context.getAwsRequestId()
                + "\"}");
    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(context.log())
        .singleElement()
        .asString()
        .startsWith("[ERROR] ")
        .contains("IllegalStateException: hunter2", "\tat " + getClass().getName());
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void a_body_that_does_not_fit_is_400_with_the_path_and_no_value(Style style, FrontDoor door) {
    AtomicBoolean called = new AtomicBoolean();
    StubContext context = new StubContext();
    HttpAnswer answer =
        HttpCall.post("{\"id\":\"a\",\"count\":\"hunter2\"}")
            .through(
                door,
                orders(
                    style,
                    (order, c) -> {
                      called.set(true);
                      return null;
                    }),
                context);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("{\"message\":\"Invalid JSON at $.count: expected an int")
        .doesNotContain("hunter2");
    assertThat(called).isFalse();
    assertThat(context.log()).isEmpty();
  }

  private static Orders orders(Style style, Handler.Sync<Order, Receipt> behaviour) {
    return new Orders(style.handler(behaviour));
  }
}
