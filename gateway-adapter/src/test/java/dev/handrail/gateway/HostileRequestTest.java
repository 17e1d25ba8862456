package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.handrail.json.JsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A correct answer, or a {@link ResponseException} that names no value; nothing else. */
class HostileRequestTest {

  /** Everything that a view can be asked for. */
  private static final Map<String, Function<ProxyRequest, @Nullable Object>> PARTS = parts();

  private static Map<String, Function<ProxyRequest, @Nullable Object>> parts() {
    Map<String, Function<ProxyRequest, @Nullable Object>> parts = new LinkedHashMap<>();
    parts.put("method", ProxyRequest::method);
    parts.put("path", ProxyRequest::path);
    parts.put("rawPath", ProxyRequest::rawPath);
    parts.put("pathParameters", ProxyRequest::pathParameters);
    parts.put("query", request -> request.query("a"));
    parts.put("queryAll", request -> request.queryAll("a"));
    parts.put("queryParameters", request -> request.queryParameters().toMap());
    parts.put("rawQuery", ProxyRequest::rawQuery);
    parts.put("header", request -> request.header("a"));
    parts.put("header values", request -> request.headers().all("a"));
    parts.put("header names", request -> request.headers().names());
    parts.put("cookie", request -> request.cookie("a"));
    parts.put("cookies", ProxyRequest::cookies);
    parts.put("contentType", ProxyRequest::contentType);
    parts.put("hasBody", ProxyRequest::hasBody);
    parts.put("text", ProxyRequest::text);
    parts.put("bytes", ProxyRequest::bytes);
    parts.put("body", request -> request.body(Map.class));
    parts.put("formParameters", ProxyRequest::formParameters);
    parts.put("stage", ProxyRequest::stage);
    parts.put("stageVariables", ProxyRequest::stageVariables);
    parts.put("sourceAddress", ProxyRequest::sourceAddress);
    parts.put("userAgent", ProxyRequest::userAgent);
    parts.put("scheme", ProxyRequest::scheme);
    parts.put("host", ProxyRequest::host);
    parts.put("requestId", ProxyRequest::requestId);
    parts.put("requestTime", ProxyRequest::requestTime);
    parts.put("traceId", ProxyRequest::traceId);
    parts.put("claim", request -> request.claim("a"));
    parts.put("authorizer", HostileRequestTest::askAuthorizer);
    parts.put("caller", HostileRequestTest::askCaller);
    parts.put("toString", ProxyRequest::toString);
    return parts;
  }

  private static @Nullable Object askAuthorizer(ProxyRequest request) {
    Authorizer authorizer = request.authorizer();
    return authorizer == null
        ? null
        : Arrays.asList(
            authorizer.claims(),
            authorizer.context(),
            authorizer.scopes(),
            authorizer.principalId(),
            authorizer.contextText("a"));
  }

  private static Object askCaller(ProxyRequest request) {
    Caller caller = request.caller();
    return Arrays.asList(
        caller.accountId(),
        caller.callerId(),
        caller.cognitoIdentityId(),
        caller.cognitoIdentityPoolId(),
        caller.clientCertificate());
  }

