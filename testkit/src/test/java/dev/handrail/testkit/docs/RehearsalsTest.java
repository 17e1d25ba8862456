package dev.handrail.testkit.docs;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionCode;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.OwnEnvironment;
import dev.handrail.testkit.OwnEnvironmentOptions;
import dev.handrail.testkit.SameClassLoader;
import dev.handrail.testkit.async.Condition;
import dev.handrail.testkit.event.SqsEvents;
import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.rehearsal.AsyncInvocation;
import dev.handrail.testkit.rehearsal.AsyncRehearsal;
import dev.handrail.testkit.rehearsal.ColdAndWarm;
import dev.handrail.testkit.rehearsal.QueueMessage;
import dev.handrail.testkit.rehearsal.QueueRehearsal;
import dev.handrail.testkit.rehearsal.QueueRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of {@code docs/testing-rehearsals.md} and of Javadoc. */
class RehearsalsTest {

  private static FunctionDefinition definition(Object function) {
    return FunctionDefinition.forClass(function.getClass()).build();
  }

  static final class Prices implements RequestHandler<Map<String, Integer>, Integer> {
    @Override
    public Integer handleRequest(Map<String, Integer> event, Context context) {
      return 3 * event.get("id");
    }
  }

  @Test
  void cold_and_warm() {
    Prices prices = new Prices();
    try (ExecutionEnvironment environment = SameClassLoader.start(definition(prices), prices)) {
      ColdAndWarm both = ColdAndWarm.of(environment, InvocationRequest.of("{\"id\":7}"));
      assertThat(both.cold()).succeeded().report().hasInitDuration();
      assertThat(both.warm()).isWarmStart().hasPayload(both.cold().payload().text());
    }
  }

  @Test
  void snap_start() {
    FunctionDefinition function = FunctionCode.function("example.SnapStartFunction").build();

    OwnEnvironmentOptions options = OwnEnvironmentOptions.defaults().withSnapStart(true);
    try (ExecutionEnvironment environment = OwnEnvironment.start(function, options)) {
      InvocationResult first = environment.invoke(InvocationRequest.of("\"hi\""));
      assertThat(first).log().contains("RESTORE_REPORT Restore Duration");
      assertThat(first).report().hasRestoreDuration().hasNoInitDuration();
    }
  }

  static final class Broken implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String event, Context context) {
      throw new IllegalStateException("no database");
    }
  }

  @Test
  void the_function_of_a_test() {
    try (TestFunction function = TestFunction.forInstance(new Prices()).build()) {
      ColdAndWarm both = ColdAndWarm.of(function, InvocationRequest.of("{\"id\":7}"));
      assertThat(both.cold()).isColdStart();
      assertThat(both.warm()).isWarmStart().hasPayload("21");
    }
    try (TestFunction function = TestFunction.forInstance(new Broken()).build()) {
      AsyncInvocation invocation =
          AsyncRehearsal.of(function.definition(), function.invoker())
              .invoke(InvocationRequest.of("\"hi\""))
              .advanceToEnd();
      assertThat(invocation.destinationRecord().approximateInvokeCount()).isEqualTo(3);
    }
    try (TestFunction function = TestFunction.forInstance(new Orders()).build()) {
      QueueRun run = QueueRehearsal.of(function.invoker()).run(SqsEvents.of("{}", "no JSON"));
      assertThat(run.batches()).hasSize(3);
    }
  }

  @Test
  void an_asynchronous_invocation() {
    Broken broken = new Broken();
    FunctionDefinition function = definition(broken);
    InvocationRequest request = InvocationRequest.of("\"hi\"");
    try (ExecutionEnvironment environment = SameClassLoader.start(function, broken)) {
      AsyncInvocation invocation = AsyncRehearsal.of(function, environment).invoke(request);
      assertThat(invocation.results()).hasSize(1);
      invocation.advance(Duration.ofMinutes(1));
      assertThat(invocation.results()).hasSize(2);
      assertThat(invocation.advanceToEnd().destinationRecord().condition())
          .isEqualTo(Condition.RETRIES_EXHAUSTED);
    }
  }

  static final class Orders implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      List<SQSBatchResponse.BatchItemFailure> failures =
          event.getRecords().stream()
              .filter(message -> !message.getBody().startsWith("{"))
              .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
              .toList();
      return new SQSBatchResponse(failures);
    }
  }

  @Test
  void a_queue() {
    Orders orders = new Orders();
    try (ExecutionEnvironment environment = SameClassLoader.start(definition(orders), orders)) {
      SqsEvents messages = SqsEvents.of("{\"order\":1}", "no JSON", "{\"order\":3}");
      QueueRun run = QueueRehearsal.of(environment).withMaxReceiveCount(2).run(messages);
      assertThat(run.deadLetters()).extracting(QueueMessage::body).containsExactly("no JSON");
      assertThat(run.batches()).hasSize(2);
    }
  }
}
