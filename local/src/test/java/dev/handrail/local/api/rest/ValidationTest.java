package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.GatewayResponse;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.HttpReply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Request validators over HTTP: fact 4.7, and where they stand in the order of fact 4.8. */
class ValidationTest {

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server = RestApiServer.start(RestApiServer.tellingEvents(), ValidationTest::api);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RestApi.Builder api(RestApi.Builder api) {
    RequestValidation parameters =
        RequestValidation.NONE
            .withRequired("method.request.header.X-Id")
            .withRequired("method.request.querystring.q")
            .withRequired("method.request.path.id");
    return api.method(new Method("GET", "/both/{id}", ORDERS).withValidation(parameters))
        .method(
            new Method("POST", "/body", ORDERS)
                .withValidation(RequestValidation.NONE.withModel("application/json", "Order")))
        .model(
            "Order",
            "{\"type\":\"object\",\"required\":[\"id\"],\"properties\":{\"item\":{\"$ref\":"
                + "\"https://apigateway.amazonaws.com/restapis/any/models/Item\"}}}")
        .method(
            new Method("POST", "/endless", ORDERS)
                .withValidation(RequestValidation.NONE.withModel("application/json", "Endless")))
        .model("Endless", "{\"pattern\":\"^(.*a.*,){12}P$\"}")
        .model("Item", "{\"type\":\"string\"}")
        .gatewayResponse(
            GatewayResponse.of(ResponseType.BAD_REQUEST_BODY)
                .withTemplate(
                    "application/json",
                    "{\"message\":$context.error.messageString,\"why\":"
                        + "\"$context.error.validationErrorString\"}"));
  }

  @Test
  void fact4_7_all_missing_parameters_are_named_at_once() {
    HttpReply reply = server.call("GET", "/both/%20").send();

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text())
        .isEqualTo("{\"message\":\"Missing required request parameters: [X-Id, q]\"}");
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("BadRequestException");
    assertThat(server.call("GET", "/both/1?q=1").header("x-id", "a").send().status())
        .isEqualTo(200);
    assertThat(server.call("GET", "/both/1?q=").header("x-id", "a").send().text()).contains("[q]");
  }

  @Test
  void
      fact4_7_a_body_must_fit_the_model_of_its_media_type_and_the_reason_is_for_gateway_responses() {
    assertThat(server.call("POST", "/body").body("{\"id\":1,\"item\":\"a\"}").send().status())
        .isEqualTo(200);
    HttpReply reply = server.call("POST", "/body").body("{\"id\":1,\"item\":2}").send();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text())
        .startsWith("{\"message\":\"Invalid request body\",\"why\":\"[/item: instance type");
    assertThat(server.call("POST", "/body").send().text()).contains("required properties");
    assertThat(
            server
                .call("POST", "/body")
                .header("Content-Type", "text/plain")
                .body("not looked at")
                .send()
                .status())
        .isEqualTo(200);
  }

  @Test
  void the_developer_is_told_which_request_was_refused_and_why_without_values() {
    server.call("POST", "/body").body("{\"id\":1,\"item\":987654}").send();

    assertThat(server.doors.told())
        .contains(
            "POST /body of shop/prod (id): the body does not fit the model Order: /item: type"
                + " [string], got integer");
  }

  @Test
  void the_developer_is_told_once_that_no_model_is_for_a_type() {
    for (int i = 0; i < 3; i++) {
      server.call("POST", "/body").header("Content-Type", "a/b; c=d").body("x").send();
    }

    assertThat(server.doors.problems)
        .filteredOn(problem -> problem.contains("a/b"))
        .containsExactly(
            "POST /body: the body was not validated: no model for a/b, only for application/json");
  }

  @Test
  void an_endless_expression_is_500_and_others_are_served() {
    HttpReply reply = server.call("POST", "/endless").body('"' + "a,".repeat(65) + '"').send();

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(server.doors.told())
        .contains(
            "POST /endless of shop/prod (id): the model Endless cannot be applied: its regular"
                + " expressions take too many steps for this body");
  }

  @Test
  void fact4_8_a_resource_is_looked_for_before_a_request_is_validated() {
    assertThat(server.call("POST", "/both/1").send().status()).isEqualTo(403);
  }
}
