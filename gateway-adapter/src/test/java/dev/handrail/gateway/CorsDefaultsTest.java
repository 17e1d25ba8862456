package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.gateway.event.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What CORS allows when nobody said it, and what is refused because it cannot be meant. */
class CorsDefaultsTest {

  private static final String SHOP = "https://shop.example";
  private static final Cors PLAIN = Cors.builder().origins(SHOP).build();
  private static final ProxyHandler OK = (request, context) -> ProxyResponse.of(204);

  private static final class Api extends ProxyFunction {
    Api(Cors cors) {
      super(
          Routes.builder()
              .get("/orders", OK)
              .post("/orders", OK)
              .put("/orders/{id}", OK)
              .delete("/orders/{id}", OK)
              .any("/any", OK)
              .route("PURGE", "/any", OK)
              .cors(cors)
              .build());
    }
  }

  @Test
  void a_page_may_send_JSON() {
    assertThat(preflight("/orders", PLAIN).header("Access-Control-Allow-Headers"))
        .isEqualTo("Content-Type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orders | GET, POST",
        "/orders/7 | DELETE, PUT",
        "/any | DELETE, GET, HEAD, PATCH, POST, PURGE, PUT",
        "/nothing | GET, HEAD, POST"
      })
  void a_page_may_use_the_methods_that_the_path_has_routes_for(String path, String methods) {
    assertThat(preflight(path, PLAIN).header("Access-Control-Allow-Methods")).isEqualTo(methods);
  }

  @Test
  void methods_and_headers_that_were_set_take_the_place_of_the_defaults() {
    Cors cors = Cors.builder().origins(SHOP).methods("PATCH").headers("X-Tenant").build();
    HttpAnswer answer = preflight("/orders", cors);
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("PATCH");
    assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("X-Tenant");
  }

  @Test
  void without_routes_a_page_may_use_what_needs_no_permission() {
    assertThat(
            PLAIN
                .preflight(call("/orders").request())
                .headers()
                .get("Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, POST");
  }

  @Test
  void the_null_origin_with_credentials_is_rejected() {
    Cors.Builder builder = Cors.builder().origins(SHOP, "null").credentials();
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sandbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://*.com", "https://*.com:8443", "http://*.localhost"})
  void a_star_before_a_single_label_is_rejected(String pattern) {
    assertThatThrownBy(() -> Cors.builder().origins(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("anybody may register");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://shop.example:443", "http://shop.example:80", "https://*.a.example:443"})
  void a_port_that_browsers_leave_out_is_rejected(String pattern) {
    assertThatThrownBy(() -> Cors.builder().origins(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without the port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://shop.example:80", "http://shop.example:443", "https://*.a.example:8443"})
  void another_schemes_port_is_none_that_browsers_leave_out(String pattern) {
    assertThat(Cors.builder().origins(pattern).credentials().build()).isNotNull();
  }

  private static HttpAnswer preflight(String path, Cors cors) {
    return call(path).through(FrontDoor.HTTP_API_V2, new Api(cors));
  }

  private static HttpCall call(String path) {
    return HttpCall.of("OPTIONS", path)
        .withHeader("Origin", SHOP)
        .withHeader("Access-Control-Request-Method", "POST")
        .withHeader("Access-Control-Request-Headers", "content-type");
  }
}
