package dev.handrail.local.api.rest;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.Application;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** An authorizer that hangs, with a shorter limit than AWS's 29 seconds: facts 3.1 and 4.5. */
class AuthorizerPatienceTest {

  private static final Authorizer.Token TOKEN = Authorizer.token("callers", "guard");

  private final CountDownLatch released = new CountDownLatch(1);
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();

  private InvocationResult hang(InvocationRequest request) {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return FakeFunction.answer(request, "{}");
  }

  private static ApiCall call(RestApi api) {
    ServedApi served = new ServedApi(api, List.of());
    IncomingRequest request =
        IncomingRequest.of("GET", "/prod/a")
            .withHeaders(List.of(new Header("Authorization", "token")));
    return ApiCall.of(served, "prod", Objects.requireNonNull(served.endpoint("prod")), request)
        .with(Objects.requireNonNull(served.method("GET", "/a")), Map.of());
  }

  @Test
  void fact4_5_an_authorizer_that_does_not_answer_in_time_is_500_AUTHORIZER_FAILURE() {
    RestApi api =
        RestApi.builder("shop")
            .stage(Stage.of("prod"))
            .authorizer(TOKEN)
            .method(GuardedApi.guarded("GET", "/a", TOKEN))
            .build();
    LocalOptions options = LocalOptions.defaults();
    try (FrontDoors doors =
            FrontDoors.of(
                this::hang,
                Application.builder()
                    .function(function("guard"))
                    .function(function("orders"))
                    .restApi(api)
                    .build());
        Invoker invoker =
            new Invoker(
                doors.functions, (function, version, event) -> {}, options, problems::add)) {
      AuthorizerCheck check =
          new AuthorizerCheck(
              new AuthorizerRuns(doors.functions, invoker, Duration.ofMillis(50)),
              options.clock(),
              problems::add);

      ApiCall call = call(api);
      AuthorizerCheck.Outcome outcome = check.check(call);
      released.countDown();

      assertThat(outcome)
          .isInstanceOfSatisfying(
              AuthorizerCheck.Outcome.Refused.class,
              refused -> assertThat(refused.answer().status()).isEqualTo(500));
      assertThat(call.notes().error()).extracting("responseType").hasToString("AUTHORIZER_FAILURE");
      assertThat(call.notes().authorizer()).containsEntry("status", "500");
      assertThat(problems)
          .containsExactly(
              call.where() + ", authorizer callers: function guard: it did not answer in time");
    }
  }
}