  private static void assertAnsweredCleanly(ProxyRequest request) {
    PARTS.forEach(
        (part, ask) -> {
          Throwable thrown = catchThrowable(() -> ask.apply(request));
          if (thrown != null) {
            assertThat(thrown).as(part).isInstanceOf(ResponseException.class);
            assertThat(((ResponseException) thrown).response().status())
                .as(part)
                .isBetween(400, 499);
            assertThat(thrown.getMessage()).as(part).doesNotContain("secret").doesNotContain("\n");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"secret\"",
        "12",
        "true",
        "[]",
        "[\"secret\"]",
        "[null]",
        "{}",
        "null",
        "{\"a\": \"secret\"}",
        "{\"a\": 1}",
        "{\"a\": [1]}",
        "{\"a\": {\"a\": \"secret\"}}",
        "1.5e999"
      })
  void a_member_of_any_type_is_read_or_answered_with_400(String value) {
    for (String member :
        List.of(
            "path",
            "rawPath",
            "resource",
            "httpMethod",
            "headers",
            "multiValueHeaders",
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "rawQueryString",
            "cookies",
            "pathParameters",
            "stageVariables",
            "body",
            "isBase64Encoded")) {
      if (member.equals("httpMethod") && value.equals("null")) {
        continue; // no front door's event any more
      }
      String members = "\"%s\": %s".formatted(member, value);
      assertAnsweredCleanly(Requests.rest(members));
      assertAnsweredCleanly(Requests.rest("\"version\": \"1.0\", " + members));
      assertAnsweredCleanly(Requests.http(members));
      assertAnsweredCleanly(Requests.alb(members));
    }
    for (String member :
        List.of(
            "identity",
            "authorizer",
            "authentication",
            "stage",
            "path",
            "requestId",
            "requestTimeEpoch",
            "timeEpoch",
            "domainName")) {
      String members =
          "\"requestContext\": {\"resourceId\": 1, \"http\": {}, \"%s\": %s}"
              .formatted(member, value);
      assertAnsweredCleanly(Requests.rest(members));
      assertAnsweredCleanly(Requests.http(members));
    }
    for (String member : List.of("claims", "scopes", "principalId", "jwt", "iam", "lambda")) {
      String members =
          "\"requestContext\": {\"resourceId\": 1, \"http\": {}, \"authorizer\": {\"%s\": %s}}"
              .formatted(member, value);
      assertAnsweredCleanly(Requests.rest(members));
      assertAnsweredCleanly(Requests.http(members));
    }
  }

  @Test
  void a_wrong_type_is_named_by_its_path() {
    ProxyRequest request = Requests.rest("\"multiValueHeaders\": {\"a\": [\"secret\", 1]}");
    assertThatThrownBy(() -> request.header("a"))
        .hasMessage("Invalid JSON at $.multiValueHeaders.a[1]: expected a string, found a number");
    assertThatThrownBy(() -> Requests.http("\"rawPath\": null").path())
        .hasMessage("Invalid JSON at $.rawPath: expected a string, found nothing");
  }

  @Test
  void ten_thousand_headers_are_found_and_kept_in_order() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      members.add("\"x-%d\": [\"%d\"]".formatted(i, i));
    }
    ProxyRequest request =
        Requests.rest("\"multiValueHeaders\": {" + String.join(",", members) + "}");
    assertThat(request.header("X-9999")).isEqualTo("9999");
    assertThat(request.headers().all("X-0")).containsExactly("0");
    assertThat(request.headers()).hasSize(10_000).startsWith(new Header("x-0", "0"));
    assertThat(request.headers().names()).hasSize(10_000);
  }

