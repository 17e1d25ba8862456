package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.gateway.event.FrontDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest results that pass, and the first that do not. */
class ResponseSizeTest {

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_V1", "HTTP_API_V2", "FUNCTION_URL"})
  void a_result_of_6_MB_and_100_bytes_passes_and_one_more_does_not(FrontDoor frontDoor) {
    check(frontDoor, 6_291_556, "GatewayLimits.FUNCTION_RESULT");
  }

  @ParameterizedTest
  @EnumSource(names = {"ALB", "ALB_MULTI_VALUE"})
  void a_result_of_1_MB_passes_a_load_balancer_and_one_more_does_not(FrontDoor frontDoor) {
    check(frontDoor, 1_048_576, "GatewayLimits.ALB_RESULT");
  }

  private static void check(FrontDoor frontDoor, int limit, String constant) {
    int rest = ProxyResponse.text("x").toResult(frontDoor).length - 1;
    ProxyResponse largest = ProxyResponse.text("x".repeat(limit - rest));
    assertThat(largest.toResult(frontDoor)).hasSize(limit);
    ProxyResponse larger = ProxyResponse.text("x".repeat(limit - rest + 1));
    assertThatIllegalStateException()
        .isThrownBy(() -> larger.toResult(frontDoor))
        .withMessageContainingAll((limit + 1) + " bytes", "at most " + limit, constant, "S3");
  }

  @Test
  void a_load_balancer_takes_as_many_cookies_as_Set_Cookie_can_be_written_in() {
    ProxyResponse response = cookies(512);
    FrontDoorModel.Answer answer =
        FrontDoorModel.answer(FrontDoor.ALB, response.toResult(FrontDoor.ALB));
    assertThat(answer.cookies()).isEqualTo(response.cookies());
    assertThatIllegalStateException()
        .isThrownBy(() -> cookies(513).toResult(FrontDoor.ALB))
        .withMessageContainingAll("513", "512", "lambda.multi_value_headers.enabled");
    assertThat(cookies(513).toResult(FrontDoor.ALB_MULTI_VALUE)).isNotEmpty();
  }

  private static ProxyResponse cookies(int count) {
    ProxyResponse response = ProxyResponse.of(200);
    for (int i = 0; i < count; i++) {
      response = response.withCookie(SetCookie.of("c" + i, "v"));
    }
    return response;
  }
}
