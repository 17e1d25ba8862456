package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.ALB_MULTI_VALUE;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each front door makes of a result: section 2 of the facts, row by row. */
class ResultRulesTest {

  private static OutgoingResponse response(FrontDoor frontDoor, String result) {
    return Exchanges.response(frontDoor, result.replace('\'', '"'));
  }

  private static DecodedResult.Failure failure(FrontDoor frontDoor, String result) {
    DecodedResult decoded = Exchanges.decode(frontDoor, result.replace('\'', '"'));
    return Objects.requireNonNull(decoded.failure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text'",
        "null",
        "[]",
        "{broken",
        "",
        "{'statusCode':'test'}",
        "{'statusCode':null}",
        "{'statusCode':200.0}",
        "{'statusCode':99}",
        "{'statusCode':600}",
        "{'statusCode':200,'ok':true}",
        "{'body':{}}",
        "{'body':1}",
        "{'headers':[]}",
        "{'headers':{'x':[]}}",
        "{'multiValueHeaders':{'x':'y'}}",
        "{'isBase64Encoded':'true'}"
      })
  void rest_answers_what_it_does_not_understand_with_502(String result) {
    OutgoingResponse response = response(REST_API, result);
    assertThat(response.status()).isEqualTo(502);
    assertThat(response.body()).hasSize(36);
    assertThat(failure(REST_API, result).message())
        .isEqualTo("Execution failed due to configuration error: Malformed Lambda proxy response");
  }

  @Test
  void a_failure_names_the_place_and_not_the_value() {
    assertThat(failure(REST_API, "{'body':{'secret':'s3cret'}}").detail())
        .isEqualTo("$.body: expected a string, got JSON of the kind OBJECT");
    assertThat(failure(REST_API, "{'statusCode':200,'cookies':['s3cret']}").detail())
        .startsWith("$.cookies: expected no key but statusCode");
    assertThat(failure(HTTP_API_V2, "{'statusCode':200,'body':7}").message())
        .endsWith("contains the wrong type for field \"body\"");
  }

  @Test
  void rest_makes_strings_of_booleans_and_numbers_in_headers() {
    OutgoingResponse response = response(REST_API, "{'headers':{'a':true,'b':12,'c':null}}");
    assertThat(response.header("a")).isEqualTo("true");
    assertThat(response.header("b")).isEqualTo("12");
    assertThat(response.header("c")).isNull();
  }

  @Test
  void rest_keeps_the_case_of_names_and_http_apis_title_them() {
    String result = "{'statusCode':200,'headers':{'my-hEADER':'1'}}";
    assertThat(Exchanges.names(response(REST_API, result))).contains("my-hEADER");
    assertThat(Exchanges.names(response(HTTP_API_V1, result))).contains("My-Header");
    assertThat(Exchanges.names(response(HTTP_API_V2, result))).contains("My-Header");
  }

  @Test
  void rest_adds_its_ids_and_the_trace_that_lambda_extended() {
    OutgoingResponse response = response(REST_API, "{}");
    assertThat(response.header("x-amzn-RequestId")).isEqualTo(Exchanges.UUID);
    assertThat(response.header("x-amz-apigw-id")).isEqualTo("JCIudEUfPHcEhog=");
    assertThat(response.header("X-Amzn-Trace-Id"))
        .matches(
            "Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;"
                + "Lineage=1:[0-9a-f]{8}:0");
  }

  @Test
  void rest_remaps_the_request_id_and_authenticate_headers_of_a_function() {
    OutgoingResponse response =
        response(REST_API, "{'headers':{'X-Amzn-RequestId':'1','WWW-Authenticate':'Basic'}}");
    assertThat(response.headers("x-amzn-RequestId")).containsExactly(Exchanges.UUID);
    assertThat(response.header("x-amzn-remapped-x-amzn-requestid")).isEqualTo("1");
    assertThat(response.header("x-amzn-Remapped-WWW-Authenticate")).isEqualTo("Basic");
  }

