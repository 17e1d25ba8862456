package example.events;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2ProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.ActiveMQEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.AppSyncLambdaAuthorizerResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFrontEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchCompositeAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import com.amazonaws.services.lambda.runtime.events.CloudWatchMetricAlarmEvent;
import com.amazonaws.services.lambda.runtime.events.CodeCommitEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCreateAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolCustomMessageEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolDefineAuthChallengeEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolMigrateUserEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPostConfirmationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreAuthenticationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEventV2;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolVerifyAuthChallengeResponseEvent;
import com.amazonaws.services.lambda.runtime.events.ConfigEvent;
import com.amazonaws.services.lambda.runtime.events.ConnectEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.amazonaws.services.lambda.runtime.events.IoTButtonEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsFirehoseInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsInputPreprocessingResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsOutputDeliveryResponse;
import com.amazonaws.services.lambda.runtime.events.KinesisAnalyticsStreamsInputPreprocessingEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.LexEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseEvent;
import com.amazonaws.services.lambda.runtime.events.MSKFirehoseResponse;
import com.amazonaws.services.lambda.runtime.events.RabbitMQEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEventV2;
import com.amazonaws.services.lambda.runtime.events.S3BatchResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.S3ObjectLambdaEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.SecretsManagerRotationEvent;
import com.amazonaws.services.lambda.runtime.events.SimpleIAMPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.TimeWindowEventResponse;
import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** A function for each class of AWS's events, which answers with its event. */
@SuppressWarnings("deprecation") // two of the classes are deprecated, and still sent
public final class EchoFunctions {

  private EchoFunctions() {}

  /** Answers with its event. */
  public abstract static class Echo<T> extends LambdaFunction<T, T> {

    @Override
    public void handle(T event, Context context, Callback<T> callback) {
      callback.succeed(event);
    }
  }

  public static final class APIGatewayCustomAuthorizerEvent_
      extends Echo<APIGatewayCustomAuthorizerEvent> {}

  public static final class APIGatewayProxyRequestEvent_
      extends Echo<APIGatewayProxyRequestEvent> {}

  public static final class APIGatewayProxyResponseEvent_
      extends Echo<APIGatewayProxyResponseEvent> {}

  public static final class APIGatewayV2CustomAuthorizerEvent_
      extends Echo<APIGatewayV2CustomAuthorizerEvent> {}

  public static final class APIGatewayV2HTTPEvent_ extends Echo<APIGatewayV2HTTPEvent> {}

  public static final class APIGatewayV2HTTPResponse_ extends Echo<APIGatewayV2HTTPResponse> {}

  public static final class APIGatewayV2ProxyRequestEvent_
      extends Echo<APIGatewayV2ProxyRequestEvent> {}

  public static final class APIGatewayV2ProxyResponseEvent_
      extends Echo<APIGatewayV2ProxyResponseEvent> {}

  public static final class APIGatewayV2WebSocketEvent_ extends Echo<APIGatewayV2WebSocketEvent> {}

  public static final class APIGatewayV2WebSocketResponse_
      extends Echo<APIGatewayV2WebSocketResponse> {}

  public static final class ActiveMQEvent_ extends Echo<ActiveMQEvent> {}

  public static final class AppSyncLambdaAuthorizerEvent_
      extends Echo<AppSyncLambdaAuthorizerEvent> {}

  public static final class AppSyncLambdaAuthorizerResponse_
      extends Echo<AppSyncLambdaAuthorizerResponse> {}

  public static final class ApplicationLoadBalancerRequestEvent_
      extends Echo<ApplicationLoadBalancerRequestEvent> {}

  public static final class ApplicationLoadBalancerResponseEvent_
      extends Echo<ApplicationLoadBalancerResponseEvent> {}

  public static final class CloudFormationCustomResourceEvent_
      extends Echo<CloudFormationCustomResourceEvent> {}

  public static final class CloudFrontEvent_ extends Echo<CloudFrontEvent> {}

  public static final class CloudWatchCompositeAlarmEvent_
      extends Echo<CloudWatchCompositeAlarmEvent> {}

  public static final class CloudWatchLogsEvent_ extends Echo<CloudWatchLogsEvent> {}

  public static final class CloudWatchMetricAlarmEvent_ extends Echo<CloudWatchMetricAlarmEvent> {}

  public static final class CodeCommitEvent_ extends Echo<CodeCommitEvent> {}

  public static final class CognitoEvent_ extends Echo<CognitoEvent> {}

  public static final class CognitoUserPoolCreateAuthChallengeEvent_
      extends Echo<CognitoUserPoolCreateAuthChallengeEvent> {}

  public static final class CognitoUserPoolCustomMessageEvent_
      extends Echo<CognitoUserPoolCustomMessageEvent> {}

  public static final class CognitoUserPoolDefineAuthChallengeEvent_
      extends Echo<CognitoUserPoolDefineAuthChallengeEvent> {}

  public static final class CognitoUserPoolMigrateUserEvent_
      extends Echo<CognitoUserPoolMigrateUserEvent> {}

