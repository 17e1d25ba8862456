package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code $context} of templates and that of everything else: fact 6.2. */
class CallContextTest {

  private static ApiCall call() {
    RestApi api =
        RestApi.builder("shop")
            .stage(Stage.of("prod"))
            .method(
                new Method("GET", "/orders/{id}", Integration.mock("{\"statusCode\": 200}"))
                    .withAccess(Access.OPEN.withApiKey()))
            .build();
    ServedApi served = new ServedApi(api, List.of());
    IncomingRequest request =
        IncomingRequest.of("GET", "/prod/orders/7")
            .withHeaders(List.of(new Header("User-Agent", "test/1")))
            .withReceivedAt(Instant.parse("2026-01-02T03:04:05.678Z"));
    RestApiStage stage =
        RestApiStage.builder(ServedApi.ACCOUNT, "shop", "prod")
            .region(ServedApi.REGION)
            .canaryRequest(true)
            .build();
    return ApiCall.of(served, "prod", stage, request)
        .with(Objects.requireNonNull(served.method("GET", "/orders/{id}")), Map.of("id", "7"));
  }

  private static void leaves(String prefix, Map<?, ?> of, Map<String, String> into) {
    of.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            leaves(prefix + name + ".", inner, into);
          } else {
            into.put(prefix + name, String.valueOf(value));
          }
        });
  }

  @Test
  void fact6_2_has_the_values_of_templates_by_the_same_names() {
    ApiCall call = call();
    call =
        call.with(
            call.exchange()
                .withRoute(
                    call.exchange().route().withApiKey(new MatchedRoute.ApiKey("secret", "id-1")))
                .withAuthorization(
                    new Authorization.Lambda(
                        "me",
                        JsonValue.parse(
                            "{\"n\":7,\"b\":true,\"s\":\"x\",\"z\":null}".getBytes(UTF_8)),
                        12)));
    Map<String, String> ofTemplates = new TreeMap<>();
    leaves("", MethodRequests.of(call).context(), ofTemplates);
    // Of the deployment of the stage: templates only. The canary is the served API's.
    assertThat(ofTemplates.remove("deploymentId")).isNotNull();
    assertThat(ofTemplates.remove("isCanaryRequest")).isEqualTo("true");

    assertThat(ofTemplates)
        .containsKeys(
            "resourcePath", "requestTime", "identity.apiKeyId", "authorizer.n", "domainPrefix");
    CallContext context = new CallContext(call, null);
    Map<String, String> known = new TreeMap<>();
    ofTemplates.keySet().forEach(name -> known.put(name, context.value(name)));
    assertThat(known).isEqualTo(ofTemplates);
  }

  @Test
  void has_nothing_of_what_is_not_known_yet() {
    CallContext context = new CallContext(call(), null);

    for (String name :
        List.of(
            "identity.apiKey", "authorizer.principalId", "error.message", "status", "nothing")) {
      assertThat(context.value(name)).as(name).isNull();
    }
  }
}
