package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AuthorizerTest {

  private static final String VERSION_1 =
      """
      "requestContext": {"resourceId": "r", "authorizer": %s}
      """;
  private static final String VERSION_2 =
      """
      "requestContext": {"http": {"method": "GET"}, "authorizer": %s}
      """;

  private static Authorizer version1(String authorizer) {
    return Objects.requireNonNull(Requests.rest(VERSION_1.formatted(authorizer)).authorizer());
  }

  private static Authorizer version2(String authorizer) {
    return Objects.requireNonNull(Requests.http(VERSION_2.formatted(authorizer)).authorizer());
  }

  @Test
  void claims_are_found_wherever_the_authorizer_put_them() {
    String claims = "{\"sub\": \"u1\", \"groups\": \"[a b]\"}";
    Authorizer cognito = version1("{\"claims\": " + claims + "}");
    Authorizer jwt1 = version1("{\"claims\": " + claims + ", \"scopes\": [\"read\"]}");
    Authorizer jwt2 = version2("{\"jwt\": {\"claims\": " + claims + ", \"scopes\": [\"read\"]}}");
    for (Authorizer authorizer : new Authorizer[] {cognito, jwt1, jwt2}) {
      assertThat(authorizer.claims())
          .containsExactly(Map.entry("sub", "u1"), Map.entry("groups", "[a b]"));
      assertThat(authorizer.claim("sub")).isEqualTo("u1");
      assertThat(authorizer.claim("absent")).isNull();
      assertThat(authorizer.context()).isEmpty();
      assertThat(authorizer.context("claims")).isNull();
      assertThat(authorizer.principalId()).isNull();
    }
    assertThat(cognito.scopes()).isEmpty();
    assertThat(jwt1.scopes()).containsExactly("read");
    assertThat(jwt2.scopes()).containsExactly("read");
    assertThat(version2("{\"jwt\": {\"claims\": {}, \"scopes\": null}}").scopes()).isEmpty();
  }

  @Test
  void a_claim_that_an_emulator_left_a_number_is_text_too() {
    assertThat(version2("{\"jwt\": {\"claims\": {\"exp\": 1}}}").claim("exp")).isEqualTo("1");
  }

  @Test
  void fact19_the_context_of_a_Lambda_authorizer_is_texts_in_1_0_and_typed_in_2_0() {
    Authorizer rest =
        version1(
            "{\"principalId\": \"me\", \"integrationLatency\": 3, \"n\": \"1\", \"b\": \"true\"}");
    assertThat(rest.principalId()).isEqualTo("me");
    assertThat(rest.context()).containsOnlyKeys("n", "b");
    assertThat(Objects.requireNonNull(rest.context("n")).asString()).isEqualTo("1");
    assertThat(rest.context("principalId")).isNull();

    Authorizer http =
        version2("{\"lambda\": {\"n\": 1, \"b\": true, \"o\": {\"x\": [1]}, \"z\": null}}");
    assertThat(http.context()).containsOnlyKeys("n", "b", "o");
    assertThat(Objects.requireNonNull(http.context("n")).asLong()).isEqualTo(1);
    assertThat(Objects.requireNonNull(http.context("b")).asBoolean()).isTrue();
    assertThat(http.contextText("o")).isEqualTo("{\"x\": [1]}");
    assertThat(http.contextText("z")).isNull();

    for (Authorizer authorizer : new Authorizer[] {rest, http}) {
      assertThat(authorizer.contextText("n")).isEqualTo("1");
      assertThat(authorizer.contextText("b")).isEqualTo("true");
      assertThat(authorizer.claims()).isEmpty();
      assertThat(authorizer.scopes()).isEmpty();
    }
  }

  @Test
  void a_value_of_the_context_is_never_taken_for_claims_of_a_token() {
    Authorizer rest = version1("{\"principalId\": \"me\", \"claims\": \"{}\", \"scopes\": \"x\"}");
    assertThat(rest.claims()).isEmpty();
    assertThat(rest.claim("sub")).isNull();
    assertThat(rest.scopes()).isEmpty();
    assertThat(rest.context()).containsOnlyKeys("claims", "scopes");
    Authorizer http =
        version2(
            "{\"lambda\": {\"jwt\": {\"claims\": {\"sub\": \"x\"}}, \"claims\": {\"sub\": \"x\"}}}");
    assertThat(http.claim("sub")).isNull();
  }

  @Test
  void a_route_without_an_authorizer_has_none() {
    assertThat(Requests.rest(VERSION_1.formatted("null")).authorizer()).isNull();
    assertThat(Requests.http("\"x\": 1").authorizer()).isNull();
    assertThat(Requests.alb("\"x\": 1").claim("sub")).isNull();
  }
}
