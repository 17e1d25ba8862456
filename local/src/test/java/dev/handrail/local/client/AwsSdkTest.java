package dev.handrail.local.client;

import static dev.handrail.local.front.FrontDoors.function;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.front.FrontDoors;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** What the AWS SDK for Java reads from the Invoke API. */
class AwsSdkTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static FrontDoors doors;
  private static LambdaClient lambda;

  @BeforeAll
  static void start() {
    doors =
        FrontDoors.of(
            ClientFunction::behave,
            function(
                "hello",
                builder -> builder.versions("1").aliases(Map.of("live", "1")).memorySize(512)),
            function("never", builder -> builder.reservedConcurrency(0)));
    lambda =
        LambdaClient.builder()
            .endpointOverride(doors.uri(""))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(PATIENCE)
                    .socketTimeout(PATIENCE))
            .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  @AfterAll
  static void stop() {
    lambda.close();
    doors.close();
  }

  @Test
  void invokes_with_the_end_of_the_log() {
    InvokeResponse response =
        lambda.invoke(
            call ->
                call.functionName("hello")
                    .qualifier("live")
                    .logType(LogType.TAIL)
                    .payload(SdkBytes.fromUtf8String("{\"a\":\"\u00e4\"}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.payload().asUtf8String()).isEqualTo("{\"a\":\"\u00e4\"}");
    assertThat(response.functionError()).isNull();
    assertThat(response.executedVersion()).isEqualTo("1");
    assertThat(new String(Base64.getDecoder().decode(response.logResult()), UTF_8))
        .isEqualTo(ClientFunction.LOG);
    assertThat(response.responseMetadata().requestId()).hasSize(36);
  }

  @Test
  void invokes_by_arn() {
    String arn = "arn:aws:lambda:us-east-1:123456789012:function:hello:live";
    assertThat(lambda.invoke(call -> call.functionName(arn)).executedVersion()).isEqualTo("1");
  }

  @Test
  void hears_of_a_function_error() {
    InvokeResponse response =
        lambda.invoke(
            call -> call.functionName("hello").payload(SdkBytes.fromUtf8String("\"fail\"")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String()).isEqualTo(ClientFunction.ERROR);
  }

  @Test
  void sends_events_and_dry_runs() {
    assertThat(
            lambda
                .invoke(call -> call.functionName("hello").invocationType(InvocationType.EVENT))
                .statusCode())
        .isEqualTo(202);
    assertThat(
            lambda
                .invoke(call -> call.functionName("hello").invocationType(InvocationType.DRY_RUN))
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void fact13_reads_each_error_with_its_message() {
    assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("other")))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("Function not found: arn:aws:lambda:us-east-1")
        .extracting("type")
        .isEqualTo("User");
    assertThatThrownBy(
            () ->
                lambda.invoke(
                    call -> call.functionName("hello").payload(SdkBytes.fromUtf8String("{"))))
        .isInstanceOf(InvalidRequestContentException.class)
        .hasMessageContaining("Could not parse request body into json");
    assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("never")))
        .isInstanceOf(TooManyRequestsException.class)
        .hasMessageContaining("Rate Exceeded.")
        .extracting("reason")
        .hasToString("ReservedFunctionConcurrentInvocationLimitExceeded");
  }

  @Test
  void fact17_hears_that_an_event_is_too_large() {
    SdkBytes tooLarge = SdkBytes.fromUtf8String("\"" + "x".repeat(7_000_000) + "\"");
    assertThatThrownBy(() -> lambda.invoke(call -> call.functionName("hello").payload(tooLarge)))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(413);
              assertThat(refused.awsErrorDetails().errorCode())
                  .isEqualTo("RequestEntityTooLargeException");
              assertThat(refused).hasMessageContaining("6291456 bytes");
            });
  }

  @Test
  void reads_what_functions_there_are() {
    assertThat(lambda.listFunctions().functions())
        .extracting(FunctionConfiguration::functionName)
        .containsExactly("hello", "never");
    assertThat(lambda.getFunction(call -> call.functionName("hello")).configuration().memorySize())
        .isEqualTo(512);
    assertThat(lambda.getFunctionConfiguration(call -> call.functionName("hello")).state())
        .isEqualTo(State.ACTIVE);
    assertThat(
            lambda
                .waiter()
                .waitUntilFunctionActiveV2(call -> call.functionName("hello"))
                .matched()
                .response())
        .isPresent();
  }
}
