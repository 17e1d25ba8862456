package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Filter;
import dev.handrail.Handler;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.RouteStyle;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final class Api extends ProxyFunction {
    Api(Routes routes) {
      super(routes);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_route_is_found_by_method_and_path_behind_every_front_door(FrontDoor door) {
    Routes routes =
        Routes.builder()
            .get("/orders/{id}", (request, context) -> text("get " + request.pathParameter("id")))
            .put("/orders/{id}", (request, context) -> text("put " + request.pathParameter("id")))
            .build();
    assertThat(call("PUT", "/orders/a%20b").through(door, new Api(routes)).body())
        .isEqualTo("put a b");
    assertThat(call("GET", "/orders/7/").through(door, new Api(routes)).body()).isEqualTo("get 7");
  }

  @Test
  void every_verb_has_its_method() {
    Routes routes =
        Routes.builder()
            .get("/x", text2("get"))
            .post("/x", text2("post"))
            .put("/x", text2("put"))
            .patch("/x", text2("patch"))
            .delete("/x", text2("delete"))
            .head("/x", text2("head"))
            .options("/x", text2("options"))
            .any("/x", text2("any"))
            .route("PURGE", "/x", text2("purge"))
            .build();
    for (String verb : "GET POST PUT PATCH DELETE HEAD OPTIONS PURGE".split(" ", -1)) {
      assertThat(body(routes, verb, "/x")).isEqualTo(verb.toLowerCase(java.util.Locale.ROOT));
    }
    assertThat(body(routes, "MKCOL", "/x")).isEqualTo("any");
  }

  @Test
  void section4_1_FL3399_a_literal_without_the_method_does_not_hide_the_parameter() {
    Routes routes =
        Routes.builder()
            .patch("/users/me", text2("me"))
            .get("/users/{id}", text2("user"))
            .options("/files", text2("preflight"))
            .any("/{proxy+}", text2("rest"))
            .build();
    assertThat(body(routes, "GET", "/users/me")).isEqualTo("user");
    assertThat(body(routes, "GET", "/files")).isEqualTo("rest");
    assertThat(body(routes, "DELETE", "/users/me")).isEqualTo("rest");
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void item16_of_section_9_the_wrong_method_is_403_in_a_REST_APIs_style(FrontDoor door) {
    Routes routes =
        Routes.builder().style(RouteStyle.REST_API).get("/orders", text2("orders")).build();
    HttpAnswer answer = call("DELETE", "/orders").through(door, new Api(routes));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void item16_of_section_9_and_404_in_an_HTTP_APIs(FrontDoor door) {
    Routes routes = Routes.builder().get("/orders", text2("orders")).build();
    for (String path : new String[] {"/orders", "/nothing"}) {
      HttpAnswer answer = call("DELETE", path).through(door, new Api(routes));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
      assertThat(answer.header("x-amzn-ErrorType")).isNull();
    }
  }

  @Test
  void a_method_that_is_not_allowed_is_405_with_those_that_are_when_asked_for() {
    Routes routes =
        Routes.builder()
            .put("/orders/{id}", text2("put"))
            .get("/orders/{id}", text2("get"))
            .methodNotAllowed()
            .build();
    HttpAnswer answer = answer(routes, "DELETE", "/orders/7");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, PUT");
    assertThat(answer(routes, "DELETE", "/nothing").status()).isEqualTo(404);
  }

  @Test
  void HEAD_is_not_made_from_GET_and_OPTIONS_of_nothing() {
    Routes routes = Routes.builder().get("/x", text2("x")).build();
    assertThat(answer(routes, "HEAD", "/x").status()).isEqualTo(404);
    assertThat(answer(routes, "OPTIONS", "/x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "", " ", "G T", "ANY", "$default", "\r\n", "\u0000", "*", "🙂"})
  void a_method_of_any_spelling_is_answered(String method) {
    Routes routes = Routes.builder().get("/x", text2("x")).methodNotAllowed().build();
    assertThat(answer(routes, method, "/x").status()).isEqualTo(405);
    assertThat(answer(routes, method, "/y").status()).isEqualTo(404);
  }

  @Test
  void section4_1_only_an_HTTP_API_answers_the_root_with_a_greedy_route() {
    assertThat(body(Routes.builder().any("/{proxy+}", text2("rest")).build(), "GET", "/"))
        .isEqualTo("rest");
    Routes rest =
        Routes.builder().style(RouteStyle.REST_API).any("/{proxy+}", text2("rest")).build();
    assertThat(answer(rest, "GET", "/").status()).isEqualTo(403);
  }

  @Test
  void security_a_greedy_parameter_keeps_dots_as_they_were_sent_and_is_decoded_once() {
    Routes routes =
        Routes.builder().get("/files/{proxy+}", (r, c) -> text(r.pathParameter("proxy"))).build();
    assertThat(body(routes, "GET", "/files/../../etc/passwd")).isEqualTo("../../etc/passwd");
    assertThat(body(routes, "GET", "/files/..%2f..%2Fetc")).isEqualTo("../../etc");
    assertThat(body(routes, "GET", "/files/%252e%252e%252fetc")).isEqualTo("%2e%2e%2fetc");
  }

  @Test
  void FL_fastify169_an_encoded_slash_does_not_end_a_segment() {
    Routes routes =
        Routes.builder().get("/files/{name}", (r, c) -> text(r.pathParameter("name"))).build();
    assertThat(body(routes, "GET", "/files/a%2Fb")).isEqualTo("a/b");
  }

  @Test
  void parameters_of_the_front_doors_own_route_are_replaced() {
    Routes routes =
        Routes.builder().get("/x", (r, c) -> text(r.pathParameters().toString())).build();
    String event =
        new String(
                call("GET", "/x").event(FrontDoor.REST_API),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"pathParameters\":null", "\"pathParameters\":{\"proxy\":\"x\"}");
    assertThat(dev.handrail.Invoked.of(new Api(routes), event).payload()).contains("\"{}\"");
  }

  @Test
  void filters_are_around_the_group_then_around_all_and_the_last_is_the_outermost() {
    Routes routes =
        Routes.builder()
            .filter(marking("all1"))
            .group(
                "/admin",
                Routes.group()
                    .filter(marking("group"))
                    .get("/x", text2("x"))
                    .group("/deep", Routes.group().filter(marking("deep")).get("/", text2("y"))))
            .get("/plain", text2("plain"))
            .get("/own", new ReturningHandler(text2("own")).with(marking("route")))
            .filter(marking("all2"))
            .build();
    assertThat(answer(routes, "GET", "/admin/x").header("seen")).isEqualTo("group all1 all2");
    assertThat(answer(routes, "GET", "/admin/deep").header("seen"))
        .isEqualTo("deep group all1 all2");
    assertThat(answer(routes, "GET", "/plain").header("seen")).isEqualTo("all1 all2");
    assertThat(answer(routes, "GET", "/own").header("seen")).isEqualTo("route all1 all2");
    assertThat(answer(routes, "GET", "/nothing").header("seen")).isEqualTo("all1 all2");
  }

  @Test
  void a_filter_sees_the_parameters_of_the_route() {
    Filter<ProxyRequest, ProxyResponse> filter =
        next -> (request, context, callback) -> callback.succeed(text(request.pathParameter("id")));
    Routes routes =
        Routes.builder()
            .group("/{tenant}", Routes.group().filter(filter).get("/{id}", text2("never")))
            .build();
    assertThat(body(routes, "GET", "/acme/7")).isEqualTo("7");
  }

  @Test
  void a_fallback_answers_what_no_route_does() {
    Routes routes =
        Routes.builder()
            .get("/x", text2("x"))
            .fallback((request, context) -> text("fallback " + request.path()))
            .build();
    assertThat(body(routes, "POST", "/x")).isEqualTo("fallback /x");
    assertThat(body(routes, "GET", "/y")).isEqualTo("fallback /y");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void handlers_of_every_style_are_routed(Style style) {
    Routes routes =
        Routes.builder()
            .get("/x", style.<ProxyRequest, ProxyResponse>handler((r, c) -> text("x")))
            .build();
    assertThat(body(routes, "GET", "/x")).isEqualTo("x");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void failures_of_every_style_are_answered(Style style) {
    Routes routes =
        Routes.builder()
            .get(
                "/x",
                style.<ProxyRequest, ProxyResponse>handler(
                    (r, c) -> {
                      throw new IOException("x");
                    }))
            .errors(ErrorResponses.builder().on(IOException.class, 503, "Later").build())
            .build();
    HttpAnswer answer = answer(routes, "GET", "/x");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Later\"}");
  }

  @Test
  void a_filter_that_throws_is_answered_as_a_handler_is() {
    Routes routes =
        Routes.builder()
            .get("/x", text2("x"))
            .filter(
                next ->
                    (request, context, callback) -> {
                      throw new ResponseException(401, "Who are you?");
                    })
            .build();
    assertThat(answer(routes, "GET", "/x").status()).isEqualTo(401);
  }

  @Test
  void a_filters_callback_that_throws_is_500() {
    Routes routes =
        Routes.builder()
            .get("/x", text2("x"))
            .filter(
                next ->
                    (request, context, callback) ->
                        next.handle(
                            request,
                            context,
                            (error, response) -> {
                              throw new IllegalStateException("in the callback");
                            }))
            .build();
    assertThat(answer(routes, "GET", "/x").status()).isEqualTo(500);
  }

  @Test
  void the_first_of_two_callbacks_wins() {
    Routes routes =
        Routes.builder()
            .get(
                "/x",
                (request, context, callback) -> {
                  callback.fail(new ResponseException(409, "first"));
                  callback.succeed(text("second"));
                })
            .build();
    assertThat(answer(routes, "GET", "/x").status()).isEqualTo(409);
  }

  @Test
  void a_failure_of_the_event_loop_is_answered_by_the_error_responses() {
    Routes routes =
        Routes.builder()
            .get(
                "/x",
                (request, context, callback) -> {
                  callback.succeed(text("too early"));
                  context.eventLoop().track(CompletableFuture.failedFuture(new IOException("x")));
                })
            .errors(ErrorResponses.builder().on(IOException.class, 503, "Later").build())
            .build();
    assertThat(answer(routes, "GET", "/x").status()).isEqualTo(503);
  }

  @Test
  void a_response_to_a_failure_does_not_wait_for_the_event_loop() {
    Routes routes =
        Routes.builder()
            .get(
                "/x",
                (request, context, callback) -> {
                  context.eventLoop().track(new CompletableFuture<Void>());
                  callback.fail(new ResponseException(409, "now"));
                })
            .build();
    assertThat(answer(routes, "GET", "/x").status()).isEqualTo(409);
  }

  @Test
  void an_error_of_the_virtual_machine_passes_by() {
    OutOfMemoryError fatal = new OutOfMemoryError("test");
    Routes routes =
        Routes.builder()
            .get(
                "/x",
                (request, context) -> {
                  throw fatal;
                })
            .build();
    assertThatThrownBy(() -> answer(routes, "GET", "/x")).isSameAs(fatal);
  }

  @Test
  void what_is_wrong_with_routes_is_told_when_they_are_built() {
    rejected(routes -> routes.get("orders", text2("x")), "orders");
    rejected(routes -> routes.get("/{a}", text2("x")).get("/{b}", text2("y")), "/{b}");
    rejected(routes -> routes.route("get it", "/", text2("x")), "get it");
    rejected(routes -> routes.group("/a/", Routes.group()), "/a/");
  }

  @Test
  void a_builder_that_goes_on_changes_no_routes_that_were_built() {
    Routes.Builder builder = Routes.builder().get("/x", text2("x"));
    Routes before = builder.build();
    builder.get("/y", text2("y")).filter(marking("late"));
    assertThat(answer(before, "GET", "/y").status()).isEqualTo(404);
    assertThat(answer(before, "GET", "/x").header("seen")).isNull();
  }

  private static void rejected(Consumer<Routes.Builder> mistake, String named) {
    assertThatThrownBy(
            () -> {
              Routes.Builder builder = Routes.builder();
              mistake.accept(builder);
              builder.build();
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  private static Filter<ProxyRequest, ProxyResponse> marking(String name) {
    return next ->
        (request, context, callback) ->
            next.handle(
                request,
                context,
                (error, response) -> {
                  String seen = response.headers().get("seen");
                  callback.call(
                      error, response.withHeader("seen", seen == null ? name : seen + " " + name));
                });
  }

  private static HttpCall call(String method, String path) {
    return HttpCall.of(method, path);
  }

  private static HttpAnswer answer(
      Handler<ProxyRequest, ProxyResponse> routes, String method, String path) {
    return call(method, path)
        .through(FrontDoor.REST_API, new Api((Routes) routes), new StubContext());
  }

  private static String body(Routes routes, String method, String path) {
    return answer(routes, method, path).body();
  }

  private static ProxyHandler text2(String text) {
    return (request, context) -> text(text);
  }

  private static ProxyResponse text(String text) {
    return ProxyResponse.text(text);
  }
}
