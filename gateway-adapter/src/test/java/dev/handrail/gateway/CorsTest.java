package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.gateway.event.FrontDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Fetch standard wants of a server, https://fetch.spec.whatwg.org/#http-cors-protocol. */
class CorsTest {

  private static final String SHOP = "https://shop.example";

  private static final Cors SHOP_ONLY =
      Cors.builder()
          .origins(SHOP)
          .methods("GET", "PUT")
          .headers("Content-Type", "X-Tenant")
          .expose("ETag")
          .maxAge(Duration.ofMinutes(10))
          .credentials()
          .build();

  private static final class Api extends ProxyFunction {
    Api(Cors cors) {
      super(
          Routes.builder()
              .get("/x", (request, context) -> ProxyResponse.text("x"))
              .get(
                  "/fails",
                  (request, context) -> {
                    throw new IOException("x");
                  })
              .options("/x", (request, context) -> ProxyResponse.text("own"))
              .filter(
                  next ->
                      (request, context, callback) ->
                          next.handle(
                              request,
                              context,
                              (error, response) ->
                                  callback.call(
                                      error,
                                      response == null
                                          ? null
                                          : response
                                              .withHeader("filtered", "yes")
                                              .withHeader("Access-Control-Allow-Origin", "*")
                                              .withHeader("Vary", "Accept"))))
              .cors(cors)
              .build());
    }
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_preflight_is_204_with_what_is_allowed_before_any_filter(FrontDoor door) {
    HttpAnswer answer = preflight("/x", SHOP).through(door, new Api(SHOP_ONLY));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, PUT");
    assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type, X-Tenant");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    assertThat(answer.header("Access-Control-Expose-Headers")).isNull();
    assertThat(answer.header("filtered")).isNull();
  }

  @Test
  void a_preflight_needs_no_route() {
    assertThat(ask(SHOP_ONLY, preflight("/nothing", SHOP)).status()).isEqualTo(204);
  }

  @Test
  void a_preflight_of_another_origin_is_204_and_allows_nothing() {
    HttpAnswer answer = ask(SHOP_ONLY, preflight("/x", "https://evil.example"));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    assertThat(answer.headers())
        .noneMatch(header -> header.name().startsWith("Access-Control-Allow"));
  }

  @Test
  void OPTIONS_that_is_no_preflight_goes_to_its_route() {
    assertThat(ask(SHOP_ONLY, HttpCall.of("OPTIONS", "/x")).body()).isEqualTo("own");
    assertThat(ask(SHOP_ONLY, HttpCall.of("OPTIONS", "/x").withHeader("Origin", SHOP)).body())
        .isEqualTo("own");
  }

  @ParameterizedTest
  @EnumSource(FrontDoor.class)
  void a_response_has_the_headers_of_its_origin_in_place_of_the_functions_own(FrontDoor door) {
    HttpAnswer answer = from(SHOP, "/x").through(door, new Api(SHOP_ONLY));
    assertThat(answer.body()).isEqualTo("x");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("ETag");
    assertThat(answer.header("Vary")).isEqualTo("Accept, Origin");
    assertThat(answer.header("Access-Control-Allow-Methods")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "(none)"})
  void what_a_handler_allows_for_itself_is_taken_away_for_whom_is_not_allowed(String origin) {
    HttpCall call =
        origin.equals("(none)") ? HttpCall.of("GET", "/generous") : from(origin, "/generous");
    assertThat(call.through(FrontDoor.REST_API, new Generous()).headers())
        .extracting(Header::name)
        .containsExactlyInAnyOrder("Content-Type", "Vary");
  }

  @Test
  void what_a_handler_allows_for_itself_is_taken_away_where_nothing_is_said_about_it() {
    assertThat(from(SHOP, "/generous").through(FrontDoor.REST_API, new Generous()).headers())
        .extracting(Header::name)
        .containsExactlyInAnyOrder("Content-Type", "Vary", "Access-Control-Allow-Origin");
  }

  /** Its CORS is without credentials and more, its handler generous to everybody. */
  private static final class Generous extends ProxyFunction {
    Generous() {
      super(
          Routes.builder()
              .get(
                  "/generous",
                  (request, context) ->
                      ProxyResponse.text("x")
                          .withHeader("Access-Control-Allow-Origin", "*")
                          .withHeader("access-control-allow-credentials", "true")
                          .withHeader("Access-Control-Allow-Methods", "*")
                          .withHeader("Access-Control-Allow-Headers", "*")
                          .withHeader("Access-Control-Max-Age", "9")
                          .withHeader("Access-Control-Expose-Headers", "*"))
              .cors(Cors.builder().origins(SHOP).build())
              .build());
    }
  }

  @ParameterizedTest
  @CsvSource({"/fails,500", "/nothing,404"})
  void errors_have_the_headers_too(String path, int status) {
    HttpAnswer answer = ask(SHOP_ONLY, from(SHOP, path));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
  }

