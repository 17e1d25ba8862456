package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.SetCookie;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.testkit.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proxy responses of every payload format. */
class ProxyResponseAssertTest {

  private static final ProxyResponse RESPONSE =
      ProxyResponse.jsonBytes("{\"id\":7}".getBytes(UTF_8))
          .withStatus(201)
          .withAddedHeader("X-Trace", "a")
          .withCookie(SetCookie.of("session", "42").withPath("/"));

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_response_is_read_from_the_result_for_each_front_door(FrontDoor frontDoor) {
    assertThat(Payload.of(RESPONSE.toResult(frontDoor)))
        .proxyResponse()
        .hasStatus(201)
        .hasHeader("content-type", "application/json")
        .hasHeader("x-TRACE")
        .hasHeader("Set-Cookie")
        .doesNotHaveHeader("Location")
        .hasCookie("session", "42")
        .hasBody("{\"id\":7}")
        .hasJsonBody("{\"id\":7}");
  }

  @Test
  void a_response_of_handrail_is_looked_at_before_it_is_written() {
    assertThat(RESPONSE).hasStatus(201).hasCookie("session").body().hasJson("$.id", "7");
  }

  @Test
  void binary_bodies_are_decoded() {
    ProxyResponse binary =
        ProxyResponse.bytes("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    assertThat(Payload.of(binary.toResult(FrontDoor.HTTP_API_V2)))
        .proxyResponse()
        .body()
        .satisfies(body -> assertThat(body.bytes()).containsExactly(0x89, 'P', 'N', 'G'));
  }

  @Test
  void of_a_header_in_both_maps_the_list_counts() {
    assertThat(
            Payload.of(
                """
                {"statusCode": 200, "headers": {"x-a": "1", "B": true},
                 "multiValueHeaders": {"X-A": ["1", "2"]}, "body": null}"""))
        .proxyResponse()
        .satisfies(answer -> assertThat(answer.headers("x-a")).containsExactly("1", "2"))
        .hasHeader("X-A", "2")
        .hasHeader("b", "true")
        .hasBody("");
  }

  @Test
  void what_is_different_is_told() {
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasStatus(200)))
        .isEqualTo("Expected the status 200, but it was 201");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasHeader("Location")))
        .isEqualTo("Expected a header Location, but the headers are Content-Type, X-Trace");
    assertThat(Failure.of(() -> assertThat(ProxyResponse.of(204)).hasHeader("Location")))
        .isEqualTo("Expected a header Location, but there is none");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasHeader("x-trace", "b")))
        .isEqualTo("Expected the header x-trace: b\nbut it was x-trace: a");
    assertThat(Failure.of(() -> assertThat(RESPONSE).doesNotHaveHeader("X-Trace")))
        .isEqualTo("Expected no header X-Trace, but there is X-Trace: a");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasCookie("theme")))
        .isEqualTo("Expected a cookie theme, but the cookies are session=42; Path=/");
    assertThat(Failure.of(() -> assertThat(ProxyResponse.of(204)).hasCookie("theme")))
        .isEqualTo("Expected a cookie theme, but there is none");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasCookie("session", "43")))
        .isEqualTo("Expected the cookie session=43\nbut it was session=42");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasBody("no")))
        .isEqualTo("Expected the body\n  no\nbut it was\n  {\"id\":7}");
    assertThat(Failure.of(() -> assertThat(ProxyResponse.of(204)).hasBody("no")))
        .isEqualTo("Expected the body\n  no\nbut there is none");
    assertThat(Failure.of(() -> assertThat(RESPONSE).hasJsonBody("{\"id\":8}")))
        .isEqualTo("Expected another payload:\n  $.id: expected 8, was 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"hi\" | $ is a string and no object",
        "{\"body\":\"a\"} | $.statusCode is missing",
        "{\"statusCode\":\"200\"} | $.statusCode is no whole number from 100 to 599",
        "{\"statusCode\":20} | $.statusCode is no whole number from 100 to 599",
        "{\"statusCode\":200,\"headers\":[]} | $.headers is an array and not an object",
        "{\"statusCode\":200,\"headers\":{\"a\":{}}} | $.headers.a is an object and not a string",
        "{\"statusCode\":200,\"multiValueHeaders\":{\"a\":\"b\"}}"
            + " | $.multiValueHeaders.a is a string and not an array",
        "{\"statusCode\":200,\"cookies\":[7]} | $.cookies[0] is a number and not a string",
        "{\"statusCode\":200,\"body\":{}} | $.body is an object and not a string",
        "{\"statusCode\":200,\"body\":\"a\",\"isBase64Encoded\":\"true\"}"
            + " | $.isBase64Encoded is a string and not a boolean",
        "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}"
            + " | $.body is no base64, though $.isBase64Encoded is true",
      })
  void what_is_no_proxy_response_is_told(String payload, String defect) {
    assertThat(
            Failure.headOf(
                () -> assertThat(Results.answering(payload)).proxyResponse().hasStatus(200)))
        .isEqualTo(
            "Expected a proxy response, an object with statusCode, but "
                + defect
                + ". API Gateway would answer an error of its own.");
  }

  @Test
  void an_invocation_that_failed_has_no_response() {
    assertThat(
            Failure.headOf(() -> assertThat(Results.failing("no")).proxyResponse().hasStatus(200)))
        .startsWith("Expected the invocation to succeed");
  }

  @Test
  void null_is_told_before_anything_else() {
    assertThat(Failure.of(() -> assertThat((ProxyResponse) null).hasStatus(200)))
        .isEqualTo("\nExpecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((ProxyResponse) null).hasCookie("a")))
        .isEqualTo("\nExpecting actual not to be null");
  }
}
