package dev.handrail.local.api.rest;

import static dev.handrail.local.api.rest.RestApiServer.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.IntegrationResponse;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other emulators get wrong in the answers of a REST API, by the number of its part of section
 * 8, and items 5 and 6 of section 9. The body of a request is what the function answers.
 */
class Section8ResponsesTest {

  private static final String FAILED = "{\"message\": \"Internal server error\"}";

  private static RestApiServer server;

  @BeforeAll
  static void start() {
    server = RestApiServer.start(Section8ResponsesTest::behave, Section8ResponsesTest::methods);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RestApi.Builder methods(RestApi.Builder api) {
    return api.method("POST", "/answer", ORDERS)
        .method(
            "GET",
            "/mock",
            Integration.mock("{ statusCode: 202 }")
                .withResponse(IntegrationResponse.of(200))
                .withResponse(IntegrationResponse.of(201).withSelectionPattern("2\\d\\d"))
                .withResponse(IntegrationResponse.of(202).withSelectionPattern("20.")))
        .method(
            "GET",
            "/mock-of-nothing",
            Integration.mock("{}").withResponse(IntegrationResponse.of(200)))
        .binaryMediaTypes(List.of("image/png"));
  }

  private static InvocationResult behave(InvocationRequest request) {
    return FakeFunction.answer(
        request, JsonValue.parse(request.payload().bytes()).getString("body"));
  }

  private static HttpReply answer(String result) {
    return server.call("POST", "/answer").body(result).send();
  }

  private static void assertFailed(HttpReply reply) {
    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.text()).isEqualTo(FAILED);
    assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("InternalServerErrorException");
    assertThat(reply.header("X-Amzn-Trace-Id")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":\"test\"}",
        "{\"statusCode\":200,\"headers\":[]}",
        "{\"statusCode\":200,\"headers\":\"a\"}",
        "{\"statusCode\":200,\"multiValueHeaders\":{\"X-A\":\"1\"}}",
        "{\"statusCode\":200,\"body\":{\"a\":1}}",
        "{\"statusCode\":200,\"body\":7}",
        "[]",
        "\"text\"",
        "7",
      })
  void fact8_2_what_is_no_proxy_response_is_502(String result) {
    assertFailed(answer(result));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cookies", "multivalueheaders", "statusDescription", "ok"})
  void fact9_5_and_8_1_any_other_member_is_502_also_cookies_of_an_http_api(String member) {
    assertFailed(answer("{\"statusCode\":200,\"" + member + "\":[]}"));
  }

  @Test
  void fact9_6_a_status_of_0_is_502() {
    assertFailed(answer("{\"statusCode\":0}"));
  }

  @Test
  void fact8_2_and_8_5_the_flag_alone_does_not_decode_base64() {
    String result = "{\"statusCode\":200,\"body\":\"AQID\",\"isBase64Encoded\":true}";

    assertThat(answer(result).text()).isEqualTo("AQID");
  }

  @Test
  void fact8_4_a_mock_reads_its_status_leniently_and_the_response_of_that_very_status_wins() {
    assertThat(server.call("GET", "/mock").send().status()).isEqualTo(202);
  }

  @Test
  void fact8_4_a_mock_without_a_status_is_500() {
    HttpReply reply = server.call("GET", "/mock-of-nothing").send();

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).isEqualTo(FAILED);
  }
}
