package dev.handrail.local.invoke;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpReply;
import org.junit.jupiter.api.Test;

class InvokeTest {

  @Test
  void answers_what_the_function_answers() {
    try (FrontDoors doors = FrontDoors.of(FakeFunction.echo(), function("hello"))) {
      HttpReply reply = doors.invoke("hello").body("{\"a\":1}").send();

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text()).isEqualTo("{\"a\":1}");
      assertThat(reply.header("Content-Type")).isEqualTo("application/json");
      assertThat(reply.header("X-Amz-Executed-Version")).isEqualTo("$LATEST");
      assertThat(reply.header("x-amzn-Remapped-Content-Length")).isEqualTo("0");
      assertThat(reply.header("X-Amzn-Trace-Id"))
          .matches("root=1-[0-9a-f]{8}-[0-9a-f]{24};parent=[0-9a-f]{16};sampled=0");
      assertThat(reply.header("X-Amz-Function-Error")).isNull();
      assertThat(reply.header("X-Amz-Log-Result")).isNull();
    }
  }
}
