package dev.handrail.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsStreamsInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event is an object of AWS's class for it, where there is one. */
class CatalogueClassesTest {

  /** The class of a service's events; of one event where it has its own. */
  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          Map.entry("alb", ApplicationLoadBalancerRequestEvent.class),
          Map.entry("apigateway authorizer", APIGatewayCustomAuthorizerEvent.class),
          Map.entry("apigateway aws-proxy", APIGatewayProxyRequestEvent.class),
          Map.entry("apigateway http-api-proxy", APIGatewayV2HTTPEvent.class),
          Map.entry("apigateway request-authorizer", APIGatewayCustomAuthorizerEvent.class),
          Map.entry("cloudformation", CloudFormationCustomResourceEvent.class),
          Map.entry("cloudfront", CloudFrontEvent.class),
          Map.entry("cloudwatch logs", CloudWatchLogsEvent.class),
          Map.entry("cloudwatch scheduled-event", ScheduledEvent.class),
          Map.entry("codecommit", CodeCommitEvent.class),
          Map.entry("cognito", CognitoEvent.class),
          Map.entry("config", ConfigEvent.class),
          Map.entry("connect", ConnectEvent.class),
          Map.entry("dynamodb", DynamodbEvent.class),
          Map.entry("kinesis", KinesisFirehoseEvent.class),
          Map.entry("kinesis analytics", KinesisAnalyticsStreamsInputPreprocessingEvent.class),
          Map.entry(
              "kinesis analytics-compressed", KinesisAnalyticsStreamsInputPreprocessingEvent.class),
          Map.entry("kinesis analytics-dynamodb", KinesisAnalyticsOutputDeliveryEvent.class),
          Map.entry("kinesis analytics-kpl", KinesisAnalyticsStreamsInputPreprocessingEvent.class),
          Map.entry("kinesis get-records", KinesisEvent.class),
          Map.entry("lex", LexEvent.class),
          Map.entry("rekognition", S3Event.class),
          Map.entry("s3", S3Event.class),
          Map.entry("s3 batch-invocation", S3BatchEvent.class),
          Map.entry("sns", SNSEvent.class),
          Map.entry("sqs", SQSEvent.class));

  private static final String QUERY = "$.Records[0].cf.request.querystring";

  /** Members that AWS sends and AWS's class lacks. */
  private static final Map<String, Set<String>> NOT_HELD =
      Map.of(
          "apigateway http-api-proxy", Set.of("$.requestContext.authentication"),
          "apigateway request-authorizer", Set.of("$.requestContext.identity.clientCert"),
          "cloudfront modify-querystring", Set.of(QUERY),
          "cloudfront normalize-querystring-to-improve-cache-hit", Set.of(QUERY),
          "cloudfront redirect-unauthenticated-users", Set.of(QUERY),
          "connect contact-flow-event", Set.of("$.Details.ContactData.MediaStreams"),
          "kinesis analytics-dynamodb", Set.of("$.streamArn"),
          "kinesis streams-as-source", Set.of("$.deliverySteamArn"));

  @TestFactory
  List<DynamicTest> an_event_comes_back_whole_from_AWSs_class() {
    return CatalogueEvents.all().stream()
        .filter(event -> type(event) != null)
        .map(event -> dynamicTest(label(event), () -> comesBack(event)))
        .toList();
  }

  @Test
  void the_others_have_no_class() {
    Set<String> services = new TreeSet<>();
    CatalogueEvents.all().stream()
        .filter(event -> type(event) == null)
        .forEach(event -> services.add(event.service()));
    assertThat(services)
        .containsExactly(
            "alexa-skills-kit",
            "alexa-smart-home",
            "appsync",
            "batch",
            "codepipeline",
            "lex-v2",
            "sagemaker",
            "ses",
            "stepfunctions",
            "workmail");
  }

  private static void comesBack(EventTemplate event) {
    assertThat(RoundTrip.lost(event.generate(Map.of()), type(event)))
        .isEqualTo(NOT_HELD.getOrDefault(label(event), Set.of()));
  }

  private static Class<?> type(EventTemplate event) {
    return CLASSES.getOrDefault(label(event), CLASSES.get(event.service()));
  }

  private static String label(EventTemplate event) {
    return event.service() + " " + event.name();
  }
}
