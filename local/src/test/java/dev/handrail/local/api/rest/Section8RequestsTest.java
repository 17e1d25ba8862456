package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static dev.handrail.local.api.rest.RestApiServer.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What other emulators get wrong in the events of a REST API, by the number of its part of section
 * 8; other items are in {@link SurprisesTest}, {@link RoutingTest} and {@link AuthorizersTest}.
 */
class Section8RequestsTest {

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server =
        RestApiServer.start(
            RestApiServer.tellingEvents(),
            api ->
                api.method("ANY", "/orders/{id}", ORDERS)
                    .method("ANY", "/files/{proxy+}", ORDERS)
                    .binaryMediaTypes(List.of("image/png")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpCall get(String path) {
    return server.call("GET", path);
  }

  @Test
  void fact8_1_a_repeated_header_has_all_its_values_also_equal_ones_and_the_last_alone() {
    JsonValue event = event(get("/orders/7").header("X-A", "1").header("x-a", "1"));
    assertThat(event.get("multiValueHeaders").get("X-A")).hasToString("[\"1\",\"1\"]");
    JsonValue other = event(get("/orders/7").header("X-A", "1").header("X-A", "2, 3"));
    assertThat(other.get("multiValueHeaders").get("X-A")).hasToString("[\"1\",\"2, 3\"]");
    assertThat(other.get("headers").getString("X-A")).isEqualTo("2, 3");
  }

  @Test
  void fact8_1_a_repeated_query_parameter_has_all_its_values_also_equal_ones() {
    JsonValue event = event(get("/orders/7?a=1&b&a=1&a=2"));

    assertThat(event.get("multiValueQueryStringParameters"))
        .hasToString("{\"a\":[\"1\",\"1\",\"2\"],\"b\":[\"\"]}");
    assertThat(event.get("queryStringParameters")).hasToString("{\"a\":\"2\",\"b\":\"\"}");
  }

  @Test
  void fact8_1_the_resource_is_the_template_and_a_greedy_parameter_has_no_plus_in_its_name() {
    JsonValue event = event(get("/files/a/b.txt"));

    assertThat(event.getString("resource")).isEqualTo("/files/{proxy+}");
    assertThat(event.getString("path")).isEqualTo("/files/a/b.txt");
    assertThat(event.get("pathParameters")).hasToString("{\"proxy\":\"a/b.txt\"}");
  }

  @Test
  void fact8_1_a_parameter_with_a_prefix_is_refused_as_on_aws() {
    RestApi.Builder api =
        RestApi.builder("shop").method("GET", "/orders/order_{id}", ORDERS).stage(Stage.of("prod"));

    assertThatThrownBy(api::build)
        .hasMessageContaining("\"order_{id}\" is more than a parameter: a parameter is a whole");
  }

  @Test
  void fact8_1_the_time_is_that_of_the_request_in_milliseconds() {
    Instant before = Instant.now().minusSeconds(1);
    JsonValue context = event(get("/orders/7")).get("requestContext");

    Instant told = Instant.ofEpochMilli(Long.parseLong("" + context.get("requestTimeEpoch")));
    assertThat(told).isBetween(before, before.plus(Duration.ofMinutes(5)));
  }

  @Test
  void fact8_2_nobody_is_made_up_where_nobody_was_asked() {
    JsonValue context = event(get("/orders/7").header("User-Agent", "me/1")).get("requestContext");

    assertThat(context.get("authorizer")).isNull();
    JsonValue identity = context.get("identity");
    for (String name :
        List.of(
            "accessKey",
            "accountId",
            "caller",
            "cognitoAuthenticationProvider",
            "cognitoAuthenticationType",
            "cognitoIdentityId",
            "cognitoIdentityPoolId",
            "principalOrgId",
            "user",
            "userArn")) {
      assertThat(identity.get(name)).as(name).hasToString("null");
    }
    assertThat(identity.getString("sourceIp")).isEqualTo("127.0.0.1");
    assertThat(identity.getString("userAgent")).isEqualTo("me/1");
    assertThat(identity.get("apiKey")).isNull();
  }

  @Test
  void fact8_2_headers_that_the_client_did_not_send_are_not_made_up() {
    JsonValue event = event(server.call("POST", "/orders/7").body("a=1"));

    assertThat(event.get("headers").get("Content-Type")).isNull();
    assertThat(event.get("headers").get("Content-Length")).isNull();
    assertThat(event.getString("body")).isEqualTo("a=1");
    assertThat(event.get("isBase64Encoded")).hasToString("false");
  }

  @Test
  void fact8_4_cookies_stay_in_their_header() {
    JsonValue event = event(get("/orders/7").header("Cookie", "a=1; b=2"));

    assertThat(event.get("headers").getString("Cookie")).isEqualTo("a=1; b=2");
    assertThat(event.get("cookies")).isNull();
  }

  @Test
  void fact8_4_a_trailing_slash_matches_and_stays_in_the_path_but_not_in_the_parameter() {
    JsonValue event = event(get("/files/a/"));

    assertThat(event.getString("path")).isEqualTo("/files/a/");
    assertThat(event.get("requestContext").getString("path")).isEqualTo("/prod/files/a/");
    assertThat(event.get("pathParameters")).hasToString("{\"proxy\":\"a\"}");
  }

  @Test
  void fact8_5_path_parameters_are_the_very_bytes_of_the_client() {
    for (String sent : List.of("%2f%7E~%20+", "test%2Balias@x", "a%252Fb", "%e2%98%95", "a;b=c")) {
      JsonValue event = event(get("/orders/" + sent));
      assertThat(event.get("pathParameters").getString("id")).isEqualTo(sent);
      assertThat(event.getString("path")).isEqualTo("/orders/" + sent);
    }
  }

  @Test
  void fact8_5_literal_segments_are_matched_in_their_very_case() {
    HttpReply reply = get("/Orders/7").send();

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
  }
}
