package dev.handrail.local.api.authorizer;

import static dev.handrail.local.api.authorizer.PolicyDecision.ALLOWED;
import static dev.handrail.local.api.authorizer.PolicyDecision.DENIED;
import static dev.handrail.local.api.authorizer.PolicyDecision.NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies of authorizers: fact 4.5. */
class PolicyDecisionTest {

  private static final String ARN =
      "arn:aws:execute-api:us-east-1:123456789012:shop/prod/GET/orders/7";

  private static PolicyDecision decide(String statements) {
    String answer =
        "{'principalId':'me','policyDocument':{'Version':'2012-10-17','Statement':"
            + statements
            + "}}";
    byte[] json = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return PolicyDecision.of(AuthorizerResponse.ofRestApi(JsonValue.parse(json)).statements(), ARN);
  }

  private static String allow(String more) {
    return "{'Effect':'Allow'," + more + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "*, true",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/GET/orders/7, true",
    "arn:aws:execute-api:*:*:shop/*/GET/*, true",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/G?T/orders/?, true",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/*/orders/8, false",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/GET/orders, false",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/GET/orders/7?, false",
    "arn:aws:execute-api:us-east-1:123456789012:SHOP/prod/GET/orders/7, false",
    "arn:aws:execute-api:us-east-1:123456789012:shop/prod/[GET]/*, false",
  })
  void resources_have_wildcards(String resource, boolean allowed) {
    assertThat(decide(allow("'Action':'execute-api:Invoke','Resource':'" + resource + "'")))
        .isEqualTo(allowed ? ALLOWED : NOT_ALLOWED);
  }

  @Test
  void a_denial_beats_every_allowance_wherever_it_stands() {
    String allow = allow("'Action':'*','Resource':['x','*']");
    String deny = allow.replace("Allow", "Deny");

    assertThat(decide("[" + deny + "," + allow + "]")).isEqualTo(DENIED);
    assertThat(decide("[" + allow + "," + deny + "]")).isEqualTo(DENIED);
    assertThat(decide("[" + allow + "," + deny.replace("'*']", "'y']") + "]")).isEqualTo(ALLOWED);
    assertThat(decide("[]")).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void actions_have_wildcards_and_know_no_case() {
    for (String action : new String[] {"execute-api:*", "Execute-API:invoke", "*"}) {
      assertThat(decide(allow("'Action':['a:b','" + action + "'],'Resource':'*'")))
          .as(action)
          .isEqualTo(ALLOWED);
    }
    assertThat(decide(allow("'Action':'execute-api:ManageConnections','Resource':'*'")))
        .isEqualTo(NOT_ALLOWED);
  }

  @Test
  void what_a_statement_excludes_is_not_meant() {
    assertThat(decide(allow("'NotAction':'execute-api:Invoke','Resource':'*'")))
        .isEqualTo(NOT_ALLOWED);
    assertThat(decide(allow("'NotAction':['s3:*'],'Resource':'*'"))).isEqualTo(ALLOWED);
    assertThat(decide(allow("'Action':'*','NotResource':'*/orders/*'"))).isEqualTo(NOT_ALLOWED);
    assertThat(decide(allow("'Action':'*','NotResource':['*/admin/*']"))).isEqualTo(ALLOWED);
  }

  @Test
  void a_pattern_of_nothing_but_wildcards_ends_soon() {
    String pattern = "*a".repeat(250) + "b";

    assertThat(Wildcards.match(pattern, "a".repeat(1600))).isFalse();
  }
}