  @Test
  void names_that_differ_in_case_are_two_lines_which_is_how_one_map_sends_two_cookies() {
    String result = "{'statusCode':200,'headers':{'Set-Cookie':'a=1','set-cookie':'b=2'}}";
    for (FrontDoor frontDoor : new FrontDoor[] {REST_API, FUNCTION_URL, ALB}) {
      assertThat(response(frontDoor, result).headers("Set-Cookie")).containsExactly("a=1", "b=2");
    }
  }

  @Test
  void http_api_1_0_wants_a_status_and_tolerates_unknown_keys() {
    assertThat(response(HTTP_API_V1, "{'body':'x'}").status()).isEqualTo(500);
    assertThat(response(HTTP_API_V1, "'x'").status()).isEqualTo(500);
    assertThat(response(HTTP_API_V1, "{'statusCode':200,'what':1}").status()).isEqualTo(200);
    assertThat(response(HTTP_API_V1, "{'statusCode':200,'cookies':['a=1']}").headers("Set-Cookie"))
        .isEmpty();
  }

  @Test
  void http_api_2_0_ignores_multi_values_and_sends_cookies_before_headers() {
    OutgoingResponse response =
        response(
            HTTP_API_V2,
            "{'statusCode':200,'multiValueHeaders':{'x':['1']},'headers':{'Set-Cookie':'h=1'},"
                + "'cookies':['a=1','b=2; Path=/']}");
    assertThat(response.headers("x")).isEmpty();
    assertThat(response.headers("Set-Cookie")).containsExactly("a=1", "b=2; Path=/", "h=1");
    assertThat(Exchanges.names(response)).contains("Apigw-Requestid").doesNotContain("x");
  }

  @Test
  void other_commas_of_http_api_2_0_stay_in_one_line() {
    assertThat(response(HTTP_API_V2, "{'statusCode':200,'headers':{'vary':'a,b'}}").headers("vary"))
        .containsExactly("a,b");
  }

