package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.Handler;
import dev.handrail.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestContextTest {

  private static TestContext stopped(Duration timeout) {
    return TestContext.builder().timeout(timeout).stopClock().build();
  }

  @Test
  void a_context_that_was_told_nothing_has_values_as_lambda_gives_them() {
    TestContext context = TestContext.create();

    assertThat(context.getFunctionName()).isEqualTo("my-function");
    assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
    assertThat(context.getInvokedFunctionArn())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:my-function");
    assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/my-function");
    assertThat(context.getLogStreamName())
        .matches("\\d{4}/\\d{2}/\\d{2}/\\[\\$LATEST\\][0-9a-f]{32}");
    assertThat(context.getAwsRequestId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(context.getXrayTraceId())
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
    assertThat(context.getMemoryLimitInMB()).isEqualTo(128);
    assertThat(context.getIdentity()).isNull();
    assertThat(context.getClientContext()).isNull();
    assertThat(context.getTenantId()).isNull();
    assertThat(context.getLogger().messages()).isEmpty();
  }

  @Test
  void arn_and_log_group_follow_from_the_name() {
    TestContext context = TestContext.builder().functionName("orders").functionVersion("7").build();

    assertThat(context.getInvokedFunctionArn()).endsWith(":function:orders");
    assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/orders");
    assertThat(context.getLogStreamName()).contains("/[7]");
  }

  @Test
  void every_value_can_be_set() {
    TestLogger logger = TestLogger.create();
    String arn = "arn:aws:lambda:eu-west-1:210987654321:function:orders:live";
    TestContext context =
        TestContext.builder()
            .functionName("orders")
            .invokedFunctionArn(arn)
            .memoryLimitInMB(1024)
            .requestId("request-1")
            .logGroupName("/custom")
            .logStreamName("stream")
            .identity("us-east-1:identity", "us-east-1:pool")
            .tenantId("tenant-7")
            .xrayTraceId(null)
            .logger(logger)
            .build();

    assertThat(context.getInvokedFunctionArn()).isEqualTo(arn);
    assertThat(context.getMemoryLimitInMB()).isEqualTo(1024);
    assertThat(context.getAwsRequestId()).isEqualTo("request-1");
    assertThat(context.getLogGroupName()).isEqualTo("/custom");
    assertThat(context.getLogStreamName()).isEqualTo("stream");
    assertThat(context.getIdentity().getIdentityId()).isEqualTo("us-east-1:identity");
    assertThat(context.getIdentity().getIdentityPoolId()).isEqualTo("us-east-1:pool");
    assertThat(context.getTenantId()).isEqualTo("tenant-7");
    assertThat(context.getXrayTraceId()).isNull();
    assertThat(context.getLogger()).isSameAs(logger);
  }

  @Test
  void one_builder_makes_contexts_of_different_invocations() {
    TestContext.Builder builder = TestContext.builder();
    TestContext first = builder.build();
    builder.functionName("changed-later");
    TestContext second = builder.build();

    assertThat(first.getFunctionName()).isEqualTo("my-function");
    assertThat(second.getAwsRequestId()).isNotEqualTo(first.getAwsRequestId());
    assertThat(second.getLogger()).isNotSameAs(first.getLogger());
  }

  @Test
  void the_client_context_is_read_as_it_is_sent() {
    TestContext context =
        TestContext.builder()
            .clientContext(
                """
                {"client":{"installation_id":"i","app_title":"t","app_version_name":"n",
                 "app_version_code":"c","app_package_name":"p"},
                 "custom":{"k":"v","n":1},"env":{"platform":"Android"}}
                """)
            .build();

    var client = context.getClientContext();
    assertThat(client.getClient().getInstallationId()).isEqualTo("i");
    assertThat(client.getClient().getAppTitle()).isEqualTo("t");
    assertThat(client.getClient().getAppVersionName()).isEqualTo("n");
    assertThat(client.getClient().getAppVersionCode()).isEqualTo("c");
    assertThat(client.getClient().getAppPackageName()).isEqualTo("p");
    assertThat(client.getCustom()).containsEntry("k", "v").containsEntry("n", "1");
    assertThat(client.getEnvironment()).containsEntry("platform", "Android");
  }

  @Test
  void parts_that_the_client_context_has_not_are_null() {
    var client = TestContext.builder().clientContext("{}").build().getClientContext();

    assertThat(client.getClient()).isNull();
    assertThat(client.getCustom()).isNull();
    assertThat(client.getEnvironment()).isNull();
  }

  @Test
  void a_client_context_that_fails_on_lambda_is_refused_with_the_place() {
    TestContext.Builder builder = TestContext.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.clientContext("{\"custom\":{\"a\":{}}}"))
        .withMessageContaining("$.custom.a: expected a string, found an object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.clientContext("[]"))
        .withMessageContaining("expected an object, found an array");
  }

  @Test
  void values_that_lambda_has_not_are_refused_with_what_it_has() {
    TestContext.Builder builder = TestContext.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.functionName("a b"))
        .withMessage(
            "functionName: expected 1 to 64 letters, digits, hyphens and underscores, got 'a b'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.functionVersion("live"))
        .withMessageContaining("$LATEST or a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.invokedFunctionArn("orders"))
        .withMessageContaining("function:<name>[:<qualifier>]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.memoryLimitInMB(64))
        .withMessage("memoryLimitInMB: expected 128 to 10240, got 64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(Duration.ofMinutes(16)))
        .withMessageContaining("Lambda's longest");
  }

  @Test
  void time_passes_by_the_clock() {
    TestContext context = TestContext.builder().timeout(Duration.ofMinutes(15)).build();
    int first = context.getRemainingTimeInMillis();
    while (context.getRemainingTimeInMillis() == first) {
      Thread.onSpinWait();
    }

    assertThat(context.getRemainingTimeInMillis()).isLessThan(first);
    assertThat(first).isLessThanOrEqualTo(900_000);
  }

  @Test
  void time_passes_by_hand_as_well() {
    TestContext context = TestContext.builder().timeout(Duration.ofMinutes(15)).build();

    context.advance(Duration.ofMinutes(14));

    assertThat(context.getRemainingTimeInMillis()).isLessThanOrEqualTo(60_000);
  }

  @Test
  void time_passes_by_hand_only_when_the_clock_is_stopped() {
    TestContext context = stopped(Duration.ofSeconds(10));

    assertThat(context.getRemainingTimeInMillis()).isEqualTo(10_000);
    context.advance(Duration.ofMillis(9_999));
    assertThat(context.getRemainingTimeInMillis()).isEqualTo(1);
    assertThat(context.remaining()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void fact7_the_remaining_time_is_never_negative_in_java() {
    TestContext context = stopped(Duration.ofSeconds(1));

    context.advance(Duration.ofSeconds(Long.MAX_VALUE));
    context.advance(Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(context.getRemainingTimeInMillis()).isZero();
    assertThat(context.remaining()).isZero();
  }

  @Test
  void time_does_not_come_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestContext.create().advance(Duration.ofMillis(-1)))
        .withMessageContaining("build another context");
  }

  @Test
  void the_deadline_comes_nearer_with_the_time_that_passes_by_hand() {
    TestContext context = stopped(Duration.ofSeconds(10));
    Instant before = context.deadline();

    context.advance(Duration.ofSeconds(4));

    assertThat(context.deadline()).isEqualTo(before.minusSeconds(4));
    assertThat(context.deadline()).isEqualTo(context.deadline().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void a_handlers_tasks_run_when_the_test_says_so() throws Exception {
    TestContext context = TestContext.builder().timeout(Duration.ofMinutes(5)).build();
    CompletableFuture<String> stage = new CompletableFuture<>();
    List<String> order = new ArrayList<>();
    Handler<String, String> handler =
        (event, given, callback) -> {
          given.eventLoop().track(stage);
          given.eventLoop().execute(() -> order.add("task"));
          given.eventLoop().execute(() -> stage.complete("late"));
          callback.succeed(event);
        };

    handler.handle("event", context, (error, result) -> order.add(result));
    context.runEventLoop();

    assertThat(order).containsExactly("event", "task");
    assertThat(context.callbackWaitsForEmptyEventLoop()).isTrue();
    context.callbackWaitsForEmptyEventLoop(false);
    assertThat(context.callbackWaitsForEmptyEventLoop()).isFalse();
  }

  @Test
  void the_failure_of_a_task_or_a_stage_comes_out_as_it_is() {
    TestContext context = TestContext.builder().timeout(Duration.ofMinutes(5)).build();
    context.eventLoop().track(CompletableFuture.failedFuture(new IOException("stage")));
    assertThatThrownBy(context::runEventLoop).isInstanceOf(IOException.class).hasMessage("stage");

    context
        .eventLoop()
        .execute(
            () -> {
              throw new IllegalStateException("task");
            });
    assertThatThrownBy(context::runEventLoop).hasMessage("task");
  }

  @Test
  void a_stage_that_does_not_end_in_time_is_told() {
    TestContext context = stopped(Duration.ofMillis(5));
    context.eventLoop().track(new CompletableFuture<>());

    assertThatIllegalStateException()
        .isThrownBy(context::runEventLoop)
        .withMessageContaining("1 tracked stages did not end in the remaining time");
  }

  @Test
  void a_lambda_function_runs_with_it() throws IOException {
    TestContext context = TestContext.builder().timeout(Duration.ofMinutes(5)).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new Greeter().handleRequest(new ByteArrayInputStream("\"Ada\"".getBytes(UTF_8)), out, context);

    assertThat(out.toString(UTF_8)).isEqualTo("\"hello Ada of my-function\"");
    assertThat(context.getLogger().messages()).extracting(Object::toString).containsExactly("hi");
  }

  /** A function of Handrail's. */
  private static final class Greeter extends LambdaFunction<String, String> {
    Greeter() {
      super(
          Handler.of(
              (event, context) -> {
                context.getLogger().log("hi");
                return "hello " + event + " of " + context.getFunctionName();
              }));
    }
  }
}
