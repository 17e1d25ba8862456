package dev.handrail.testkit.docs;

import static dev.handrail.testkit.ApplicationLogLevel.INFO;
import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.assertj.Results;
import dev.handrail.testkit.event.SqsEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/testing-assertions.md} and of Javadoc. */
class AssertionsTest {

  /** An order. */
  public record Order(int id, String what) {}

  private static InvocationResult invoke(RequestHandler<?, ?> function, String event) {
    FunctionDefinition definition = FunctionDefinition.forClass(function.getClass()).build();
    try (ExecutionEnvironment environment = SameClassLoader.start(definition, function)) {
      return environment.invoke(InvocationRequest.of(event));
    }
  }

  static final class Hello implements RequestHandler<Map<String, String>, String> {
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
      return "success lambda api test: " + event.get("val01");
    }
  }

  @Test
  void a_success() {
    InvocationResult result = invoke(new Hello(), "{\"val01\":\"hi\"}");

    assertThat(result).succeeded().hasPayload("\"success lambda api test: hi\"");
    assertThat(result).report().isBilledAtMost(Duration.ofSeconds(20));
  }

  static final class Orders implements RequestHandler<Map<String, Integer>, Map<String, Object>> {
    @Override
    public Map<String, Object> handleRequest(Map<String, Integer> event, Context context) {
      LambdaLogger logger = context.getLogger();
      if (!Integer.valueOf(7).equals(event.get("id"))) {
        logger.log("no such order");
        throw new IllegalArgumentException("no such order");
      }
      logger.log("INFO order 7 is stored");
      return Map.of("id", 7, "what", "book");
    }
  }

  @Test
  void a_failure_and_an_object() {
    InvocationResult refused = invoke(new Orders(), "{\"id\":8}");
    InvocationResult result = invoke(new Orders(), "{\"id\":7}");

    assertThat(refused).failedWith(IllegalArgumentException.class).hasErrorMessage("no such order");
    assertThat(refused).log().contains("no such order").doesNotContain("hunter2");
    assertThat(result).payloadAs(Order.class).isEqualTo(new Order(7, "book"));

    assertThat(result).log().contains(INFO, "order 7 is stored").hasNoErrors();
  }

  @Test
  void a_timeout() {
    InvocationResult slow = Results.failing(Kind.TIMEOUT, "Sandbox.Timedout", "no");

    assertThat(slow).timedOut();
  }

  @Test
  void json() {
    InvocationResult result =
        Results.answering(
            "{\"id\":\"8f507cfc-0000-4000-8000-000000000001\",\"items\":[{\"price\":10.0}]}");

    assertThat(result).payload().isJson("{\"id\":\"${uuid}\",\"items\":[{\"price\":10}]}");
    assertThat(result).payload().hasJson("$.items[0].price", "10").hasNothingAt("$.discount");
  }

  @Test
  void a_proxy_response() {
    InvocationResult result =
        Results.answering(
            "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"application/json\"},"
                + "\"cookies\":[\"session=42; Secure\"],"
                + "\"body\":\"{\\\"id\\\":\\\"8f507cfc-0000-4000-8000-000000000001\\\"}\"}");

    assertThat(result)
        .proxyResponse()
        .hasStatus(201)
        .hasHeader("content-type", "application/json")
        .hasCookie("session", "42")
        .hasJsonBody("{\"id\":\"${uuid}\"}");
  }

  @Test
  void a_batch() {
    SqsEvents event = SqsEvents.of("a", "b");
    String second = event.messageIds().get(1);
    InvocationResult result =
        Results.answering("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + second + "\"}]}");

    List<String> sent = event.messageIds();
    assertThat(result).batchResponse(sent).failedFor(sent.get(1));
  }
}
