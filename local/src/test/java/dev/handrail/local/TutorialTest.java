package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.local.cli.Handrail;
import dev.handrail.local.client.Program;
import dev.handrail.testkit.InvocationResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * The tutorial that Handrail reproduces, its rows 2 to 6, as a developer does them: with a
 * template, the console's Test button, an editor, the AWS CLI and an SDK.
 */
class TutorialTest {

  private static final String HELLO =
      """
      package example;

      import dev.handrail.Callback;
      import dev.handrail.Context;
      import dev.handrail.LambdaFunction;

      public final class HelloFunction extends LambdaFunction<HelloFunction.Greeting, String> {
        public record Greeting(String val01) {}

        @Override
        public void handle(Greeting event, Context context, Callback<String> callback) {
          callback.call(null, "success lambda api test: " + event.val01());
        }
      }
      """;

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        HelloFunction:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: hello
            CodeUri: code
            Handler: example.HelloFunction
            Runtime: java21
            MemorySize: 256
            Timeout: 900
            FunctionUrlConfig: {AuthType: NONE}
            Events:
              ServerBatch:
                Type: Schedule
                Properties:
                  Schedule: rate(1 minute)
                  Input: '{"val01":"server batch"}'
      """;

  /** Longer than an init phase and the function's timeout: only what hangs takes so long. */
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @TempDir Path folder;

  private final Finished finished = new Finished();
  private final TestClock clock = TestClock.at(Instant.parse("2026-11-25T12:00:00Z"));
  private ProjectFolder project;
  private LocalLambda local;
  private LambdaClient sdk;

  @BeforeEach
  void row2_a_function_has_a_name_a_runtime_and_what_is_in_front_of_it() {
    project = ProjectFolder.in(folder);
    project.compile("example.HelloFunction", HELLO);
    Path template = project.write("template.yaml", TEMPLATE);

    Application application = Template.read(template, TemplateOptions.defaults()).application();

    assertThat(application.function("HelloFunction").orElseThrow().definition().arn())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:hello");
    local = LocalLambda.start(application, LocalOptions.defaults().withClock(clock), finished);
    sdk = sdk(local.uri());
  }

  @AfterEach
  void stop() {
    sdk.close();
    local.close();
  }

  @Test
  @StartsJvms
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the Test button here is AWS's runtime client")
  void row3_a_test_event_is_saved_under_a_name_and_run_with_status_result_log_and_report() {
    Path event = project.write("events/greeting.json", "{\"val01\": \"hi\"}");

    String panel =
        handrail(
            "invoke",
            "HelloFunction",
            "--template",
            folder.resolve("template.yaml").toString(),
            "--event",
            event.toString());

    assertThat(panel)
        .startsWith("Executing function: succeeded")
        .contains("\"success lambda api test: hi\"", "Max memory used", "Billed duration")
        .contains("START RequestId: ", "END RequestId: ", "REPORT RequestId: ");
  }

  @Test
  void row4_the_handler_has_event_context_and_callback_and_its_result_is_the_answer() {
    InvokeResponse answer = sdk.invoke(call -> call.functionName("hello").payload(event("hi")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.payload().asUtf8String()).isEqualTo("\"success lambda api test: hi\"");
    assertThat(answer.functionError()).isNull();
  }

  @Test
  void row5_changed_code_is_seen_by_the_next_test() throws Exception {
    sdk.invoke(call -> call.functionName("hello").payload(event("hi")));

    project.compile("example.HelloFunction", HELLO.replace("success", "changed"));

    String answer = "";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answer.contains("changed") && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(50);
      answer =
          sdk.invoke(call -> call.functionName("hello").payload(event("hi")))
              .payload()
              .asUtf8String();
    }
    assertThat(answer).isEqualTo("\"changed lambda api test: hi\"");
  }

  @Test
  void row6_a_heavy_function_runs_on_a_timetable() throws Exception {
    clock.advance(Duration.ofSeconds(61));

    assertThat(finished.next()).isEqualTo("\"success lambda api test: server batch\"");
  }

  @Test
  void row6_a_function_is_invoked_by_sdk_with_the_log_and_asynchronously() throws Exception {
    InvokeResponse answer =
        sdk.invoke(call -> call.functionName("hello").payload(event("hi")).logType(LogType.TAIL));
    assertThat(new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8))
        .contains("START RequestId: ", "REPORT RequestId: ");
    assertThat(finished.next()).isEqualTo("\"success lambda api test: hi\"");

    InvokeResponse accepted =
        sdk.invoke(
            call ->
                call.functionName("hello")
                    .payload(event("later"))
                    .invocationType(InvocationType.EVENT));
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(finished.next()).isEqualTo("\"success lambda api test: later\"");
  }

  @Test
  void row6_a_function_is_invoked_by_the_cli() throws Exception {
    String cli = System.getenv().getOrDefault("HANDRAIL_AWS_CLI", "aws");
    Path event = project.write("events/greeting.json", "{\"val01\": \"hi\"}");
    Path answer = folder.resolve("answer.json");
    List<String> command =
        List.of(
            cli,
            "--cli-read-timeout",
            "0", // none: Program has one
            "lambda",
            "invoke",
            "--endpoint-url",
            local.uri().toString(),
            "--region",
            "us-east-1",
            "--no-sign-request",
            "--function-name",
            "hello",
            "--payload",
            "fileb://" + event,
            answer.toString());
    Program program;
    try {
      program = Program.run(folder, command, Map.of());
    } catch (IOException missing) {
      assumeTrue(false, "the AWS CLI is missing: install Debian's awscli, or set HANDRAIL_AWS_CLI");
      return;
    }
    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(program.out()).contains("\"StatusCode\": 200", "\"ExecutedVersion\": \"$LATEST\"");
    assertThat(answer).hasContent("\"success lambda api test: hi\"");
  }

  @Test
  void row6_a_light_function_answers_as_an_api_of_its_own() throws Exception {
    URI url = local.uri().resolve("lambda-url/hello/");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(url).GET().build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    // The event is an HTTP request, which has no val01; a string is sent as it is, unquoted.
    assertThat(answer.body()).isEqualTo("success lambda api test: null");
  }

  private static LambdaClient sdk(URI local) {
    return LambdaClient.builder()
        .endpointOverride(local)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
        .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static SdkBytes event(String val01) {
    return SdkBytes.fromUtf8String("{\"val01\":\"" + val01 + "\"}");
  }

  private static String handrail(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Handrail.run(new ByteArrayInputStream(new byte[0]), stream, System.err, arguments);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The answers, in the order in which invocations ended. */
  private static final class Finished implements LocalListener {

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @Override
    public void finished(LocalFunction function, InvocationResult result) {
      answers.add(result.payload().text());
    }

    String next() throws InterruptedException {
      String answer = answers.poll(PATIENCE.toMinutes(), TimeUnit.MINUTES);
      assertThat(answer).as("an invocation").isNotNull();
      return answer;
    }
  }
}