  @Test
  void a_function_url_writes_inferred_json_compactly_and_inferred_text_as_it_is() {
    assertThat(Exchanges.body(response(FUNCTION_URL, "{ 'a' : [ 1, 'b c\\\\' ] }")))
        .isEqualTo("{\"a\":[1,\"b c\\\\\"]}");
    assertThat(Exchanges.body(response(FUNCTION_URL, "no json"))).isEqualTo("no json");
    assertThat(response(FUNCTION_URL, "{}").header("x-amzn-RequestId")).isEqualTo(Exchanges.UUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'statusCode':'200'}",
        "{'statusCode':200,'statusDescription':null}",
        "{'statusCode':200,'headers':null}",
        "{'statusCode':200,'body':null}",
        "{'statusCode':200,'isBase64Encoded':null}",
        "{'statusCode':200,'headers':{'a':true}}",
        "{'statusCode':200,'headers':{'Content-Length':12}}",
        "{'statusCode':200,'body':'YWJj\\r\\nZA==','isBase64Encoded':true}"
      })
  void a_load_balancer_answers_what_it_does_not_understand_with_its_page(String result) {
    OutgoingResponse response = response(ALB, result);
    assertThat(response.status()).isEqualTo(502);
    assertThat(response.header("Content-Type")).isEqualTo("text/html");
    assertThat(response.header("Server")).isEqualTo("awselb/2.0");
    assertThat(Exchanges.body(response)).contains("<center><h1>502 Bad Gateway</h1></center>");
    assertThat(failure(ALB, result).message()).isEqualTo("LambdaInvalidResponse");
  }

  @Test
  void a_load_balancer_takes_one_form_of_headers_and_drops_the_other() {
    String result =
        "{'statusCode':200,'statusDescription':'200 OK','headers':{'a':'1'},"
            + "'multiValueHeaders':{'b':['2','3']}}";
    assertThat(response(ALB, result).headers("a")).containsExactly("1");
    assertThat(response(ALB, result).headers("b")).isEmpty();
    assertThat(response(ALB_MULTI_VALUE, result).headers("a")).isEmpty();
    assertThat(response(ALB_MULTI_VALUE, result).headers("b")).containsExactly("2", "3");
  }

  @Test
  void a_load_balancer_counts_the_bytes_itself_and_drops_what_is_for_one_connection() {
    OutgoingResponse response =
        response(
            ALB,
            "{'statusCode':200,'body':'é','headers':{'Content-Length':'9','Keep-Alive':'x',"
                + "'Connection':'close','Date':'d'}}");
    assertThat(response.headers("Content-Length")).containsExactly("2");
    assertThat(response.headers("Connection")).containsExactly("keep-alive");
    assertThat(response.headers("Keep-Alive")).isEmpty();
    assertThat(response.headers("Date")).containsExactly("d");
  }

  @ParameterizedTest
  @EnumSource
  void a_result_that_is_too_large_is_an_error(FrontDoor frontDoor) {
    String result = "{\"statusCode\":200,\"body\":\"" + "a".repeat(6_291_556) + "\"}";
    DecodedResult decoded = Exchanges.decode(frontDoor, result);
    assertThat(decoded.response().status()).isIn(500, 502);
    assertThat(String.valueOf(decoded.failure())).contains("larger than");
  }

  @ParameterizedTest
  @EnumSource
  void statuses_without_a_body_have_none(FrontDoor frontDoor) {
    for (int status : new int[] {204, 205, 304}) {
      OutgoingResponse response =
          response(frontDoor, "{'statusCode':" + status + ",'body':'lost'}");
      assertThat(response.status()).isEqualTo(status);
      assertThat(response.body()).isEmpty();
    }
    assertThat(response(frontDoor, "{'statusCode':204}").headers("Content-Length")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void head_has_the_length_of_the_body_that_it_does_not_send(FrontDoor frontDoor) {
    String target = frontDoor == REST_API ? "/prod/x" : "/x";
    Exchange exchange = Exchanges.of(frontDoor, Exchanges.request("HEAD", target));
    OutgoingResponse response =
        Exchanges.decode(exchange, "{\"statusCode\":200,\"body\":\"abc\"}").response();
    assertThat(response.body()).isEmpty();
    assertThat(response.header("Content-Length")).isEqualTo("3");
  }

  @Test
  void an_edge_optimized_api_adds_the_headers_of_cloudfront() {
    Endpoint stage = Exchanges.restStage().edgeOptimized(Exchanges.EDGE).build();
    Exchange exchange = Exchanges.at(stage, Exchanges.request("GET", "/prod/x"));
    OutgoingResponse found = Exchanges.decode(exchange, "{}").response();
    assertThat(found.headers())
        .contains(
            new Header("X-Cache", "Miss from cloudfront"),
            new Header("X-Amz-Cf-Pop", "FRA56-P4"),
            new Header("X-Amz-Cf-Id", "cf-id=="),
            new Header("Via", "1.1 abc.cloudfront.net (CloudFront)"));
    OutgoingResponse broken = Exchanges.decode(exchange, "7").response();
    assertThat(broken.header("X-Cache")).isEqualTo("Error from cloudfront");
  }

  @Test
  void a_client_may_choose_the_request_id_of_rest_if_it_is_a_uuid() {
    String own = "00000000-0000-4000-8000-00000000000A";
    IncomingRequest request = Exchanges.request("GET", "/prod/x");
    Exchange chosen = Exchanges.of(REST_API, request.withHeader("x-amzn-requestid", own));
    assertThat(chosen.requestId()).isEqualToIgnoringCase(own);
    Exchange refused = Exchanges.of(REST_API, request.withHeader("x-amzn-requestid", "mine"));
    assertThat(refused.requestId()).isEqualTo(Exchanges.UUID);
  }

  @Test
  void item11_of_several_lines_accept_the_first_type_is_that_of_the_first_line() {
    Endpoint stage = Exchanges.restStage().binaryMediaTypes(List.of("image/png")).build();
    IncomingRequest request =
        Exchanges.request("GET", "/prod/x")
            .withHeader("Accept", "image/png")
            .withHeader("accept", "text/html");
    String result = "{\"body\":\"aGk=\",\"isBase64Encoded\":true}";
    Exchange exchange = Exchanges.at(stage, request);
    assertThat(Exchanges.body(Exchanges.decode(exchange, result).response())).isEqualTo("hi");
  }
}
