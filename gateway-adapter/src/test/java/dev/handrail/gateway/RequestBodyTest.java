package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

  record Order(String item, int quantity) {}

  private static ProxyRequest binary(String contentType, byte[] body) {
    return Requests.withBody(contentType, Base64.getEncoder().encodeToString(body), true);
  }

  private static void assertAnswer(ThrowingCallable reading, int status, String message) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            ResponseException.class,
            answer -> assertThat(answer.response().status()).isEqualTo(status))
        .hasMessage(message);
  }

  @Test
  void text_in_base64_is_decoded_as_the_content_type_says() {
    assertThat(binary("text/plain;charset=ISO-8859-1", "ä".getBytes(ISO_8859_1)).text())
        .isEqualTo("ä");
    assertThat(binary("text/plain; x=y; Charset=\"utf-16\" ", "ä".getBytes(UTF_16)).text())
        .isEqualTo("ä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;",
        "",
        "charset=latin1",
        "x; charset=",
        "x; charset=\"\""
      })
  void text_in_base64_is_UTF_8_where_the_content_type_does_not_say(String contentType) {
    ProxyRequest request = binary(contentType, "ä\uFFFD😀".getBytes(UTF_8));
    assertThat(request.charset()).isEqualTo(UTF_8);
    assertThat(request.text()).isEqualTo("ä\uFFFD😀");
  }

  @Test
  void text_that_the_front_door_sends_as_text_is_decoded_already() {
    ProxyRequest request = Requests.withBody("text/plain; charset=ISO-8859-1", "ä", false);
    assertThat(request.text()).isEqualTo("ä");
    assertThat(request.bytes()).isEqualTo("ä".getBytes(UTF_8));
  }

  @Test
  void bytes_that_are_no_text_are_refused_as_text_and_not_lost_as_bytes() {
    ProxyRequest request = binary("text/plain", new byte[] {'s', 'e', 'c', (byte) 0xFF});
    assertThat(request.bytes()).hasSize(4);
    assertAnswer(request::text, 400, "The body is not text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-charset", "a b", "\\u0000", "utf-8, x"})
  void an_unknown_charset_is_answered_with_415(String charset) {
    ProxyRequest request = binary("text/plain; charset=" + charset, new byte[] {'a'});
    assertAnswer(request::charset, 415, "The charset of the body is not supported");
    assertAnswer(request::text, 415, "The charset of the body is not supported");
    assertAnswer(() -> request.body(Order.class), 415, "The charset of the body is not supported");
    assertThat(request.bytes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret!", "YQ=", "YQ==YQ==", "Y\nQ==", "_-==", "\u20ac"})
  void a_body_that_is_no_base64_is_answered_with_400(String body) {
    ProxyRequest request = Requests.withBody("text/plain", body, true);
    String message = "The body is said to be base64, but is not";
    assertAnswer(request::text, 400, message);
    assertAnswer(request::bytes, 400, message);
    assertAnswer(() -> request.body(Order.class), 400, message);
  }

  @Test
  void a_body_is_read_as_a_type() {
    String json = "{\"item\": \"ä\", \"quantity\": 2}";
    Order order = new Order("ä", 2);
    assertThat(Requests.withBody("application/json", json, false).body(Order.class))
        .isEqualTo(order);
    assertThat(binary("application/json", json.getBytes(UTF_8)).body(Order.class)).isEqualTo(order);
    assertThat(binary("x; charset=iso-8859-1", json.getBytes(ISO_8859_1)).body(Order.class))
        .isEqualTo(order);
  }

  @Test
  void a_body_is_read_as_a_type_with_arguments() throws NoSuchMethodException {
    List<Order> orders =
        Requests.withBody("x", "[{\"item\": \"a\", \"quantity\": 1}]", false)
            .body(RequestBodyTest.class.getDeclaredMethod("orders").getGenericReturnType());
    assertThat(orders).containsExactly(new Order("a", 1));
  }

  @SuppressWarnings("UnusedMethod") // its type is used
  private static List<Order> orders() {
    return List.of();
  }

  @Test
  void the_body_null_is_answered_with_400_unless_the_type_has_a_value_for_it() {
    ProxyRequest request = Requests.withBody("application/json", "null", false);
    assertAnswer(
        () -> request.body(Order.class), 400, "Invalid JSON at $: expected a value, found null");
    assertThat(request.<Optional<?>>body((java.lang.reflect.Type) Optional.class)).isEmpty();
    assertThat(request.<JsonElement>body((java.lang.reflect.Type) JsonElement.class))
        .isEqualTo(JsonNull.INSTANCE);
    assertThat(request.body(Void.class)).isNull();
  }

  @Test
  void no_body_is_told_as_such() {
    String message = "The request has no body, where JSON was expected";
    assertAnswer(() -> Requests.rest("\"body\": null").body(Order.class), 400, message);
    assertAnswer(() -> Requests.rest("\"body\": \"\"").body(Order.class), 400, message);
  }

  @Test
  void a_body_that_does_not_fit_is_answered_with_400_and_its_path_but_not_its_value() {
    ProxyRequest request =
        Requests.withBody("application/json", "{\"quantity\": \"secret\"}", false);
    assertThatThrownBy(() -> request.body(Order.class))
        .isInstanceOfSatisfying(
            ResponseException.class,
            answer -> assertThat(answer.response().status()).isEqualTo(400))
        .hasMessageStartingWith("Invalid JSON at $.quantity: expected ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_form_is_read_and_nothing_else_is_taken_for_one() {
    String form = "a=1&&b&=c&d=%zz%C3%A4&\n=\r\n";
    QueryParameters parameters =
        Requests.withBody("Application/X-WWW-form-urlencoded; charset=UTF-8", form, false)
            .formParameters();
    assertThat(parameters.toMap())
        .isEqualTo(
            java.util.Map.of(
                "a", List.of("1"),
                "b", List.of(""),
                "", List.of("c"),
                "d", List.of("%zzä"),
                "\n", List.of("\r\n")));
    ProxyRequest json = Requests.withBody("application/json", "{}", false);
    assertAnswer(
        json::formParameters,
        415,
        "The body must be a form of type application/x-www-form-urlencoded");
    assertThat(Requests.rest("\"body\": null").formParameters()).isEqualTo(QueryParameters.none());
  }
}
