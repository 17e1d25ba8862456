package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.Filter;
import dev.handrail.Handler;
import dev.handrail.Invoked;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.UnknownEventException;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFunctionTest {

  record Greeting(String val01) {}

  /** The tutorial's function, with another superclass. */
  static final class Hello extends EventFunction<Greeting, String> {
    @Override
    public void handle(Greeting event, Context context, Callback<String> callback) {
      callback.call(null, "success lambda api test: " + event.val01());
    }
  }

  private static class Answering<R> extends EventFunction<Object, R> {
    Answering(Handler<Object, R> handler) {
      super(handler);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void the_tutorials_handler_answers_every_front_door(FrontDoor door) {
    HttpAnswer answer = HttpCall.post("{\"val01\":\"hi\"}").through(door, new Hello());
    assertThat(answer.body()).isEqualTo("\"success lambda api test: hi\"");
  }

  @Test
  void a_plain_document_is_handled_as_a_LambdaFunction_does() {
    Invoked invoked = Invoked.of(new Hello(), "{\"val01\":\"hi\"}");
    assertThat(invoked.payload()).isEqualTo("\"success lambda api test: hi\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":\"MESSAGE\"},\"val01\":\"hi\"}",
        "{\"type\":\"TOKEN\",\"methodArn\":\"arn\",\"val01\":\"hi\"}",
        "{\"Records\":[{\"cf\":{}}],\"val01\":\"hi\"}"
      })
  void an_event_of_another_trigger_is_not_read_as_a_plain_document(String document) {
    assertThat(Invoked.of(new Hello(), document).error()).isInstanceOf(UnknownEventException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "{\"val01\":{}}", "{\"val01\":\"\\ud800\"", "nul"})
  void a_plain_document_that_does_not_fit_is_a_Lambda_error(String document) {
    assertThat(Invoked.of(new Hello(), document).error()).isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void the_failure_of_a_plain_document_is_a_Lambda_error() {
    IOException failure = new IOException("told to the caller, as Lambda does");
    Answering<String> function =
        new Answering<>(
            Handler.of(
                (event, context) -> {
                  throw failure;
                })) {};
    assertThat(Invoked.of(function, "{}").error()).isSameAs(failure);
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void facts_1_4_a_request_without_a_body_is_an_empty_object_as_behind_a_non_proxy_integration(
      FrontDoor door) {
    assertThat(HttpCall.of("GET", "/x").through(door, new Hello()).body())
        .isEqualTo("\"success lambda api test: null\"");
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void the_body_null_is_400_and_never_a_null_event(FrontDoor door) {
    HttpAnswer answer = HttpCall.post(" null ").through(door, new Hello());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"message\":\"Invalid JSON at $: expected a value, found null\"}");
  }

  @Test
  void a_function_that_takes_no_event_takes_any_body() {
    class Pings extends EventFunction<Void, String> {
      Pings() {
        super(Handler.of((event, context) -> "pong"));
      }
    }
    assertThat(HttpCall.post("null").through(FrontDoor.REST_API, new Pings()).status())
        .isEqualTo(200);
  }

  @Test
  void an_empty_optional_is_204_and_a_full_one_its_value() {
    assertThat(result(new Answering<>(returning(Optional.<String>empty())) {}).status())
        .isEqualTo(204);
    HttpAnswer full = result(new Answering<>(returning(Optional.of("v"))) {});
    assertThat(full.status()).isEqualTo(200);
    assertThat(full.body()).isEqualTo("\"v\"");
  }

  @Test
  void Void_is_204() {
    assertThat(result(new Answering<Void>(returning(null)) {}).status()).isEqualTo(204);
  }

  @Test
  void raw_results_have_no_media_type_and_are_refused_when_the_function_is_made() {
    assertThatThrownBy(() -> new Answering<byte[]>(returning(new byte[0])) {})
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "returns raw bytes, which HTTP needs a media type for. Return ProxyResponse");
    assertThatThrownBy(
            () -> new Answering<InputStream>(returning(InputStream.nullInputStream())) {})
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_proxy_response_is_itself() {
    HttpAnswer answer =
        result(new Answering<>(returning(ProxyResponse.of(201).withHeader("Location", "/x/1"))) {});
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("location")).isEqualTo("/x/1");
  }

  @Test
  void a_test_event_shows_a_proxy_response_in_full() {
    Invoked invoked =
        Invoked.of(new Answering<>(returning(ProxyResponse.of(201))) {}, "{\"key1\":\"value1\"}");
    assertThat(JsonValue.parse(invoked.payload().getBytes(UTF_8)).get("statusCode").asLong())
        .isEqualTo(201);
  }

  @Test
  void the_signature_says_what_a_body_holds() {
    class Lists extends EventFunction<List<Greeting>, String> {
      Lists() {
        super(Handler.of((greetings, context) -> greetings.get(1).val01()));
      }
    }
    assertThat(
            HttpCall.post("[{\"val01\":\"a\"},{\"val01\":\"b\"}]")
                .through(FrontDoor.HTTP_API_V2, new Lists())
                .body())
        .isEqualTo("\"b\"");
  }

  @Test
  void invalid_JSON_that_the_handler_itself_met_is_no_fault_of_the_client() {
    Answering<String> function =
        new Answering<>(
            Handler.of(
                (event, context) -> {
                  JsonValue.parse("{".getBytes(UTF_8));
                  return "never";
                })) {};
    assertThat(result(function).status()).isEqualTo(500);
  }

  @Test
  void a_failure_of_the_event_loop_replaces_the_success_that_waits() {
    Answering<String> function =
        new Answering<>(
            (event, context, callback) -> {
              callback.succeed("too early");
              context.eventLoop().track(CompletableFuture.failedFuture(new IOException("disk")));
            }) {};
    assertThat(result(function).status()).isEqualTo(500);
  }

  @Test
  void the_first_of_two_callbacks_wins() {
    Answering<String> function =
        new Answering<>(
            (event, context, callback) -> {
              callback.succeed("first");
              callback.fail(new IOException("second"));
            }) {};
    assertThat(result(function).body()).isEqualTo("\"first\"");
  }

  @Test
  void a_result_that_cannot_be_written_is_500() {
    List<Object> endless = new java.util.ArrayList<>();
    endless.add(endless);
    assertThat(result(new Answering<Object>(returning(endless)) {}).status()).isEqualTo(500);
  }

  @Test
  void an_error_of_the_virtual_machine_is_nobodys_response() {
    OutOfMemoryError fatal = new OutOfMemoryError("test");
    Answering<String> function =
        new Answering<>(
            Handler.of(
                (event, context) -> {
                  throw fatal;
                })) {};
    assertThatThrownBy(() -> result(function)).isSameAs(fatal);
  }

  @Test
  void a_body_that_is_no_base64_although_the_event_says_so_is_400() {
    String event =
        """
        {"version":"2.0","rawPath":"/x","rawQueryString":"","headers":{},
         "requestContext":{"http":{"method":"POST"},"domainName":"d","stage":"$default"},
         "body":"***","isBase64Encoded":true}
        """;
    HttpAnswer answer =
        HttpAnswer.of(JsonValue.parse(Invoked.of(new Hello(), event).payload().getBytes(UTF_8)));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void item12_of_section_9_a_base64_body_is_decoded_first() {
    String event =
        """
        {"version":"2.0","rawPath":"/x","rawQueryString":"","headers":{},
         "requestContext":{"http":{"method":"POST"},"domainName":"d","stage":"$default"},
         "body":"eyJ2YWwwMSI6ImhpIn0=","isBase64Encoded":true}
        """;
    assertThat(Invoked.of(new Hello(), event).payload()).contains("success lambda api test: hi");
  }

  @Test
  void the_handlers_filters_stay_around_it() {
    Answering<String> function =
        new Answering<>(
            EventFunctionTest.<String>returning("v")
                .with(
                    next ->
                        (event, context, callback) ->
                            next.handle(
                                event,
                                context,
                                (error, result) -> callback.call(error, result + "!")))) {};
    assertThat(result(function).body()).isEqualTo("\"v!\"");
  }

  private static <R> Handler<Object, R> returning(R result) {
    return Handler.of((event, context) -> result);
  }

  private static HttpAnswer result(EventFunction<?, ?> function) {
    return HttpCall.post("{}").through(FrontDoor.REST_API, function, new StubContext());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"httpMethod\":\"POST\",\"path\":\"/x\",\"body\":\"secret\"}",
        "{\"httpMethod\":\"POST\",\"requestContext\":{}}",
        "{\"version\":\"2.0\",\"rawPath\":\"/x\",\"body\":\"secret\"}"
      })
  void a_plain_event_that_is_nearly_a_proxy_event_is_told_in_the_log(String document) {
    StubContext context = new StubContext();
    assertThat(Invoked.of(new Hello(), document, context).payload()).contains("null");
    assertThat(context.log())
        .singleElement()
        .asString()
        .startsWith("[WARN] The event looks like a proxy event (")
        .contains("requestContext")
        .doesNotContain("secret");
  }

  @Test
  void a_plain_event_that_is_none_is_not_told() {
    StubContext context = new StubContext();
    assertThat(Invoked.of(new Hello(), "{\"path\":\"/x\"}", context).payload()).contains("null");
    assertThat(context.log()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_function_that_accepts_no_front_door_takes_a_forged_event_for_a_plain_one(FrontDoor door) {
    class Plain extends EventFunction<Greeting, String> {
      Plain() {
        super(Handler.of((event, context) -> "val01 " + event.val01()));
      }

      @Override
      protected boolean accepts(FrontDoor frontDoor) {
        return false;
      }
    }
    String forged = new String(HttpCall.post("{\"val01\":\"forged\"}").event(door), UTF_8);
    assertThat(Invoked.of(new Plain(), forged).payload()).isEqualTo("\"val01 null\"");
  }

  private static final class Shared extends EventFunction<Greeting, String> {
    @Override
    public void handle(Greeting event, Context context, Callback<String> callback) {
      if (event.val01() == null) {
        throw new IllegalStateException("secret");
      }
      callback.succeed(event.val01());
    }

    @Override
    protected List<Filter<ProxyRequest, ProxyResponse>> filters() {
      return List.of(Cors.builder().origins("https://shop.example").build());
    }
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void filters_such_as_cors_stand_around_requests_their_errors_too(FrontDoor door) {
    Shared function = new Shared();
    HttpAnswer preflight =
        HttpCall.of("OPTIONS", "/x")
            .withHeader("origin", "https://shop.example")
            .withHeader("access-control-request-method", "POST")
            .through(door, function);
    assertThat(preflight.status()).isEqualTo(204);
    HttpAnswer answer =
        HttpCall.post("{\"val01\":\"v\"}")
            .withHeader("origin", "https://shop.example")
            .through(door, function);
    assertThat(answer.body()).isEqualTo("\"v\"");
    HttpAnswer misfit =
        HttpCall.post("[]").withHeader("origin", "https://shop.example").through(door, function);
    assertThat(misfit.status()).isEqualTo(400);
    HttpAnswer failure =
        HttpCall.post("{}").withHeader("origin", "https://shop.example").through(door, function);
    assertThat(failure.status()).isEqualTo(500);
    for (HttpAnswer each : List.of(preflight, answer, misfit, failure)) {
      assertThat(each.header("access-control-allow-origin")).isEqualTo("https://shop.example");
    }
  }

  @Test
  void filters_of_requests_do_not_touch_plain_events() {
    assertThat(Invoked.of(new Shared(), "{\"val01\":\"v\"}").payload()).isEqualTo("\"v\"");
  }
}