  @Test
  void sam_cli3803_the_answer_without_an_origin_varies_as_well() {
    HttpAnswer answer = ask(SHOP_ONLY, HttpCall.of("GET", "/x"));
    assertThat(answer.header("Vary")).isEqualTo("Accept, Origin");
  }

  @Test
  void any_origin_is_a_star_and_varies_with_nothing() {
    Cors cors = Cors.builder().origins("*").headers("*").build();
    assertThat(ask(cors, from("https://any.example", "/x")).header("Access-Control-Allow-Origin"))
        .isEqualTo("*");
    assertThat(ask(cors, from("null", "/x")).header("Vary")).isEqualTo("Accept");
    assertThat(ask(cors, preflight("/x", "null")).header("Access-Control-Allow-Headers"))
        .isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.shop.example",
        "https://a.b.shop.example",
        "https://shop.example",
        "http://localhost:3000",
        "http://localhost:1"
      })
  void origins_that_a_pattern_allows(String origin) {
    assertThat(allowed(origin)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://.shop.example",
        "https://evilshop.example",
        "https://a.shop.example.evil.example",
        "https://evil.example/.shop.example",
        "https://evil.example#.shop.example",
        "https://user@a.shop.example",
        "https://evil.example:443\r\nX: y.shop.example",
        "https://evil.example:1.shop.example",
        "http://a.shop.example",
        "https://A.shop.example",
        "HTTPS://shop.example",
        "https://shop.example/",
        "https://shop.example:443",
        "http://localhost:",
        "http://localhost:3000/",
        "http://localhost:30a",
        "http://localhost.evil.example:3000",
        "null",
        "*",
        ""
      })
  void origins_that_no_pattern_allows(String origin) {
    assertThat(allowed(origin)).isNull();
  }

  private static String allowed(String origin) {
    Cors cors =
        Cors.builder().origins("https://*.shop.example", SHOP, "http://localhost:*").build();
    return cors.apply(from(origin, "/x").request(), ProxyResponse.of(200))
        .headers()
        .get("Access-Control-Allow-Origin");
  }

  @Test
  void the_null_origin_of_a_sandbox_is_allowed_by_its_name_only() {
    Cors cors = Cors.builder().origins("null").build();
    assertThat(ask(cors, from("null", "/x")).header("Access-Control-Allow-Origin"))
        .isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example", "https://", "https://shop.example/", "https://Shop.example",
        "https://*", "https://a.*.example", "https://shop*", "https://*.*.example",
        "https://*.shop.example:*", "https://shop.example\r\nX: y", "https://a b", "https://*shop"
      })
  void what_is_no_origin_is_rejected_with_an_example(String pattern) {
    assertThatThrownBy(() -> Cors.builder().origins(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://*.shop.example");
  }

  @Test
  void a_star_together_with_credentials_is_rejected() {
    rejected("origins", builder -> builder.origins("*"));
    rejected("methods", builder -> builder.methods("*"));
    rejected("headers", builder -> builder.headers("*"));
    rejected("expose", builder -> builder.expose("*"));
  }

  private static void rejected(String what, UnaryOperator<Cors.Builder> star) {
    Cors.Builder builder = star.apply(Cors.builder().origins(SHOP).credentials());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Name them: " + what + "(");
  }

  @Test
  void names_that_would_break_a_header_are_rejected() {
    assertThatThrownBy(() -> Cors.builder().headers("X-A\r\nSet-Cookie: a=b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cors.builder().methods("GET, PUT"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_allowed_is_a_mistake() {
    assertThatThrownBy(() -> Cors.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("origins(");
  }

  @Test
  void as_a_filter_around_the_error_responses_it_serves_a_handler_without_routes() {
    class Failing extends ProxyFunction {
      Failing() {
        super(
            ((ProxyHandler)
                    (request, context) -> {
                      throw new IOException("x");
                    })
                .with(ErrorResponses.standard())
                .with(SHOP_ONLY));
      }
    }
    HttpAnswer answer = from(SHOP, "/x").through(FrontDoor.HTTP_API_V2, new Failing());
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
  }

  @Test
  void doing_it_twice_does_no_harm() {
    ProxyRequest request = from(SHOP, "/x").request();
    ProxyResponse once = SHOP_ONLY.apply(request, ProxyResponse.of(200));
    assertThat(SHOP_ONLY.apply(request, once).headers()).containsExactlyElementsOf(once.headers());
  }

  private static HttpAnswer ask(Cors cors, HttpCall call) {
    return call.through(FrontDoor.REST_API, new Api(cors));
  }

  private static HttpCall from(String origin, String path) {
    return HttpCall.of("GET", path).withHeader("Origin", origin);
  }

  private static HttpCall preflight(String path, String origin) {
    return HttpCall.of("OPTIONS", path)
        .withHeader("Origin", origin)
        .withHeader("Access-Control-Request-Method", "PUT")
        .withHeader("Access-Control-Request-Headers", "content-type,x-evil");
  }
}
