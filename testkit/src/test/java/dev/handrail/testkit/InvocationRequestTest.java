package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationRequestTest {

  private static final InvocationRequest REQUEST = InvocationRequest.of("{}");

  @Test
  void an_empty_event_is_an_empty_object() {
    assertThat(InvocationRequest.of(Payload.EMPTY).payload()).isEqualTo(Payload.of("{}"));
  }

  @Test
  void each_request_has_an_id_of_its_own() {
    assertThat(REQUEST.requestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(InvocationRequest.of("{}").requestId()).isNotEqualTo(REQUEST.requestId());
  }

  @Test
  void fact17_an_event_has_at_most_6291456_bytes() {
    assertThat(InvocationRequest.of("x".repeat(6_291_456)).payload().size()).isEqualTo(6_291_456);
    assertThatThrownBy(() -> InvocationRequest.of("x".repeat(6_291_457)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The event has 6291457 bytes, Lambda takes at most 6291456 (6 MB): send a smaller one,"
                + " or a reference to where the data lies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "ä", "a\n"})
  void a_request_id_that_cannot_be_part_of_a_path_is_refused(String id) {
    assertThatThrownBy(() -> REQUEST.withRequestId(id))
        .hasMessageStartingWith("The request id must be 1 to 128 letters, digits and hyphens");
  }

  @Test
  void what_would_break_a_header_is_refused() {
    assertRefused(r -> r.withClientContext("{\n}"), "client context");
    assertRefused(r -> r.withCognitoIdentity("{}\r"), "Cognito identity");
    assertRefused(r -> r.withTraceHeader("\0"), "trace header");
    assertRefused(r -> r.withTenantId("a\nb"), "tenant id");
    assertRefused(r -> r.withInvokedFunctionArn("\u007f"), "function ARN");
  }

  @Test
  void a_tenant_id_has_1_to_256_characters() {
    assertThat(REQUEST.withTenantId("t".repeat(256)).tenantId()).hasSize(256);
    assertThatThrownBy(() -> REQUEST.withTenantId("t".repeat(257)))
        .hasMessage("The tenant id must have 1 to 256 characters, but has 257");
    assertThatThrownBy(() -> REQUEST.withTenantId("")).hasMessageEndingWith("but has 0");
  }

  @Test
  void its_text_does_not_show_the_event() {
    assertThat(InvocationRequest.of("secret").withRequestId("id"))
        .hasToString("InvocationRequest[id, 6 bytes]");
  }

  private static void assertRefused(
      Function<InvocationRequest, InvocationRequest> change, String what) {
    assertThatThrownBy(() -> change.apply(REQUEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The " + what + " must not have line breaks");
  }
}