  @Test
  void names_with_equal_hash_codes_are_told_apart() {
    List<String> names = List.of("");
    for (int i = 0; i < 12; i++) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        longer.add(name + "Aa");
        longer.add(name + "BB");
      }
      names = longer;
    }
    StringBuilder query = new StringBuilder();
    for (String name : names) {
      query.append(name).append("=1&");
    }
    QueryParameters parameters = QueryParameters.parse(query.toString());
    assertThat(parameters.toMap()).hasSize(4096);
    assertThat(parameters.get(names.get(4095))).isEqualTo("1");
  }

  @Test
  void a_huge_cookie_is_read_in_one_pass() {
    String cookies =
        "a=1; ".repeat(200_000) + "=".repeat(200_000) + ";" + " ".repeat(200_000) + "z=2";
    ProxyRequest request = Requests.rest("\"headers\": {\"Cookie\": \"" + cookies + "\"}");
    assertThat(request.cookies()).hasSize(200_001);
    assertThat(request.cookie("z")).isEqualTo("2");
  }

  @Test
  void a_huge_query_is_read_in_one_pass() {
    String query = "&".repeat(100_000) + "a&".repeat(100_000) + "%".repeat(100_000) + "=%41";
    QueryParameters parameters = QueryParameters.parse(query);
    assertThat(parameters.all("a")).hasSize(100_000).containsOnly("");
    assertThat(parameters.get("a")).isEmpty();
    assertThat(parameters.get("%".repeat(100_000))).isEqualTo("A");
    assertThat(parameters.toMap()).hasSize(2);
  }

  @Test
  void line_breaks_in_a_query_are_data_and_do_not_come_back_raw() {
    ProxyRequest request =
        Requests.rest("\"queryStringParameters\": {\"q\": \"a\\r\\nSet-Cookie: x=1&y=\u2028\"}");
    assertThat(request.query("q")).isEqualTo("a\r\nSet-Cookie: x=1&y=\u2028");
    assertThat(request.rawQuery()).isEqualTo("q=a%0D%0ASet-Cookie%3A%20x%3D1%26y%3D%E2%80%A8");
  }

  @Test
  void a_path_is_decoded_once_and_never_resolved() {
    ProxyRequest request =
        Requests.rest(
            """
            "path": "/files/%252e%252e%2f..%2Fx", "pathParameters": {"proxy": "%252e%252e%2f..%2Fx"}
            """);
    assertThat(request.pathParameter("proxy")).isEqualTo("%2e%2e/../x");
    assertThat(request.path()).isEqualTo("/files/%2e%2e/../x");
    assertThat(request.rawPath()).isEqualTo("/files/%252e%252e%2f..%2Fx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "%2F%", "%C3", "%ff%FE", "%u0041", "%\u0661\u0661"})
  void malformed_escapes_are_answered_and_the_raw_form_stays(String text) {
    ProxyRequest request =
        Requests.alb(
            "\"path\": %s, \"queryStringParameters\": {\"q\": %s}"
                .formatted(Requests.quoted("/" + text), Requests.quoted(text)));
    assertThat(request.rawPath()).isEqualTo("/" + text);
    assertThat(request.rawQuery()).isEqualTo("q=" + text);
    assertThat(request.path().substring(1)).isEqualTo(request.query("q"));
  }

  @Test
  void addresses_that_a_client_claims_are_not_the_source_address() {
    String header = "\"headers\": {\"x-forwarded-for\": \"%s\"}";
    assertThat(Requests.alb(header.formatted("127.0.0.1, 203.0.113.7")).sourceAddress())
        .isEqualTo("203.0.113.7");
    assertThat(Requests.alb(header.formatted("10.0.0.1,203.0.113.7:4711")).sourceAddress())
        .isEqualTo("203.0.113.7");
    assertThat(Requests.alb(header.formatted("x, 2001:db8::1")).sourceAddress())
        .isEqualTo("2001:db8::1");
    assertThat(Requests.alb(header.formatted("x, [2001:db8::1]:80")).sourceAddress())
        .isEqualTo("2001:db8::1");
    assertThat(Requests.alb(header.formatted("x,")).sourceAddress()).isNull();
    assertThat(Requests.alb(header.formatted("[")).sourceAddress()).isEqualTo("[");
    assertThat(
            Requests.alb(
                    "\"multiValueHeaders\": {\"x-forwarded-for\": [\"10.0.0.1\", \"1.2.3.4\"]}")
                .sourceAddress())
        .isEqualTo("1.2.3.4");
    assertThat(
            Requests.http(
                    header.formatted("127.0.0.1")
                        + ", \"requestContext\": {\"http\": {\"sourceIp\": \"1.2.3.4\"}}")
                .sourceAddress())
        .isEqualTo("1.2.3.4");
  }

  @Test
  void a_scheme_is_http_or_https_whatever_a_header_says() {
    String header = "\"headers\": {\"x-forwarded-proto\": \"%s\"}";
    assertThat(Requests.http(header.formatted("javascript")).scheme()).isEqualTo("https");
    assertThat(Requests.http(header.formatted("https, HTTP")).scheme()).isEqualTo("http");
    assertThat(Requests.alb(header.formatted("HTTPS")).scheme()).isEqualTo("https");
    assertThat(Requests.alb("\"headers\": {}").scheme()).isEqualTo("http");
  }

  @Test
  void nothing_that_is_printed_shows_a_value() {
    ProxyRequest request =
        Requests.rest(
            """
            "headers": {"Authorization": "secret", "Cookie": "a=secret"},
            "queryStringParameters": {"q": "secret"}, "body": "secret",
            "path": "/secret", "resource": "/{id}"
            """);
    assertThat(request.toString()).isEqualTo("ProxyRequest[RestApiEvent[POST /{id}]]");
    assertThat(request.headers().toString()).contains("Authorization").doesNotContain("secret");
    assertThat(request.cookies().toString()).isEqualTo("[Cookie[a]]");
    assertThat(request.queryParameters().toString()).isEqualTo("[q]");
  }

  @Test
  void a_lone_surrogate_is_kept_in_text_and_replaced_in_bytes() {
    byte[] event = new JsonBuilder().value("\ud800").toByteArray();
    ProxyRequest request = Requests.rest("\"body\": " + new String(event, StandardCharsets.UTF_8));
    assertThat(request.text()).isEqualTo("\ud800");
    assertThat(new String(request.bytes(), StandardCharsets.UTF_8)).hasSize(1);
  }
}
