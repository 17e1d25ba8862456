package dev.handrail.local.api.rest;

import static dev.handrail.local.front.FrontDoors.function;

import dev.handrail.json.JsonValue;
import dev.handrail.local.Application;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import dev.handrail.local.json.JsonText;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One REST API with a stage {@code prod} in front of functions that all do the same. */
final class RestApiServer implements AutoCloseable {

  static final Integration.LambdaProxy ORDERS = Integration.lambdaProxy("orders");

  final FrontDoors doors;

  private RestApiServer(FrontDoors doors) {
    this.doors = doors;
  }

  /** Functions that answer with their event as the body. */
  static FakeFunction tellingEvents() {
    return request -> FakeFunction.answer(request, withBody(request.payload().text()));
  }

  static String withBody(String body) {
    return JsonText.object(Map.of("statusCode", 200, "body", body));
  }

  static RestApiServer start(FakeFunction behaviour, UnaryOperator<RestApi.Builder> more) {
    RestApi.Builder builder = RestApi.builder("shop");
    RestApi api =
        more.apply(
                builder.stage(
                    Stage.of("prod")
                        .withVariable("table", "t1")
                        .withVariable("function", "orders")))
            .build();
    return new RestApiServer(
        FrontDoors.of(
            behaviour,
            Application.builder()
                .function(function("orders"))
                .function(function("never", never -> never.reservedConcurrency(0)))
                .restApi(api)
                .build()));
  }

  /** A call of a path below the stage. */
  HttpCall call(String method, String path) {
    return doors.call(method, "/prod" + path);
  }

  /** The event of a call whose function told it. */
  static JsonValue event(HttpCall call) {
    HttpReply reply = call.send();
    if (reply.status() != 200) {
      throw new AssertionError("expected an event, got " + reply.status() + " " + reply.text());
    }
    return JsonValue.parse(reply.body());
  }

  @Override
  public void close() {
    doors.close();
  }
}
