package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseExceptionTest {

  @Test
  void a_status_and_a_message_are_a_body_as_API_Gateway_writes_its_own() {
    ResponseException error = new ResponseException(404, "No \"x\"");
    assertThat(error).hasMessage("No \"x\"").hasNoCause();
    assertThat(error.response())
        .isEqualTo(
            ProxyResponse.jsonBytes("{\"message\":\"No \\\"x\\\"\"}".getBytes(UTF_8))
                .withStatus(404));
  }

  @Test
  void the_cause_is_for_the_log_only() {
    IOException cause = new IOException("hunter2");
    ResponseException error = new ResponseException(502, "Try later", cause);
    assertThat(error).hasCause(cause);
    assertThat(error.response().text()).isEqualTo("{\"message\":\"Try later\"}");
  }

  @Test
  void a_whole_response_has_any_status() {
    ProxyResponse redirect = ProxyResponse.redirect("/login");
    ResponseException error = new ResponseException(redirect);
    assertThat(error.response()).isSameAs(redirect);
    assertThat(error).hasMessage("Response with status 302");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 399, 600})
  void a_status_that_is_no_error_wants_a_whole_response(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponseException(status, "x"))
        .withMessageContainingAll("400 to 599", "it is " + status, "whole ProxyResponse");
  }

  @Test
  void serialised_and_read_again_it_has_status_and_message() throws Exception {
    ResponseException error = copy(new ResponseException(404, "Not Found"));
    assertThat(error.response()).isEqualTo(new ResponseException(404, "Not Found").response());
    assertThat(copy(new ResponseException(ProxyResponse.redirect("/x"))).response())
        .isEqualTo(ProxyResponse.of(302));
  }

  @SuppressWarnings("BanSerializableRead") // its own bytes
  private static ResponseException copy(ResponseException error) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    }
    return (ResponseException)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}
