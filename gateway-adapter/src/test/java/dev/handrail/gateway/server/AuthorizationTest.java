package dev.handrail.gateway.server;

import static dev.handrail.gateway.event.FrontDoor.ALB;
import static dev.handrail.gateway.event.FrontDoor.FUNCTION_URL;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V1;
import static dev.handrail.gateway.event.FrontDoor.HTTP_API_V2;
import static dev.handrail.gateway.event.FrontDoor.REST_API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.gateway.ClientCertificate;
import dev.handrail.gateway.event.AuthorizerEvent;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.GatewayEvent;
import dev.handrail.gateway.event.HttpApiV1AuthorizerEvent;
import dev.handrail.gateway.event.HttpApiV2AuthorizerEvent;
import dev.handrail.gateway.event.RestApiAuthorizerEvent;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import dev.handrail.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The caller in events, and the events of authorizers. */
class AuthorizationTest {

  private static final Authorization.Iam IAM =
      new Authorization.Iam("AKID", "111111111111", "CALLER", "arn:user", "USER", null);

  private static JsonObject context(FrontDoor frontDoor, Authorization authorization) {
    Exchange exchange =
        Exchanges.of(frontDoor, Exchanges.get(frontDoor, "/x")).withAuthorization(authorization);
    return Exchanges.event(exchange).getAsJsonObject("requestContext");
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text.replace('\'', '"'));
  }

  private static JsonValue value(String text) {
    return JsonValue.parse(Exchanges.utf8(text.replace('\'', '"')));
  }

  @Test
  void item19_context_values_are_strings_on_rest_and_typed_in_2_0() {
    Authorization lambda =
        new Authorization.Lambda("me", value("{'n':7,'b':true,'s':'x','z':null}"));
    assertThat(context(REST_API, lambda).get("authorizer"))
        .isEqualTo(json("{'principalId':'me','n':'7','b':'true','s':'x'}"));
    assertThat(context(HTTP_API_V2, lambda).get("authorizer"))
        .isEqualTo(json("{'lambda':{'n':7,'b':true,'s':'x','z':null}}"));
  }

  @Test
  void the_latency_of_an_authorizer_is_a_number_beside_the_context_of_rest_apis() {
    JsonValue own = value("{'a':'b','integrationLatency':'mine'}");
    assertThat(context(REST_API, new Authorization.Lambda("me", own, 12)).get("authorizer"))
        .isEqualTo(json("{'principalId':'me','a':'b','integrationLatency':12}"));
    assertThat(context(REST_API, new Authorization.Lambda("me", own)).get("authorizer"))
        .isEqualTo(json("{'principalId':'me','a':'b','integrationLatency':'mine'}"));
  }

  @Test
  void claims_are_strings_everywhere() {
    JsonValue token = value("{'sub':'u','exp':17,'cognito:groups':['a','b']}");
    Authorization claims = new Authorization.Claims(token, List.of("read"));
    assertThat(context(REST_API, claims).get("authorizer"))
        .isEqualTo(json("{'claims':{'sub':'u','exp':'17','cognito:groups':'a,b'}}"));
    assertThat(context(HTTP_API_V1, claims).get("authorizer"))
        .isEqualTo(
            json("{'claims':{'sub':'u','exp':'17','cognito:groups':'[a b]'},'scopes':['read']}"));
    Authorization unscoped = new Authorization.Claims(value("{'sub':'u'}"), null);
    assertThat(context(HTTP_API_V2, unscoped).get("authorizer"))
        .isEqualTo(json("{'jwt':{'claims':{'sub':'u'},'scopes':null}}"));
  }

  @Test
  void an_identity_of_iam_is_in_the_identity_of_rest_and_in_the_authorizer_of_2_0() {
    JsonObject rest = context(REST_API, IAM);
    assertThat(rest.has("authorizer")).isFalse();
    assertThat(rest.getAsJsonObject("identity").get("userArn").getAsString()).isEqualTo("arn:user");
    JsonObject url = context(FUNCTION_URL, IAM);
    assertThat(url.get("accountId").getAsString()).isEqualTo("111111111111");
    assertThat(url.get("authorizer"))
        .isEqualTo(
            json(
                "{'iam':{'accessKey':'AKID','accountId':'111111111111','callerId':'CALLER',"
                    + "'cognitoIdentity':null,'principalOrgId':null,'userArn':'arn:user',"
                    + "'userId':'USER'}}"));
  }

  @Test
  void a_certificate_is_in_the_identity_of_rest_and_in_the_authentication_of_2_0() {
    ClientCertificate shown = new ClientCertificate("pem", "CN=me", "CN=ca", "1", "then", "later");
    JsonElement expected =
        json(
            "{'clientCertPem':'pem','subjectDN':'CN=me','issuerDN':'CN=ca','serialNumber':'1',"
                + "'validity':{'notBefore':'then','notAfter':'later'}}");
    IncomingRequest request = Exchanges.request("GET", "/prod/x").withClientCertificate(shown);
    JsonObject rest =
        Exchanges.event(Exchanges.of(REST_API, request)).getAsJsonObject("requestContext");
    assertThat(rest.getAsJsonObject("identity").get("clientCert")).isEqualTo(expected);
    JsonObject http =
        Exchanges.event(Exchanges.of(HTTP_API_V2, request)).getAsJsonObject("requestContext");
    assertThat(http.getAsJsonObject("authentication").get("clientCert")).isEqualTo(expected);
    assertThat(context(HTTP_API_V2, new Authorization.None()).has("authentication")).isFalse();
  }

  @Test
  void a_signature_is_for_rest_apis_and_not_for_functions() {
    IncomingRequest request =
        Exchanges.request("GET", "/prod/x").withHeader("authorization", "AWS4-HMAC-SHA256 ...");
    Exchange exchange = Exchanges.of(REST_API, request);
    assertThat(headers(exchange).has("Authorization")).isTrue();
    assertThat(headers(exchange.withAuthorization(IAM)).has("Authorization")).isFalse();
  }

  private static JsonObject headers(Exchange exchange) {
    return Exchanges.event(exchange).getAsJsonObject("headers");
  }

  @Test
  void an_endpoint_that_cannot_know_a_caller_says_so() {
    Exchange alb = Exchanges.of(ALB, Exchanges.get(ALB, "/x")).withAuthorization(IAM);
    assertThatThrownBy(() -> EventEncoder.encode(alb))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected Authorization.None, got Iam");
    Authorization lambda = new Authorization.Lambda("me", null);
    Exchange url = Exchanges.of(FUNCTION_URL, Exchanges.get(FUNCTION_URL, "/x"));
    assertThatThrownBy(() -> EventEncoder.encode(url.withAuthorization(lambda)))
        .hasMessageContaining("got Lambda");
  }

  private static GatewayEvent read(EncodedRequest encoded) {
    return ((EncodedRequest.Event) encoded).read();
  }

  @Test
  void a_token_authorizer_sees_the_token_and_the_method() {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/a%20b/c?q=1"));
    GatewayEvent event = read(AuthorizerEvents.token(exchange, "Bearer x"));
    assertThat(event).isInstanceOf(TokenAuthorizerEvent.class);
    TokenAuthorizerEvent token = (TokenAuthorizerEvent) event;
    assertThat(token.authorizationToken()).isEqualTo("Bearer x");
    assertThat(token.methodArn())
        .isEqualTo("arn:aws:execute-api:eu-central-1:123456789012:abc123/prod/GET/a%20b/c");
  }

  @Test
  void a_request_authorizer_sees_the_request_without_its_body() {
    IncomingRequest sent =
        Exchanges.request("POST", "/prod/x?q=1").withBody(Exchanges.utf8("secret"));
    EncodedRequest encoded = AuthorizerEvents.request(Exchanges.of(REST_API, sent), List.of());
    AuthorizerEvent event = (AuthorizerEvent) read(encoded);
    assertThat(event).isInstanceOf(RestApiAuthorizerEvent.class);
    assertThat(event.document().get("body")).isNull();
    assertThat(event.document().get("queryStringParameters")).hasToString("{\"q\":\"1\"}");
  }

  @Test
  void request_authorizers_of_http_apis_see_their_identity_sources() {
    List<String> sources = List.of("a", "b");
    Exchange version1 = Exchanges.of(HTTP_API_V1, Exchanges.request("GET", "/x"));
    HttpApiV1AuthorizerEvent event1 =
        (HttpApiV1AuthorizerEvent) read(AuthorizerEvents.request(version1, sources));
    assertThat(event1.identitySource()).isEqualTo("a,b");
    assertThat(event1.authorizationToken()).isEqualTo("a,b");
    Exchange version2 = Exchanges.of(HTTP_API_V2, Exchanges.request("GET", "/x"));
    HttpApiV2AuthorizerEvent event2 =
        (HttpApiV2AuthorizerEvent) read(AuthorizerEvents.request(version2, sources));
    assertThat(event2.identitySource()).isEqualTo(sources);
    assertThat(event2.routeArn()).endsWith("abc123/$default/GET/x");
    assertThat(event2.document().get("isBase64Encoded")).isNull();
  }

  @Test
  void no_authorizer_is_asked_about_a_path_outside_of_the_stage() {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.request("GET", "/other/x"));
    assertThat(status(AuthorizerEvents.token(exchange, "x"))).isEqualTo(403);
    assertThat(status(AuthorizerEvents.request(exchange, List.of()))).isEqualTo(403);
    assertThat(status(AuthorizerEvents.check(exchange))).isEqualTo(403);
    assertThatThrownBy(() -> AuthorizerEvents.methodArn(exchange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside of the stage");
    Endpoint stage = Exchanges.httpStage().stage("prod").build();
    Exchange http = Exchanges.at(stage, Exchanges.request("GET", "/other/x"));
    assertThat(status(AuthorizerEvents.request(http, List.of()))).isEqualTo(404);
  }

  @Test
  void other_kinds_of_authorizers_have_the_same_check() {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x"));
    assertThat(AuthorizerEvents.check(exchange)).isNull();
    String rest = "a".repeat(1600 - AuthorizerEvents.methodArn(exchange).length());
    Exchange longest = Exchanges.of(REST_API, Exchanges.get(REST_API, "/x" + rest));
    assertThat(AuthorizerEvents.check(longest)).isNull();
    Exchange longer = Exchanges.of(REST_API, Exchanges.get(REST_API, "/xa" + rest));
    assertThat(status(AuthorizerEvents.check(longer))).isEqualTo(414);
    Exchange alb = Exchanges.of(ALB, Exchanges.get(ALB, "/x"));
    assertThatThrownBy(() -> AuthorizerEvents.check(alb))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int status(EncodedRequest encoded) {
    return ((EncodedRequest.Refusal) encoded).response().status();
  }

  @Test
  void a_method_arn_that_is_too_long_is_answered_with_414() {
    Exchange exchange = Exchanges.of(REST_API, Exchanges.get(REST_API, "/" + "a".repeat(1600)));
    EncodedRequest encoded = AuthorizerEvents.token(exchange, "x");
    assertThat(((EncodedRequest.Refusal) encoded).response().status()).isEqualTo(414);
  }
}
