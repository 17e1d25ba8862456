package dev.handrail.gateway.pojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.gateway.event.AlbEvent;
import dev.handrail.gateway.event.AlbMultiValueEvent;
import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.FunctionUrlEvent;
import dev.handrail.gateway.event.GatewayEvent;
import dev.handrail.gateway.event.GatewayEvents;
import dev.handrail.gateway.event.HttpApiV1AuthorizerEvent;
import dev.handrail.gateway.event.HttpApiV1Event;
import dev.handrail.gateway.event.HttpApiV2AuthorizerEvent;
import dev.handrail.gateway.event.HttpApiV2Event;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.ProxyEvent;
import dev.handrail.gateway.event.RestApiAuthorizerEvent;
import dev.handrail.gateway.event.RestApiEvent;
import dev.handrail.gateway.event.SimpleResponse;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import dev.handrail.gateway.event.UnknownEventException;
import dev.handrail.gateway.event.WebSocketEvent;
import dev.handrail.gateway.event.WireFixtures;
import dev.handrail.gateway.event.WireFixtures.Fixture;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There and back: what AWS's classes can hold comes back, and what they lose is listed. */
class AwsEventsTest {

  private static final String IDENTITY = "$.requestContext.identity.";

  private static final Set<String> AUTHORIZER_HTTP =
      Set.of(
          "$.multiValueHeaders",
          "$.multiValueQueryStringParameters",
          "$.requestContext.domainName",
          "$.requestContext.domainPrefix",
          "$.requestContext.extendedRequestId",
          "$.requestContext.identity.userAgent",
          "$.requestContext.protocol",
          "$.requestContext.requestTime",
          "$.requestContext.requestTimeEpoch");

  private static final Set<String> AUTHORIZER_REST = new TreeSet<>(AUTHORIZER_HTTP);

  static {
    for (String name : List.of("deploymentId", "isCanaryRequest", "operationName")) {
      AUTHORIZER_REST.add("$.requestContext." + name);
    }
    for (String name :
        List.of(
            "accessKey",
            "accountId",
            "apiKeyId",
            "caller",
            "clientCert",
            "cognitoAuthenticationProvider",
            "cognitoAuthenticationType",
            "cognitoIdentityId",
            "cognitoIdentityPoolId",
            "principalOrgId",
            "user",
            "userArn",
            "vpcId",
            "vpceId")) {
      AUTHORIZER_REST.add(IDENTITY + name);
    }
  }

  /** Fact 1.11, and AwsEvents's Javadoc. */
  private static final Map<String, Set<String>> LOST =
      Map.of(
          "RestApiEvent",
          Set.of(
              "$.requestContext.deploymentId",
              "$.requestContext.isCanaryRequest",
              IDENTITY + "apiKeyId",
              IDENTITY + "clientCert",
              IDENTITY + "vpcId",
              IDENTITY + "vpceId"),
          "RestApiAuthorizerEvent",
          AUTHORIZER_REST,
          "HttpApiV1AuthorizerEvent",
          AUTHORIZER_HTTP,
          "HttpApiV2AuthorizerEvent",
          Set.of("$.requestContext.authentication"),
          "HttpApiV2Event",
          Set.of("$.requestContext.authentication"),
          "FunctionUrlEvent",
          Set.of("$.requestContext.authentication"),
          "WebSocketDisconnectEvent",
          Set.of("$.requestContext.disconnectStatusCode", "$.requestContext.disconnectReason"));

