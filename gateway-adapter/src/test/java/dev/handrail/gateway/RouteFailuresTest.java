package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Handler;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails behind routes meets their error responses, and then CORS. */
class RouteFailuresTest {

  private static final ErrorResponses ERRORS =
      ErrorResponses.builder()
          .on(NullPointerException.class, 501, "Nothing")
          .on(IllegalStateException.class, 507, "Too much")
          .on(IOException.class, 503, "Later")
          .build();

  private final StubContext context = new StubContext();

  private static final class Api extends ProxyFunction {
    Api(Handler<ProxyRequest, ProxyResponse> handler) {
      super(handler);
    }

    Api(Handler<ProxyRequest, ProxyResponse> handler, ErrorResponses errors) {
      super(handler, errors);
    }
  }

  private static Routes.Builder failing() {
    return Routes.builder()
        .get("/null", (request, context) -> null)
        .get("/large", (request, context) -> ProxyResponse.text("x".repeat(7 << 20)))
        .get(
            "/charset",
            (request, context) ->
                ProxyResponse.text("\u20AC")
                    .withHeader("Content-Type", "text/plain; charset=iso-8859-1"))
        .get(
            "/throws",
            (request, context) -> {
              throw new IOException("x");
            });
  }

  private static Routes.Builder withCors() {
    return failing().cors(Cors.builder().origins("https://shop.example").build());
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_response_that_is_none_or_cannot_be_written_is_a_failure_as_any_other(FrontDoor door) {
    Api api = new Api(withCors().errors(ERRORS).build());
    answers(api, door, "/null", 501, "Nothing");
    answers(api, door, "/large", 507, "Too much");
    answers(api, door, "/charset", 507, "Too much");
    answers(api, door, "/throws", 503, "Later");
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void the_error_responses_of_the_function_serve_routes_that_have_none(FrontDoor door) {
    Api api = new Api(withCors().build(), ERRORS);
    answers(api, door, "/null", 501, "Nothing");
    answers(api, door, "/throws", 503, "Later");
  }

  private static void answers(Api api, FrontDoor door, String path, int status, String message) {
    HttpAnswer answer =
        HttpCall.of("GET", path).withHeader("Origin", "https://shop.example").through(door, api);
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.body()).contains(message);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/null:501", "/large:507", "/charset:507", "/throws:503"})
  void a_filter_around_routes_hides_no_failure_from_the_error_responses_of_the_function(
      String pathAndStatus) {
    String[] expected = pathAndStatus.split(":", -1);
    Api api = new Api(failing().build().with(next -> next), ERRORS);
    assertThat(get(expected[0], api).status()).isEqualTo(Integer.parseInt(expected[1]));
  }

  @Test
  void routes_prefer_their_own_error_responses_to_those_of_the_function() {
    Routes routes =
        failing().errors(ErrorResponses.builder().on(IOException.class, 504, "x").build()).build();
    assertThat(get("/throws", new Api(routes, ERRORS)).status()).isEqualTo(504);
  }

  @Test
  void an_error_response_that_cannot_be_written_is_500() {
    ErrorResponses large =
        ErrorResponses.builder()
            .on(IOException.class, error -> ProxyResponse.text("x".repeat(7 << 20)))
            .build();
    assertThat(get("/throws", new Api(failing().errors(large).build())).status()).isEqualTo(500);
    assertThat(get("/throws", new Api(failing().build(), large)).status()).isEqualTo(500);
  }

  @Test
  void a_failure_after_the_answer_is_logged_as_dropped_and_not_as_answered() {
    Routes routes =
        Routes.builder()
            .get(
                "/twice",
                (request, context, callback) -> {
                  callback.succeed(ProxyResponse.of(200));
                  throw new IllegalArgumentException("late");
                })
            .errors(ERRORS)
            .build();
    assertThat(get("/twice", new Api(routes)).status()).isEqualTo(200);
    assertThat(context.log())
        .singleElement()
        .asString()
        .contains("dropped the failure", "IllegalArgumentException: late")
        .doesNotContain("Answered");
  }

  @Test
  void a_second_failure_is_dropped_too_and_the_same_one_again_is_no_news() {
    IOException failure = new IOException("first");
    Routes routes =
        Routes.builder()
            .get(
                "/twice",
                (request, context, callback) -> {
                  callback.fail(failure);
                  callback.fail(new IOException("second"));
                  throw failure;
                })
            .errors(ERRORS)
            .build();
    assertThat(get("/twice", new Api(routes)).status()).isEqualTo(503);
    List<String> log = context.log();
    assertThat(log).hasSize(2);
    assertThat(log.get(0)).contains("Answered 503: ", "IOException: first");
    assertThat(log.get(1)).contains("dropped the failure", "IOException: second");
  }

  private HttpAnswer get(String path, Api api) {
    return HttpCall.of("GET", path).through(FrontDoor.REST_API, api, context);
  }
}
