package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.ALB_MULTI_VALUE;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 9 of the facts about API Gateway: details that naive emulators get wrong. */
class Section9Test {

  private static final String CONTENT_TYPE = "Content-Type";

  private static JsonObject event(FrontDoor frontDoor, String target) {
    return Exchanges.event(Exchanges.of(frontDoor, Exchanges.get(frontDoor, target)));
  }

  private static JsonObject context(JsonObject event) {
    return event.getAsJsonObject("requestContext");
  }

  private static String at(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  @Test
  void item1_raw_path_is_decoded_in_http_apis_and_not_in_function_urls() {
    JsonObject httpApi = event(HTTP_API_V2, "/a%20b");
    JsonObject functionUrl = event(FUNCTION_URL, "/a%20b");
    assertThat(at(httpApi, "rawPath")).isEqualTo("/a b");
    assertThat(at(functionUrl, "rawPath")).isEqualTo("/a%20b");
    assertThat(at(context(httpApi).getAsJsonObject("http"), "path")).isEqualTo("/a b");
    assertThat(at(context(functionUrl).getAsJsonObject("http"), "path")).isEqualTo("/a b");
  }

  @Test
  void item2_rest_decodes_the_query_only_and_load_balancers_nothing() {
    Exchange rest =
        Exchanges.of(REST_API, Exchanges.get(REST_API, "/a%20b?q=%2B+x"))
            .withRoute(
                MatchedRoute.ofResource("/{id}", "r").withPathParameters(Map.of("id", "a%20b")));
    JsonObject event = Exchanges.event(rest);
    assertThat(at(event.getAsJsonObject("pathParameters"), "id")).isEqualTo("a%20b");
    assertThat(at(event.getAsJsonObject("queryStringParameters"), "q")).isEqualTo("+ x");
    JsonObject alb = event(ALB, "/a%20b?q=%2B+x");
    assertThat(at(alb, "path")).isEqualTo("/a%20b");
    assertThat(at(alb.getAsJsonObject("queryStringParameters"), "q")).isEqualTo("%2B+x");
  }

  @Test
  void item3_http_api_1_0_mixes_an_encoded_path_with_decoded_parameters() {
    Exchange exchange =
        Exchanges.of(HTTP_API_V1, Exchanges.get(HTTP_API_V1, "/a%20b"))
            .withRoute(
                MatchedRoute.ofRouteKey("GET /{id}").withPathParameters(Map.of("id", "a%20b")));
    JsonObject event = Exchanges.event(exchange);
    assertThat(at(event, "path")).isEqualTo("/a%20b");
    assertThat(at(context(event), "path")).isEqualTo("/a b");
    assertThat(at(event.getAsJsonObject("pathParameters"), "id")).isEqualTo("a b");
  }

  @Test
  void item4_a_named_stage_is_in_the_raw_path_of_http_apis_and_never_in_the_path_of_rest() {
    Endpoint stage = Exchanges.httpStage().stage("prod").build();
    JsonObject httpApi = Exchanges.event(Exchanges.at(stage, Exchanges.request("GET", "/prod/x")));
    assertThat(at(httpApi, "rawPath")).isEqualTo("/prod/x");
    JsonObject rest = event(REST_API, "/x");
    assertThat(at(rest, "path")).isEqualTo("/x");
    assertThat(at(context(rest), "path")).isEqualTo("/prod/x");
  }

  @Test
  void item4_a_base_path_of_a_custom_domain_is_in_the_path_of_rest() {
    RestApiStage.Builder stage = Exchanges.restStage();
    Endpoint fixed = stage.customDomain("api.example.com", "v1", false).build();
    Endpoint open = stage.customDomain("api.example.com", "v1", true).build();
    Endpoint root = stage.customDomain("api.example.com", "", true).build();
    assertThat(paths(fixed, "/v1/x")).containsExactly("/v1/x", "/v1/x", "/x");
    assertThat(paths(open, "/v1/prod/x")).containsExactly("/v1/prod/x", "/v1/prod/x", "/x");
    assertThat(paths(root, "/prod/x")).containsExactly("/prod/x", "/prod/x", "/x");
  }

  @Test
  void item4_a_mapping_key_of_a_custom_domain_is_not_seen_behind_http_apis() {
    Endpoint stage =
        Exchanges.httpStage().stage("prod").customDomain("api.example.com", "shop").build();
    JsonObject event = Exchanges.event(Exchanges.at(stage, Exchanges.request("GET", "/shop/x")));
    assertThat(at(event, "rawPath")).isEqualTo("/prod/x");
    assertThat(at(context(event), "domainName")).isEqualTo("api.example.com");
    assertThat(at(context(event), "domainPrefix")).isEqualTo("api");
  }

  private static List<String> paths(Endpoint endpoint, String target) {
    IncomingRequest request = Exchanges.request("GET", target);
    JsonObject event = Exchanges.event(Exchanges.at(endpoint, request));
    return List.of(at(event, "path"), at(context(event), "path"), "" + endpoint.routePath(request));
  }

  @Test
  void item5_an_unknown_key_is_a_502_on_rest_and_cookies_of_http_apis_work_there() {
    String result = "{\"statusCode\":200,\"cookies\":[\"a=1\"]}";
    assertThat(Exchanges.response(REST_API, result).status()).isEqualTo(502);
    assertThat(Exchanges.response(HTTP_API_V2, result).headers("set-cookie"))
        .containsExactly("a=1");
  }

  @Test
  void item5_null_flags_kill_http_apis_and_load_balancers_and_null_headers_are_fine_on_rest() {
    String flag = "{\"statusCode\":200,\"body\":\"x\",\"isBase64Encoded\":null}";
    assertThat(Exchanges.response(HTTP_API_V1, flag).status()).isEqualTo(500);
    assertThat(Exchanges.response(HTTP_API_V2, flag).status()).isEqualTo(500);
    assertThat(Exchanges.response(ALB, flag).status()).isEqualTo(502);
    String headers = "{\"statusCode\":200,\"headers\":null}";
    assertThat(Exchanges.response(REST_API, headers).status()).isEqualTo(200);
    assertThat(Exchanges.response(ALB, headers).status()).isEqualTo(502);
  }

  @Test
  void item6_a_status_may_be_a_numeric_string_on_rest_and_function_urls_and_no_zero() {
    String string = "{\"statusCode\":\"418\"}";
    assertThat(Exchanges.response(REST_API, string).status()).isEqualTo(418);
    assertThat(Exchanges.response(FUNCTION_URL, string).status()).isEqualTo(418);
    assertThat(Exchanges.response(ALB, string).status()).isEqualTo(502);
    assertThat(Exchanges.response(REST_API, "{}").status()).isEqualTo(200);
    String zero = "{\"statusCode\":0}";
    assertThat(Exchanges.response(REST_API, zero).status()).isEqualTo(502);
    assertThat(Exchanges.response(HTTP_API_V1, zero).status()).isEqualTo(500);
    assertThat(Exchanges.response(HTTP_API_V2, "{\"statusCode\":200.5}").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2]", "7", "true", "{\"headers\":{},\"body\":\"x\"}", "{broken"})
  void item7_what_has_no_status_code_is_the_body_even_if_it_is_no_json(String result) {
    OutgoingResponse response = Exchanges.response(HTTP_API_V2, result);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header(CONTENT_TYPE)).isEqualTo("application/json");
    assertThat(Exchanges.body(response)).isEqualTo(result);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API_V2", "FUNCTION_URL"})
  void item7_a_json_string_loses_its_quotes(FrontDoor frontDoor) {
    assertThat(Exchanges.body(Exchanges.response(frontDoor, "\"te\\\"st\""))).isEqualTo("te\"st");
    assertThat(Exchanges.body(Exchanges.response(frontDoor, "\"\""))).isEmpty();
  }

  @Test
  void item8_default_content_types_differ() {
    String result = "{\"statusCode\":200,\"body\":\"x\"}";
    assertThat(Exchanges.response(REST_API, result).header(CONTENT_TYPE))
        .isEqualTo("application/json");
    assertThat(Exchanges.response(FUNCTION_URL, result).header(CONTENT_TYPE))
        .isEqualTo("application/json");
    assertThat(Exchanges.response(HTTP_API_V1, result).header(CONTENT_TYPE))
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(Exchanges.response(HTTP_API_V2, result).header(CONTENT_TYPE))
        .isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void item9_error_bodies_differ_by_a_space_and_a_capital() {
    String malformed = "{\"statusCode\":\"x\"}";
    OutgoingResponse rest = Exchanges.response(REST_API, malformed);
    assertThat(Exchanges.body(rest)).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(rest.body()).hasSize(36);
    assertThat(rest.header("x-amzn-ErrorType")).isEqualTo("InternalServerErrorException");
    assertThat(rest.header("X-Amzn-Trace-Id")).isNull();
    OutgoingResponse http = Exchanges.response(HTTP_API_V2, malformed);
    assertThat(Exchanges.body(http)).isEqualTo("{\"message\":\"Internal Server Error\"}");
    assertThat(http.body()).hasSize(35);
    OutgoingResponse url = Exchanges.response(FUNCTION_URL, malformed);
    assertThat(url.status()).isEqualTo(502);
    assertThat(Exchanges.body(url)).isEqualTo("Internal Server Error");
  }

  @Test
  void item10_both_maps_of_headers_are_multi_first_on_rest_and_single_first_on_http_1_0() {
    String result =
        "{\"statusCode\":200,\"headers\":{\"x-a\":\"s\"},\"multiValueHeaders\":{\"X-A\":[\"m\",\"n\"]}}";
    assertThat(Exchanges.response(REST_API, result).headers("X-A")).containsExactly("m", "n", "s");
    assertThat(Exchanges.names(Exchanges.response(REST_API, result))).doesNotContain("x-a");
    assertThat(Exchanges.response(HTTP_API_V1, result).headers("X-A"))
        .containsExactly("s", "m", "n");
    assertThat(Exchanges.response(HTTP_API_V2, result).headers("X-A")).containsExactly("s");
    assertThat(Exchanges.response(FUNCTION_URL, result).headers("X-A")).containsExactly("s");
    assertThat(Exchanges.response(ALB, result).headers("X-A")).containsExactly("s");
    assertThat(Exchanges.response(ALB_MULTI_VALUE, result).headers("X-A"))
        .containsExactly("m", "n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "IMAGE/PNG; q=1, text/html"})
  void item11_base64_is_undone_on_rest_if_the_first_accepted_type_is_binary(String accept) {
    assertThat(png(accept, "image/png")).isEqualTo("hi");
    assertThat(png(accept, "image/*")).isEqualTo("hi");
    assertThat(png(accept, "*/*")).isEqualTo("hi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html, image/png"})
  void item11_base64_stays_on_rest_whatever_the_content_type_says(String accept) {
    assertThat(png(accept, "image/png")).isEqualTo("aGk=");
  }

  private static String png(String accept, String binaryMediaType) {
    Endpoint stage = Exchanges.restStage().binaryMediaTypes(List.of(binaryMediaType)).build();
    IncomingRequest request = Exchanges.request("GET", "/prod/x").withHeader("Accept", accept);
    String result =
        "{\"headers\":{\"Content-Type\":\"image/png\"},\"body\":\"aGk=\",\"isBase64Encoded\":true}";
    return Exchanges.body(Exchanges.decode(Exchanges.at(stage, request), result).response());
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API_V1", "HTTP_API_V2", "FUNCTION_URL", "ALB", "ALB_MULTI_VALUE"})
  void item11_base64_is_always_undone_elsewhere(FrontDoor frontDoor) {
    String result = "{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}";
    assertThat(Exchanges.body(Exchanges.response(frontDoor, result))).isEqualTo("hi");
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API_V1", "HTTP_API_V2", "FUNCTION_URL", "ALB"})
  void item12_forms_and_untyped_bodies_are_base64(FrontDoor frontDoor) {
    IncomingRequest untyped = Exchanges.request("POST", "/x").withBody(Exchanges.utf8("a=1"));
    IncomingRequest form = untyped.withHeader(CONTENT_TYPE, "application/x-www-form-urlencoded");
    IncomingRequest text = untyped.withHeader(CONTENT_TYPE, "Text/Plain;charset=utf-8");
    for (IncomingRequest binary : List.of(untyped, form)) {
      JsonObject event = Exchanges.event(Exchanges.of(frontDoor, binary));
      assertThat(at(event, "body")).isEqualTo("YT0x");
      assertThat(event.get("isBase64Encoded")).isEqualTo(new JsonPrimitive(true));
    }
    JsonObject event = Exchanges.event(Exchanges.of(frontDoor, text));
    assertThat(at(event, "body")).isEqualTo("a=1");
    assertThat(event.get("isBase64Encoded")).isEqualTo(new JsonPrimitive(false));
  }

  @Test
  void item13_the_cookie_header_vanishes_in_http_2_0_and_stays_in_function_urls() {
    IncomingRequest request = Exchanges.request("GET", "/x").withHeader("Cookie", "a=1; b=2; c");
    JsonObject httpApi = Exchanges.event(Exchanges.of(HTTP_API_V2, request));
    JsonObject functionUrl = Exchanges.event(Exchanges.of(FUNCTION_URL, request));
    assertThat(httpApi.get("cookies")).hasToString("[\"a=1\",\"b=2\"]");
    assertThat(httpApi.getAsJsonObject("headers").has("cookie")).isFalse();
    assertThat(functionUrl.get("cookies")).hasToString("[\"a=1\",\"b=2\"]");
    assertThat(at(functionUrl.getAsJsonObject("headers"), "cookie")).isEqualTo("a=1; b=2; c");
  }

  @Test
  void item13_cookies_that_came_in_two_lines_are_two_values_on_rest_and_the_last_is_the_single() {
    IncomingRequest request =
        Exchanges.get(REST_API, "/x").withHeader("cookie", "a=1").withHeader("cookie", "b=2");
    JsonObject event = Exchanges.event(Exchanges.of(REST_API, request));
    assertThat(at(event.getAsJsonObject("headers"), "cookie")).isEqualTo("b=2");
    assertThat(event.getAsJsonObject("multiValueHeaders").get("cookie"))
        .hasToString("[\"a=1\",\"b=2\"]");
  }

  @Test
  void item14_a_set_cookie_in_the_headers_of_2_0_is_cut_at_its_comma() {
    String result =
        "{\"statusCode\":200,\"headers\":{\"set-cookie\":\"a=1; Expires=Wed, 09 Jun\"},"
            + "\"cookies\":[\"b=2; Expires=Wed, 09 Jun\"]}";
    assertThat(Exchanges.response(HTTP_API_V2, result).headers("set-cookie"))
        .containsExactly("b=2; Expires=Wed, 09 Jun", "a=1; Expires=Wed", "09 Jun");
  }

  @Test
  void item15_keys_of_rest_are_always_there_and_those_of_2_0_only_if_they_say_something() {
    JsonObject rest = event(REST_API, "/x");
    for (String name :
        List.of(
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables",
            "body")) {
      assertThat(rest.get(name).isJsonNull()).as(name).isTrue();
    }
    assertThat(rest.has("version")).isFalse();
    assertThat(context(rest).has("authorizer")).isFalse();
    assertThat(event(HTTP_API_V2, "/x").keySet())
        .containsExactly(
            "version",
            "routeKey",
            "rawPath",
            "rawQueryString",
            "headers",
            "requestContext",
            "isBase64Encoded");
    JsonObject alb = event(ALB, "/x");
    assertThat(at(alb, "body")).isEmpty();
    assertThat(alb.getAsJsonObject("queryStringParameters").keySet()).isEmpty();
  }

  @Test
  void item17_an_error_behind_a_non_proxy_integration_is_a_200_unless_a_pattern_matches_it_all() {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x"));
    String error = "{\"errorMessage\":\"Not found: 7\",\"errorType\":\"E\"}";
    InvocationResult failed = InvocationResult.functionError(Exchanges.utf8(error));
    NonProxyIntegration integration = NonProxyIntegration.withDefaultStatus(200);
    assertThat(status(integration, exchange, failed)).isEqualTo(200);
    assertThat(status(integration.withStatus(404, "Not found"), exchange, failed)).isEqualTo(200);
    assertThat(status(integration.withStatus(404, "Not found.*"), exchange, failed)).isEqualTo(404);
    NonProxyIntegration none = NonProxyIntegration.withoutDefault();
    assertThat(status(none, exchange, failed)).isEqualTo(500);
    String proxyShaped = "{\"statusCode\":500,\"body\":\"x\"}";
    InvocationResult data = InvocationResult.succeeded(Exchanges.utf8(proxyShaped));
    DecodedResult decoded = integration.decode(exchange, data, Exchanges.TIME);
    assertThat(decoded.response().status()).isEqualTo(200);
    assertThat(Exchanges.body(decoded.response())).isEqualTo(proxyShaped);
  }

  private static int status(
      NonProxyIntegration integration, Exchange exchange, InvocationResult result) {
    return integration.decode(exchange, result, Exchanges.TIME).response().status();
  }

  @Test
  void item18_timeouts_are_504_on_rest_and_503_on_http_apis_and_crashes_502_and_500() {
    InvocationResult crash = InvocationResult.functionError(Exchanges.utf8("{}"));
    InvocationResult timeout = InvocationResult.integrationTimeout();
    assertThat(answer(REST_API, timeout))
        .isEqualTo("504 {\"message\": \"Endpoint request timed out\"}");
    assertThat(answer(HTTP_API_V2, timeout)).isEqualTo("503 {\"message\":\"Service Unavailable\"}");
    assertThat(answer(REST_API, crash)).isEqualTo("502 {\"message\": \"Internal server error\"}");
    assertThat(answer(HTTP_API_V1, crash)).isEqualTo("500 {\"message\":\"Internal Server Error\"}");
    assertThat(answer(FUNCTION_URL, crash)).isEqualTo("502 Internal Server Error");
    assertThat(answer(FUNCTION_URL, InvocationResult.throttled())).startsWith("429 {\"Reason\":");
    assertThat(answer(ALB, crash)).startsWith("502 <html>");
  }

  private static String answer(FrontDoor frontDoor, InvocationResult result) {
    Exchange exchange = Exchanges.of(frontDoor, Exchanges.get(frontDoor, "/x"));
    OutgoingResponse response = ResultDecoder.decode(exchange, result, Exchanges.TIME).response();
    return response.status() + " " + Exchanges.body(response);
  }

  @Test
  void item20_content_length_never_reaches_a_function_behind_rest_and_case_is_the_clients() {
    IncomingRequest request =
        Exchanges.request("POST", "/prod/x")
            .withHeader("content-length", "2")
            .withHeader("x-oDD", "1")
            .withHeader("user-agent", "u")
            .withBody(Exchanges.utf8("{}"));
    JsonObject headers =
        Exchanges.event(Exchanges.of(REST_API, request)).getAsJsonObject("headers");
    assertThat(headers.keySet()).contains("x-oDD", "User-Agent").doesNotContain("content-length");
    assertThat(headers.has("Content-Length")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_V1", "HTTP_API_V2", "FUNCTION_URL"})
  void item21_headers_that_belong_to_the_front_door_come_back_remapped(FrontDoor frontDoor) {
    String result =
        "{\"statusCode\":200,\"body\":\"x\",\"headers\":{\"Content-Length\":\"9\",\"Date\":\"d\","
            + "\"Server\":\"s\",\"Connection\":\"close\",\"Transfer-Encoding\":\"chunked\"}}";
    OutgoingResponse response = Exchanges.response(frontDoor, result);
    assertThat(response.headers("Content-Length")).containsExactly("1");
    assertThat(response.headers("x-amzn-Remapped-Content-Length")).containsExactly("9");
    assertThat(response.headers("x-amzn-Remapped-Date")).containsExactly("d");
    assertThat(response.headers("x-amzn-Remapped-Server")).containsExactly("s");
    assertThat(response.headers("x-amzn-Remapped-Connection")).containsExactly("close");
    assertThat(response.headers("Transfer-Encoding")).isEmpty();
    assertThat(response.headers("Date")).containsExactly("Mon, 14 Apr 2025 22:11:01 GMT");
  }
}
