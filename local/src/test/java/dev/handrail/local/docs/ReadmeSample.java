package dev.handrail.local.docs;

import static software.amazon.awssdk.regions.Region.US_EAST_1;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.testkit.FunctionDefinition;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * What README and Javadoc show of the library: core's {@code SamplesTest} and {@link
 * LocalSamplesTest} want it to be compiled. That this works is {@code TutorialTest}'s, which has a
 * port and credentials of its own.
 */
final class ReadmeSample {

  private ReadmeSample() {}

  /** In the Javadoc of {@link LocalLambda}. */
  static void javadoc(Application application, SdkBytes event) {
    try (LocalLambda local = LocalLambda.start(application)) {
      LambdaClient lambda =
          LambdaClient.builder()
              .endpointOverride(local.uri())
              .region(US_EAST_1)
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .build();
      lambda.invoke(call -> call.functionName("HelloFunction").payload(event));
    }
  }

  static void invoke(FunctionDefinition hello, SdkBytes event) {
    try (LocalLambda local = LocalLambda.start(Application.of(LocalFunction.of(hello)))) {
      LambdaClient lambda =
          LambdaClient.builder()
              .endpointOverride(local.uri())
              .region(US_EAST_1)
              .credentialsProvider(AnonymousCredentialsProvider.create())
              .build();
      lambda.invoke(call -> call.functionName("HelloFunction").payload(event));
    }
  }
}
