package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server's own address shows. */
class OverviewTest {

  private static final LocalFunction HELLO =
      LocalFunction.of(FaultyLambda.function("hello").build()).withUrl(FunctionUrlConfig.open());

  @Test
  void it_lists_the_methods_of_rest_apis() {
    RestApi api =
        RestApi.builder("shop")
            .method("POST", "/orders", Integration.mock(200, Map.of(), ""))
            .method("GET", "/orders/{id}", Integration.lambdaProxy("hello"))
            .stage(Stage.of("prod"))
            .build();
    try (LocalLambda local =
        LocalLambda.start(Application.builder().function(HELLO).restApi(api).build())) {
      URI url = local.restApiUrl("shop", "prod").orElseThrow();
      assertThat(new HttpCall(local.uri().getPort(), "GET", "/").send().text())
          .contains(
              "\nREST API shop\n  curl -H 'Content-Type: application/json' -d '{}' "
                  + url
                  + "orders\n  curl "
                  + url
                  + "orders/id\n");
    }
  }

  @Test
  void its_lines_for_rest_apis_are_those_of_start() {
    ApiKey key = ApiKey.generated("Key");
    RestApi api =
        RestApi.builder("shop")
            .method(
                new Method("DELETE", "/a", Integration.mock(200, Map.of(), ""))
                    .withAccess(Access.OPEN.withApiKey()))
            .stage(Stage.of("prod"))
            .build();
    Application application =
        Application.builder()
            .function(HELLO)
            .restApi(api)
            .usagePlan(UsagePlan.of("Plan").withStage("shop", "prod").withKey(key))
            .build();
    try (LocalLambda local = LocalLambda.start(application)) {
      URI url = local.restApiUrl("shop", "prod").orElseThrow();
      assertThat(new HttpCall(local.uri().getPort(), "GET", "/").send().text())
          .contains("\n  curl -X DELETE -H \"x-api-key: " + key.value() + "\" " + url + "a\n");
    }
  }

  @Test
  void it_lists_functions_with_lines_for_a_shell() {
    LocalFunction quiet = LocalFunction.of(FaultyLambda.function("quiet").build());
    try (LocalLambda local = LocalLambda.start(Application.of(HELLO, quiet))) {
      HttpReply reply = new HttpCall(local.uri().getPort(), "GET", "/").send();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
      String invoke = "  curl -d '{}' " + local.uri() + "2015-03-31/functions/";
      assertThat(reply.text())
          .contains(
              "\nhello\n"
                  + invoke
                  + "hello/invocations\n  curl "
                  + local.functionUrl("hello").orElseThrow(),
              "\nquiet\n" + invoke + "quiet/invocations\n",
              "\nMetrics\n  curl " + local.uri() + "_handrail/metrics\n");
      assertThat(new HttpCall(local.uri().getPort(), "POST", "/").send().status()).isEqualTo(404);
    }
  }
}
