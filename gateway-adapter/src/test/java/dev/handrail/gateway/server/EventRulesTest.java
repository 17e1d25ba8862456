package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.ALB_MULTI_VALUE;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How each front door writes one request: the matrix of section 1.1, and 1.2 to 1.8. */
class EventRulesTest {

  private static final String TARGET =
      "/capture/space%20value?repeat=one&repeat=two&plus=a+b&encoded=a%2Bb&empty=&bare";

  private static JsonObject event(FrontDoor frontDoor) {
    IncomingRequest request =
        Exchanges.request("POST", (frontDoor == REST_API ? "/prod" : "") + TARGET)
            .withHeaders(
                List.of(
                    new Header("x-probe", "first"),
                    new Header("X-Probe", "second"),
                    new Header("user-agent", "curl"),
                    new Header("Connection", "close"),
                    new Header("cookie", "a=1; b=2"),
                    new Header("content-type", "application/json")))
            .withBody(Exchanges.utf8("{\"λ\":1}"));
    return Exchanges.event(Exchanges.of(frontDoor, request));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, path, /capture/space%20value",
    "HTTP_API_V1, path, /capture/space%20value",
    "HTTP_API_V2, rawPath, /capture/space value",
    "FUNCTION_URL, rawPath, /capture/space%20value",
    "ALB, path, /capture/space%20value",
    "ALB_MULTI_VALUE, path, /capture/space%20value"
  })
  void the_path(FrontDoor frontDoor, String name, String path) {
    assertThat(event(frontDoor).get(name).getAsString()).isEqualTo(path);
  }

  @Test
  void the_query() {
    String last = "{'repeat':'two','plus':'a b','encoded':'a+b','empty':'','bare':''}";
    String joined = "{'repeat':'one,two','plus':'a b','encoded':'a+b','empty':'','bare':''}";
    assertThat(event(REST_API).get("queryStringParameters")).isEqualTo(json(last));
    assertThat(event(HTTP_API_V1).get("queryStringParameters")).isEqualTo(json(last));
    assertThat(event(HTTP_API_V2).get("queryStringParameters")).isEqualTo(json(joined));
    assertThat(event(FUNCTION_URL).get("queryStringParameters")).isEqualTo(json(joined));
    assertThat(event(FUNCTION_URL).get("rawQueryString").getAsString())
        .isEqualTo(TARGET.substring(TARGET.indexOf('?') + 1));
    assertThat(event(ALB).get("queryStringParameters"))
        .isEqualTo(json("{'repeat':'two','plus':'a+b','encoded':'a%2Bb','empty':'','bare':''}"));
    String all =
        "{'repeat':['one','two'],'plus':['a+b'],'encoded':['a%2Bb'],'empty':[''],'bare':['']}";
    assertThat(event(ALB_MULTI_VALUE).get("multiValueQueryStringParameters")).isEqualTo(json(all));
    assertThat(event(ALB_MULTI_VALUE).has("queryStringParameters")).isFalse();
  }

  @Test
  void names_of_headers() {
    assertThat(event(REST_API).getAsJsonObject("headers").keySet())
        .containsExactly(
            "content-type",
            "cookie",
            "Host",
            "User-Agent",
            "X-Amzn-Trace-Id",
            "X-Forwarded-For",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "x-probe");
    assertThat(event(HTTP_API_V1).getAsJsonObject("headers").keySet())
        .contains("Content-Length", "Content-Type", "Cookie", "X-Probe", "X-Amzn-Trace-Id")
        .doesNotContain("Connection");
    assertThat(event(HTTP_API_V2).getAsJsonObject("headers").keySet())
        .containsExactly(
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "x-amzn-trace-id",
            "x-forwarded-for",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-probe");
    assertThat(event(FUNCTION_URL).getAsJsonObject("headers").keySet())
        .contains("cookie", "x-amzn-tls-version", "x-amzn-tls-cipher-suite");
    assertThat(event(ALB).has("multiValueHeaders")).isFalse();
    assertThat(event(ALB_MULTI_VALUE).has("headers")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "REST_API, x-probe, second",
    "HTTP_API_V1, X-Probe, second",
    "HTTP_API_V2, x-probe, 'first,second'",
    "FUNCTION_URL, x-probe, 'first,second'",
    "ALB, x-probe, second"
  })
  void a_header_that_came_twice(FrontDoor frontDoor, String name, String value) {
    assertThat(event(frontDoor).getAsJsonObject("headers").get(name).getAsString())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_V1", "ALB_MULTI_VALUE"})
  void all_values_of_a_header(FrontDoor frontDoor) {
    JsonObject headers = event(frontDoor).getAsJsonObject("multiValueHeaders");
    String name = frontDoor == HTTP_API_V1 ? "X-Probe" : "x-probe";
    assertThat(headers.get(name)).hasToString("[\"first\",\"second\"]");
  }

  @ParameterizedTest
  @EnumSource
  void a_text_stays_a_text(FrontDoor frontDoor) {
    JsonObject event = event(frontDoor);
    assertThat(event.get("body").getAsString()).isEqualTo("{\"λ\":1}");
    assertThat(event.get("isBase64Encoded").getAsBoolean()).isFalse();
  }

  @Test
  void identifiers_and_times() {
    JsonObject rest = event(REST_API).getAsJsonObject("requestContext");
    assertThat(rest.get("requestId").getAsString()).isEqualTo(Exchanges.UUID);
    assertThat(rest.get("requestTime").getAsString()).isEqualTo("14/Apr/2025:22:11:01 +0000");
    assertThat(rest.get("requestTimeEpoch").getAsLong()).isEqualTo(1744668661718L);
    assertThat(rest.get("stage").getAsString()).isEqualTo("prod");
    JsonObject http = event(HTTP_API_V2).getAsJsonObject("requestContext");
    assertThat(http.get("requestId").getAsString()).isEqualTo("JCJgriq-vHcEPMg=");
    assertThat(http.get("timeEpoch").getAsLong()).isEqualTo(1744668661718L);
    JsonObject url = event(FUNCTION_URL).getAsJsonObject("requestContext");
    assertThat(url.get("accountId").getAsString()).isEqualTo("anonymous");
    assertThat(url.get("apiId").getAsString()).isEqualTo("2cxn22odiwguak4feg4jtt7cwm0ziblr");
    assertThat(url.get("domainName").getAsString()).endsWith(".lambda-url.eu-central-1.on.aws");
    JsonObject http1 = event(HTTP_API_V1).getAsJsonObject("requestContext");
    assertThat(http1.get("extendedRequestId")).isEqualTo(http1.get("requestId"));
    assertThat(http1.has("deploymentId")).isFalse();
  }

  @Test
  void what_only_some_rest_requests_have() {
    Endpoint stage =
        Exchanges.restStage()
            .stageVariables(Map.of("db", "test"))
            .canaryRequest(true)
            .edgeOptimized(Exchanges.EDGE)
            .build();
    MatchedRoute route =
        MatchedRoute.ofResource("/x", "r3s0rc")
            .withOperationName("getX")
            .withApiKey(new MatchedRoute.ApiKey("k3y", "id"));
    Exchange exchange = Exchanges.at(stage, Exchanges.request("GET", "/prod/x")).withRoute(route);
    JsonObject event = Exchanges.event(exchange);
    JsonObject context = event.getAsJsonObject("requestContext");
    assertThat(event.get("stageVariables")).isEqualTo(json("{'db':'test'}"));
    assertThat(context.get("operationName").getAsString()).isEqualTo("getX");
    assertThat(context.get("isCanaryRequest").getAsBoolean()).isTrue();
    JsonObject identity = context.getAsJsonObject("identity");
    assertThat(identity.get("apiKey").getAsString()).isEqualTo("k3y");
    assertThat(identity.get("apiKeyId").getAsString()).isEqualTo("id");
    assertThat(identity.get("userAgent").isJsonNull()).isTrue();
    assertThat(identity.get("sourceIp").getAsString()).isEqualTo("203.0.113.7");
    JsonObject headers = event.getAsJsonObject("headers");
    assertThat(headers.get("X-Forwarded-For").getAsString()).isEqualTo("203.0.113.7, 70.132.1.2");
    assertThat(headers.get("CloudFront-Viewer-Country").getAsString()).isEqualTo("DE");
  }

  @Test
  void a_method_in_a_header_replaces_that_of_a_rest_request() {
    IncomingRequest request =
        Exchanges.request("POST", "/prod/x").withHeader("X-HTTP-Method-Override", "PATCH");
    JsonObject event = Exchanges.event(Exchanges.of(REST_API, request));
    assertThat(event.get("httpMethod").getAsString()).isEqualTo("PATCH");
    JsonObject http = Exchanges.event(Exchanges.of(HTTP_API_V1, Exchanges.request("POST", "/x")));
    assertThat(http.get("httpMethod").getAsString()).isEqualTo("POST");
  }

  @Test
  void a_semicolon_splits_the_query_of_rest() {
    JsonObject event =
        Exchanges.event(Exchanges.of(REST_API, Exchanges.request("GET", "/prod/x?a=1;b=2")));
    assertThat(event.get("queryStringParameters")).isEqualTo(json("{'a':'1','b':'2'}"));
  }

  @Test
  void a_trace_of_the_client_is_kept_and_addresses_are_added_to_its_own() {
    IncomingRequest request =
        Exchanges.request("GET", "/x")
            .withPort(false, 8080)
            .withHeader("x-amzn-trace-id", "Root=1-00000001-000000000000000000000001;Sampled=1")
            .withHeader("x-forwarded-for", "10.0.0.1");
    JsonObject headers =
        Exchanges.event(Exchanges.of(HTTP_API_V2, request)).getAsJsonObject("headers");
    assertThat(headers.get("x-amzn-trace-id").getAsString())
        .isEqualTo("Root=1-00000001-000000000000000000000001;Sampled=1");
    assertThat(headers.get("x-forwarded-for").getAsString()).isEqualTo("10.0.0.1, 203.0.113.7");
    assertThat(headers.get("x-forwarded-proto").getAsString()).isEqualTo("http");
    assertThat(headers.get("x-forwarded-port").getAsString()).isEqualTo("8080");
  }

  @ParameterizedTest
  @CsvSource({
    "/capture/question%3Fvalue, /capture/question",
    "/capture/hash%23value, /capture/hash#value",
    "/capture/slash%2Fvalue, /capture/slash/value",
    "/capture/unicode-%CE%BB, /capture/unicode-λ",
    "/capture/literal%252Fvalue, /capture/literal/value",
    "/capture/literal%253Fvalue, /capture/literal?value",
    "/capture/literal%2525value, /capture/literal%value"
  })
  void recording_http_apis_decode_a_path_twice(String sent, String path) {
    JsonObject event = Exchanges.event(Exchanges.of(HTTP_API_V2, Exchanges.request("GET", sent)));
    assertThat(event.get("rawPath").getAsString()).isEqualTo(path);
  }

  @Test
  void recording_a_function_url_keeps_a_broken_escape() {
    JsonObject event =
        Exchanges.event(Exchanges.of(FUNCTION_URL, Exchanges.request("GET", "/pa2%Fth/1")));
    assertThat(event.get("rawPath").getAsString()).isEqualTo("/pa2%Fth/1");
  }

  @Test
  void rest_bodies_are_base64_if_their_type_is_listed() {
    IncomingRequest request =
        Exchanges.request("POST", "/prod/x")
            .withHeader("Content-Type", "image/PNG; x=y")
            .withBody(new byte[] {1, 2, 3, 4, 5});
    Endpoint images = Exchanges.restStage().binaryMediaTypes(List.of("image/*")).build();
    assertThat(Exchanges.event(Exchanges.at(images, request)).get("body").getAsString())
        .isEqualTo("AQIDBAU=");
    Endpoint pdf = Exchanges.restStage().binaryMediaTypes(List.of("application/pdf")).build();
    assertThat(Exchanges.event(Exchanges.at(pdf, request)).get("isBase64Encoded").getAsBoolean())
        .isFalse();
  }

  @Test
  void load_balancers_send_compressed_text_as_base64() {
    IncomingRequest request =
        Exchanges.request("POST", "/x")
            .withHeader("Content-Type", "text/plain")
            .withHeader("Content-Encoding", "gzip")
            .withBody(Exchanges.utf8("abc"));
    JsonObject event = Exchanges.event(Exchanges.of(ALB, request));
    assertThat(event.get("body").getAsString()).isEqualTo("YWJj");
    assertThat(event.get("isBase64Encoded").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_API_V1", "HTTP_API_V2"})
  void parameters_of_http_apis_are_decoded_once_and_never_twice(FrontDoor frontDoor) {
    Exchange exchange =
        Exchanges.of(frontDoor, Exchanges.request("GET", "/files/a%252F%253F"))
            .withRoute(
                MatchedRoute.ofRouteKey("GET /files/{name}")
                    .withPathParameters(Map.of("name", "a%252F%253F")));
    assertThat(Exchanges.event(exchange).getAsJsonObject("pathParameters").get("name"))
        .hasToString("\"a%2F%3F\"");
  }

  @Test
  void the_context_path_of_payload_1_0_is_decoded_once() {
    Exchange exchange = Exchanges.of(HTTP_API_V1, Exchanges.request("GET", "/a%252Fb%3Fc"));
    assertThat(Exchanges.event(exchange).getAsJsonObject("requestContext").get("path"))
        .hasToString("\"/a%2Fb?c\"");
  }
}