  static List<Fixture> all() {
    return WireFixtures.all().stream()
        .filter(fixture -> !fixture.kind().equals("WebSocketAuthorizerEvent")) // AWS has no class
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void fact1_11_what_a_class_can_hold_comes_back(Fixture fixture) {
    GatewayEvent event = GatewayEvents.parse(fixture.json());
    GatewayEvent back = thereAndBack(event);
    assertThat(back.getClass()).isEqualTo(event.getClass());
    Set<String> lost = new TreeSet<>();
    compare("$", tree(event.document()), tree(back.document()), lost);
    Set<String> known = LOST.getOrDefault(fixture.kind(), Set.of());
    assertThat(known).containsAll(lost);
    if (fixture.isComplete()) {
      assertThat(lost).containsExactlyInAnyOrderElementsOf(known);
    }
  }

  private static GatewayEvent thereAndBack(GatewayEvent event) {
    if (event instanceof RestApiEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof HttpApiV1Event it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof HttpApiV2Event it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof FunctionUrlEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof AlbEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof AlbMultiValueEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof WebSocketEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof TokenAuthorizerEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof RestApiAuthorizerEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    if (event instanceof HttpApiV1AuthorizerEvent it) {
      return AwsEvents.fromAws(AwsEvents.toAws(it));
    }
    return AwsEvents.fromAws(AwsEvents.toAws((HttpApiV2AuthorizerEvent) event));
  }

  private static JsonElement tree(JsonValue document) {
    return JsonParser.parseString(document.toString());
  }

  /** Collects what the second lacks or has otherwise; absent and null are the same here. */
  private static void compare(String path, JsonElement sent, JsonElement back, Set<String> lost) {
    if (sent instanceof JsonObject object && back instanceof JsonObject other) {
      object
          .entrySet()
          .forEach(
              member ->
                  compare(
                      path + "." + member.getKey(),
                      member.getValue(),
                      other.get(member.getKey()),
                      lost));
    } else if (!(sent.isJsonNull() && back == null) && !sent.equals(back)) {
      lost.add(path);
    }
  }

  @Test
  void the_objects_have_what_the_event_has() {
    RestApiEvent rest = (RestApiEvent) ProxyEvent.parse(WireFixtures.json("RestApiEvent"));
    APIGatewayProxyRequestEvent object = AwsEvents.toAws(rest);
    assertThat(object.getMultiValueHeaders()).isEqualTo(rest.multiValueHeaders());
    assertThat(object.getPathParameters()).isEqualTo(rest.pathParameters());
    assertThat(object.getRequestContext().getAuthorizer()).containsEntry("tenant", "t1");
    assertThat(object.getIsBase64Encoded()).isFalse();
    HttpApiV2Event http = (HttpApiV2Event) ProxyEvent.parse(WireFixtures.json("HttpApiV2Event"));
    APIGatewayV2HTTPEvent second = AwsEvents.toAws(http);
    assertThat(second.getCookies()).isEqualTo(http.cookies());
    assertThat(second.getRequestContext().getTimeEpoch())
        .isEqualTo(http.requestContext().timeEpoch());
  }

  @Test
  void objects_that_a_test_made_are_read_if_they_tell_their_form() {
    APIGatewayProxyRequestEvent object =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("GET")
            .withPath("/a")
            .withHeaders(Map.of("Host", "h"))
            .withRequestContext(
                new APIGatewayProxyRequestEvent.ProxyRequestContext().withResourceId("r"));
    RestApiEvent event = (RestApiEvent) AwsEvents.fromAws(object);
    assertThat(event.headers()).containsExactly(Map.entry("Host", "h"));
    assertThatThrownBy(() -> AwsEvents.fromAws(object.withRequestContext(null)))
        .isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> AwsEvents.fromAws(new APIGatewayV2WebSocketEvent()))
        .isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> AwsEvents.fromAws(new APIGatewayCustomAuthorizerEvent()))
        .isInstanceOf(UnknownEventException.class);
  }

  @Test
  void policies_go_there_and_back() {
    PolicyResponse response =
        PolicyResponse.allow("anna", "a", "b")
            .withDeny("c")
            .withContext("tenant", "t1")
            .withContext("level", 3)
            .withUsageIdentifierKey("key");
    IamPolicyResponseV1 object = AwsEvents.toAws(response);
    assertThat(object.getPrincipalId()).isEqualTo("anna");
    assertThat(object.getUsageIdentifierKey()).isEqualTo("key");
    PolicyResponse back = (PolicyResponse) AwsEvents.fromAws(object);
    assertThat(back.context()).hasToString(response.context().toString());
    assertThat(back.statements())
        .extracting(statement -> statement.effect() + statement.resources())
        .containsExactly("Allow[a, b]", "Deny[c]");
  }

  @Test
  void answers_that_AWSs_classes_build_are_read() {
    IamPolicyResponse object =
        IamPolicyResponse.builder()
            .withPrincipalId("anna")
            .withPolicyDocument(
                IamPolicyResponse.PolicyDocument.builder()
                    .withVersion(IamPolicyResponse.VERSION_2012_10_17)
                    .withStatement(List.of(IamPolicyResponse.allowStatement("r")))
                    .build())
            .build();
    PolicyResponse response = (PolicyResponse) AwsEvents.fromAws(object);
    assertThat(response.statements().get(0).resources()).containsExactly("r");
    SimpleIAMPolicyResponse simple =
        SimpleIAMPolicyResponse.builder()
            .withIsAuthorized(true)
            .withContext(Map.of("a", "b"))
            .build();
    assertThat(AwsEvents.fromAws(simple)).isEqualTo(SimpleResponse.allow().withContext("a", "b"));
    assertThatThrownBy(() -> AwsEvents.fromAws(new IamPolicyResponse()))
        .isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void fact1_11_the_context_of_a_simple_answer_becomes_strings() {
    SimpleResponse response = SimpleResponse.allow().withContext("level", 3);
    assertThat(AwsEvents.toAws(response).getContext()).containsExactly(Map.entry("level", "3"));
    AuthorizerResponse nested =
        response.withContext("a", JsonValue.parse("{\"b\":1}".getBytes(UTF_8)));
    assertThatThrownBy(() -> AwsEvents.toAws((SimpleResponse) nested))
        .isInstanceOf(InvalidJsonException.class);
  }
}
