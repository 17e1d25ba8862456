package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;

import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.PolicyStatement;
import dev.handrail.testkit.event.AuthorizerEvents;
import dev.handrail.testkit.event.ProxyEvents;
import dev.handrail.testkit.event.saved.TestEvent;
import dev.handrail.testkit.event.saved.TestEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import dev.handrail.testkit.junit.UnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@LambdaTest
class OrdersAuthorizerTest {

  private static final String SHA_256_OF_ADAS_TOKEN =
      "974b2e29064fd56969b0ce2f4c42323772a9dc34e339a68544461e7e388c2461";

  @UnderTest
  final OrdersAuthorizer authorizer = new OrdersAuthorizer("bob=00,ada=" + SHA_256_OF_ADAS_TOKEN);

  @EventTest
  void lets_in_whose_token_it_knows_and_nobody_else() {}

  @Test
  void the_hash_is_no_token(TestFunction function) {
    assertDenied(function.invoke(asked("Bearer " + SHA_256_OF_ADAS_TOKEN)));
    assertDenied(function.invoke(asked("")));
  }

  @Test
  void without_configuration_nobody_is_let_in() {
    TestEvent known = TestEvents.of(OrdersAuthorizer.class).named("known-token");
    for (OrdersAuthorizer unconfigured :
        List.of(new OrdersAuthorizer(), new OrdersAuthorizer(""))) {
      try (TestFunction closed = TestFunction.forInstance(unconfigured).build()) {
        assertDenied(closed.invoke(known));
      }
    }
  }

  @Test
  void a_token_alone_or_of_another_scheme_lets_nobody_in(TestFunction function) {
    assertThat(function.invoke(asked("Bearer ada-not-a-secret-4c1f")))
        .payload()
        .hasJsonAt("$.context");
    for (String header : List.of("ada-not-a-secret-4c1f", "Basic ada-not-a-secret-4c1f")) {
      assertDenied(function.invoke(asked(header)));
    }
  }

  private static String asked(String header) {
    return AuthorizerEvents.token(ProxyEvents.restApi("GET", "/orders/7"), header).toJson();
  }

  private static void assertDenied(TestResult result) {
    PolicyResponse policy = (PolicyResponse) AuthorizerResponse.parse(result.payload().bytes());
    assertThat(policy.statements()).extracting(PolicyStatement::effect).containsExactly("Deny");
  }
}