  public static final class CognitoUserPoolPostAuthenticationEvent_
      extends Echo<CognitoUserPoolPostAuthenticationEvent> {}

  public static final class CognitoUserPoolPostConfirmationEvent_
      extends Echo<CognitoUserPoolPostConfirmationEvent> {}

  public static final class CognitoUserPoolPreAuthenticationEvent_
      extends Echo<CognitoUserPoolPreAuthenticationEvent> {}

  public static final class CognitoUserPoolPreSignUpEvent_
      extends Echo<CognitoUserPoolPreSignUpEvent> {}

  public static final class CognitoUserPoolPreTokenGenerationEvent_
      extends Echo<CognitoUserPoolPreTokenGenerationEvent> {}

  public static final class CognitoUserPoolPreTokenGenerationEventV2_
      extends Echo<CognitoUserPoolPreTokenGenerationEventV2> {}

  public static final class CognitoUserPoolVerifyAuthChallengeResponseEvent_
      extends Echo<CognitoUserPoolVerifyAuthChallengeResponseEvent> {}

  public static final class ConfigEvent_ extends Echo<ConfigEvent> {}

  public static final class ConnectEvent_ extends Echo<ConnectEvent> {}

  public static final class DynamodbEvent_ extends Echo<DynamodbEvent> {}

  public static final class DynamodbTimeWindowEvent_ extends Echo<DynamodbTimeWindowEvent> {}

  public static final class IamPolicyResponse_ extends Echo<IamPolicyResponse> {}

  public static final class IamPolicyResponseV1_ extends Echo<IamPolicyResponseV1> {}

  public static final class IoTButtonEvent_ extends Echo<IoTButtonEvent> {}

  public static final class KafkaEvent_ extends Echo<KafkaEvent> {}

  public static final class KinesisAnalyticsFirehoseInputPreprocessingEvent_
      extends Echo<KinesisAnalyticsFirehoseInputPreprocessingEvent> {}

  public static final class KinesisAnalyticsInputPreprocessingResponse_
      extends Echo<KinesisAnalyticsInputPreprocessingResponse> {}

  public static final class KinesisAnalyticsOutputDeliveryEvent_
      extends Echo<KinesisAnalyticsOutputDeliveryEvent> {}

  public static final class KinesisAnalyticsOutputDeliveryResponse_
      extends Echo<KinesisAnalyticsOutputDeliveryResponse> {}

  public static final class KinesisAnalyticsStreamsInputPreprocessingEvent_
      extends Echo<KinesisAnalyticsStreamsInputPreprocessingEvent> {}

  public static final class KinesisEvent_ extends Echo<KinesisEvent> {}

  public static final class KinesisFirehoseEvent_ extends Echo<KinesisFirehoseEvent> {}

  public static final class KinesisTimeWindowEvent_ extends Echo<KinesisTimeWindowEvent> {}

  public static final class LambdaDestinationEvent_ extends Echo<LambdaDestinationEvent> {}

  public static final class LexEvent_ extends Echo<LexEvent> {}

  public static final class MSKFirehoseEvent_ extends Echo<MSKFirehoseEvent> {}

  public static final class MSKFirehoseResponse_ extends Echo<MSKFirehoseResponse> {}

  public static final class RabbitMQEvent_ extends Echo<RabbitMQEvent> {}

  public static final class S3BatchEvent_ extends Echo<S3BatchEvent> {}

  public static final class S3BatchEventV2_ extends Echo<S3BatchEventV2> {}

  public static final class S3BatchResponse_ extends Echo<S3BatchResponse> {}

  public static final class S3Event_ extends Echo<S3Event> {}

  public static final class S3ObjectLambdaEvent_ extends Echo<S3ObjectLambdaEvent> {}

  public static final class SNSEvent_ extends Echo<SNSEvent> {}

  public static final class SQSBatchResponse_ extends Echo<SQSBatchResponse> {}

  public static final class SQSEvent_ extends Echo<SQSEvent> {}

  public static final class ScheduledEvent_ extends Echo<ScheduledEvent> {}

  public static final class SecretsManagerRotationEvent_
      extends Echo<SecretsManagerRotationEvent> {}

  public static final class SimpleIAMPolicyResponse_ extends Echo<SimpleIAMPolicyResponse> {}

  public static final class StreamsEventResponse_ extends Echo<StreamsEventResponse> {}

  public static final class TimeWindowEventResponse_ extends Echo<TimeWindowEventResponse> {}

  public static final class models_TimeWindow_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.TimeWindow> {}

  public static final class models_dynamodb_AttributeValue_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> {}

  public static final class models_dynamodb_Identity_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity> {}

  public static final class models_dynamodb_Record_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record> {}

  public static final class models_dynamodb_StreamRecord_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord> {}

  public static final class models_kinesis_Record_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.kinesis.Record> {}

  public static final class models_s3_S3EventNotification_
      extends Echo<com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification> {}
}
