package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.docs.Troubleshooting;
import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalListener;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RequestValidation;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.front.HttpCall;
import dev.handrail.local.front.HttpReply;
import dev.handrail.testkit.FunctionDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What docs/troubleshooting.md shows of REST APIs that refuse a request is what comes. */
class TroubleshootingRestApiTest {

  private static final Pattern REQUEST_ID = Pattern.compile("(?<=\\()[0-9a-f-]{36}(?=\\))");

  /** The id of a request that the page shows. */
  private static final String SHOWN = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

  private static final Integration HELLO = Integration.lambdaProxy("hello");

  private static final RestApi SHOP =
      RestApi.builder("shop")
          .method(new Method("GET", "/key", HELLO).withAccess(Access.OPEN.withApiKey()))
          .method(new Method("GET", "/guarded", HELLO).withAccess(Access.byAuthorizer("guard")))
          .method(
              new Method("GET", "/checked", HELLO)
                  .withValidation(
                      new RequestValidation(
                          Map.of("method.request.querystring.q", true), Map.of(), true, false)))
          .authorizer(Authorizer.token("guard", "hello"))
          .stage(Stage.of("prod"))
          .build();

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final LocalLambda local =
      LocalLambda.start(
          Application.builder()
              .function(LocalFunction.of(hello()))
              .restApi(SHOP)
              .usagePlan(
                  UsagePlan.of("Plan").withStage("shop", "prod").withKey(ApiKey.generated("Key")))
              .build(),
          LocalOptions.defaults(),
          new LocalListener() {
            @Override
            public void message(String message) {
              told.add(message);
            }
          });

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void a_path_or_method_that_there_is_not() {
    assertQuoted(403, call("GET", "/prod/none"));
    assertQuoted(403, call("DELETE", "/prod/key"));
  }

  @Test
  void a_key_that_is_missing_or_of_no_plan() {
    assertQuoted(403, call("GET", "/prod/key"));
    assertQuoted(403, call("GET", "/prod/key").header("x-api-key", "k".repeat(20)));
  }

  @Test
  void an_identity_source_that_is_missing() {
    assertQuoted(401, call("GET", "/prod/guarded"));
  }

  @Test
  void a_parameter_that_is_missing() {
    assertQuoted(400, call("GET", "/prod/checked"));
  }

  @Test
  void the_value_of_a_key_is_asked_of_the_server() {
    String key = local.application().usagePlans().get(0).keys().get(0).value();

    HttpReply reply = call("GET", "/prod/key").header("x-api-key", key).send();
    assertThat(reply.text()).doesNotContain("Forbidden");
  }

  private static FunctionDefinition hello() {
    return FunctionDefinition.builder("hello")
        .handler("dev.handrail.local.cli.EchoFunction")
        .code(Path.of("target/test-classes").toAbsolutePath())
        .build();
  }

  private HttpCall call(String method, String path) {
    return new HttpCall(local.uri().getPort(), method, path);
  }

  private void assertQuoted(int status, HttpCall call) {
    told.clear();
    HttpReply reply = call.send();
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).matches(Troubleshooting::quotes, "is quoted on the page");
    assertThat(told)
        .singleElement()
        .extracting(message -> REQUEST_ID.matcher(message).replaceFirst(SHOWN))
        .matches(Troubleshooting::quotes, "is quoted on the page");
  }
}
