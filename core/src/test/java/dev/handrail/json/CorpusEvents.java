package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.Corpus;
import dev.handrail.EventFixtures.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AWS's own sample events, and the class that each is a document of. */
final class CorpusEvents {

  /** The file's name without extension, in two folders; what is not here has no class. */
  private static final String CLASSES =
      """
      aws-lambda-java-tests/apigw/events/apigw_event            APIGatewayProxyRequestEvent
      aws-lambda-java-tests/apigw/events/apigw_event_nobody     APIGatewayProxyRequestEvent
      aws-lambda-java-tests/apigw/responses/apigw_response      APIGatewayProxyResponseEvent
      aws-lambda-java-tests/apigw/responses/apigw_response2     APIGatewayProxyResponseEvent
      aws-lambda-java-tests/apigw_auth                          APIGatewayCustomAuthorizerEvent
      aws-lambda-java-tests/apigw_auth_v2                       APIGatewayV2CustomAuthorizerEvent
      aws-lambda-java-tests/apigw_http_event                    APIGatewayV2HTTPEvent
      aws-lambda-java-tests/apigw_rest_event                    APIGatewayProxyRequestEvent
      aws-lambda-java-tests/apigw_websocket_event               APIGatewayV2WebSocketEvent
      aws-lambda-java-tests/appsync_authorizer_event            AppSyncLambdaAuthorizerEvent
      aws-lambda-java-tests/appsync_authorizer_response         AppSyncLambdaAuthorizerResponse
      aws-lambda-java-tests/cloudformation_event                CloudFormationCustomResourceEvent
      aws-lambda-java-tests/cloudfront_event                    CloudFrontEvent
      aws-lambda-java-tests/cloudwatch_composite_alarm          CloudWatchCompositeAlarmEvent
      aws-lambda-java-tests/cloudwatch_event                    ScheduledEvent
      aws-lambda-java-tests/cloudwatch_metric_alarm             CloudWatchMetricAlarmEvent
      aws-lambda-java-tests/cloudwatchlogs_event                CloudWatchLogsEvent
      aws-lambda-java-tests/codecommit_event                    CodeCommitEvent
      aws-lambda-java-tests/cognito/cognito_userpool_create_auth_challenge   CognitoUserPoolCreateAuthChallengeEvent
      aws-lambda-java-tests/cognito/cognito_userpool_custom_message          CognitoUserPoolCustomMessageEvent
      aws-lambda-java-tests/cognito/cognito_userpool_define_auth_challenge   CognitoUserPoolDefineAuthChallengeEvent
      aws-lambda-java-tests/cognito/cognito_userpool_migrate_user            CognitoUserPoolMigrateUserEvent
      aws-lambda-java-tests/cognito/cognito_userpool_postauthentication      CognitoUserPoolPostAuthenticationEvent
      aws-lambda-java-tests/cognito/cognito_userpool_postconfirmation        CognitoUserPoolPostConfirmationEvent
      aws-lambda-java-tests/cognito/cognito_userpool_pre_token_generation    CognitoUserPoolPreTokenGenerationEvent
      aws-lambda-java-tests/cognito/cognito_userpool_preauthentication       CognitoUserPoolPreAuthenticationEvent
      aws-lambda-java-tests/cognito/cognito_userpool_presignup               CognitoUserPoolPreSignUpEvent
      aws-lambda-java-tests/cognito/cognito_userpool_verify_auth_challenge   CognitoUserPoolVerifyAuthChallengeResponseEvent
      aws-lambda-java-tests/cognito_sync_event                  CognitoEvent
      aws-lambda-java-tests/cognito_user_pool_pre_token_generation_event_v2  CognitoUserPoolPreTokenGenerationEventV2
      aws-lambda-java-tests/config_event                        ConfigEvent
      aws-lambda-java-tests/connect_event                       ConnectEvent
      aws-lambda-java-tests/ddb/dynamo_ddb_stream_record        DynamodbEvent$DynamodbStreamRecord
      aws-lambda-java-tests/ddb/dynamo_event                    DynamodbEvent
      aws-lambda-java-tests/ddb/dynamo_event_roundtrip          DynamodbEvent
      aws-lambda-java-tests/ddb/dynamo_time_window_event        DynamodbTimeWindowEvent
      aws-lambda-java-tests/elb_event                           ApplicationLoadBalancerRequestEvent
      aws-lambda-java-tests/firehose_event                      KinesisFirehoseEvent
      aws-lambda-java-tests/iot_button_event                    IoTButtonEvent
      aws-lambda-java-tests/kafka_event                         KafkaEvent
      aws-lambda-java-tests/kafka_event_roundtrip               KafkaEvent
      aws-lambda-java-tests/kinesis/kinesis_analytics_firehose_input_preprocessing   KinesisAnalyticsFirehoseInputPreprocessingEvent
      aws-lambda-java-tests/kinesis/kinesis_analytics_input_preprocessing_response   KinesisAnalyticsInputPreprocessingResponse
      aws-lambda-java-tests/kinesis/kinesis_analytics_output_delivery                KinesisAnalyticsOutputDeliveryEvent
      aws-lambda-java-tests/kinesis/kinesis_analytics_output_delivery_response       KinesisAnalyticsOutputDeliveryResponse
      aws-lambda-java-tests/kinesis/kinesis_analytics_streams_input_preprocessing    KinesisAnalyticsStreamsInputPreprocessingEvent
      aws-lambda-java-tests/kinesis/kinesis_event_roundtrip     KinesisEvent
      aws-lambda-java-tests/kinesis/kinesis_time_window_event   KinesisTimeWindowEvent
      aws-lambda-java-tests/kinesis_event                       KinesisEvent
      aws-lambda-java-tests/lambda_destination_event            LambdaDestinationEvent
      aws-lambda-java-tests/lex_event                           LexEvent
      aws-lambda-java-tests/lex_event_roundtrip                 LexEvent
      aws-lambda-java-tests/mq_event                            ActiveMQEvent
      aws-lambda-java-tests/msk_firehose_event                  MSKFirehoseEvent
      aws-lambda-java-tests/msk_firehose_event_roundtrip        MSKFirehoseEvent
      aws-lambda-java-tests/rabbitmq_event                      RabbitMQEvent
      aws-lambda-java-tests/rabbitmq_event_roundtrip            RabbitMQEvent
      aws-lambda-java-tests/response/alb_response               ApplicationLoadBalancerResponseEvent
      aws-lambda-java-tests/response/apigw_proxy_response       APIGatewayProxyResponseEvent
      aws-lambda-java-tests/response/apigw_v2_http_response     APIGatewayV2HTTPResponse
      aws-lambda-java-tests/response/apigw_v2_websocket_response  APIGatewayV2WebSocketResponse
      aws-lambda-java-tests/response/msk_firehose_response      MSKFirehoseResponse
      aws-lambda-java-tests/response/s3_batch_response          S3BatchResponse
      aws-lambda-java-tests/response/simple_iam_policy_response SimpleIAMPolicyResponse
      aws-lambda-java-tests/response/sqs_batch_response         SQSBatchResponse
      aws-lambda-java-tests/s3_batch_event                      S3BatchEvent
      aws-lambda-java-tests/s3_batch_event_v2                   S3BatchEventV2
      aws-lambda-java-tests/s3_event                            S3Event
      aws-lambda-java-tests/s3_object_lambda_event              S3ObjectLambdaEvent
      aws-lambda-java-tests/secrets_rotation_event              SecretsManagerRotationEvent
      aws-lambda-java-tests/sns_event                           SNSEvent
      aws-lambda-java-tests/sqs/sqs_event_nobody                SQSEvent
      aws-lambda-java-tests/sqs/sqs_event_product               SQSEvent
      aws-lambda-java-tests/time_window_event_response          TimeWindowEventResponse
      sam-generate-event/alb/request                            ApplicationLoadBalancerRequestEvent
      sam-generate-event/apigateway/authorizer                  APIGatewayCustomAuthorizerEvent
      sam-generate-event/apigateway/aws-proxy                   APIGatewayProxyRequestEvent
      sam-generate-event/apigateway/http-api-proxy              APIGatewayV2HTTPEvent
      sam-generate-event/apigateway/request-authorizer          APIGatewayCustomAuthorizerEvent
      sam-generate-event/cloudformation/create-request          CloudFormationCustomResourceEvent
      sam-generate-event/cloudfront/ab-test                     CloudFrontEvent
      sam-generate-event/cloudfront/access-request-in-response  CloudFrontEvent
      sam-generate-event/cloudfront/http-redirect               CloudFrontEvent
      sam-generate-event/cloudfront/modify-querystring          CloudFrontEvent
      sam-generate-event/cloudfront/modify-response-header      CloudFrontEvent
      sam-generate-event/cloudfront/multiple-remote-calls-aggregate-response      CloudFrontEvent
      sam-generate-event/cloudfront/normalize-querystring-to-improve-cache-hit    CloudFrontEvent
      sam-generate-event/cloudfront/redirect-on-viewer-country  CloudFrontEvent
      sam-generate-event/cloudfront/redirect-unauthenticated-users                CloudFrontEvent
      sam-generate-event/cloudfront/response-generation         CloudFrontEvent
      sam-generate-event/cloudfront/serve-object-on-viewer-device                 CloudFrontEvent
      sam-generate-event/cloudfront/simple-remote-call          CloudFrontEvent
      sam-generate-event/cloudwatch/logs                        CloudWatchLogsEvent
      sam-generate-event/cloudwatch/scheduled-event             ScheduledEvent
      sam-generate-event/codecommit/repository                  CodeCommitEvent
      sam-generate-event/cognito/sync-trigger                   CognitoEvent
      sam-generate-event/config/item-change-notification        ConfigEvent
      sam-generate-event/config/oversized-item-change-notification  ConfigEvent
      sam-generate-event/config/periodic-rule                   ConfigEvent
      sam-generate-event/connect/contact-flow-event             ConnectEvent
      sam-generate-event/dynamodb/update                        DynamodbEvent
      sam-generate-event/kinesis/analytics                      KinesisAnalyticsStreamsInputPreprocessingEvent
      sam-generate-event/kinesis/analytics-compressed           KinesisAnalyticsStreamsInputPreprocessingEvent
      sam-generate-event/kinesis/analytics-dynamodb             KinesisAnalyticsOutputDeliveryEvent
      sam-generate-event/kinesis/analytics-kpl                  KinesisAnalyticsStreamsInputPreprocessingEvent
      sam-generate-event/kinesis/apachelog                      KinesisFirehoseEvent
      sam-generate-event/kinesis/cloudwatch-logs-processor      KinesisFirehoseEvent
      sam-generate-event/kinesis/get-records                    KinesisEvent
      sam-generate-event/kinesis/kinesis-firehose               KinesisFirehoseEvent
      sam-generate-event/kinesis/streams-as-source              KinesisFirehoseEvent
      sam-generate-event/kinesis/syslog                         KinesisFirehoseEvent
      sam-generate-event/lex/book-car                           LexEvent
      sam-generate-event/lex/book-hotel                         LexEvent
      sam-generate-event/lex/make-appointment                   LexEvent
      sam-generate-event/lex/order-flowers                      LexEvent
      sam-generate-event/rekognition/s3-request                 S3Event
      sam-generate-event/s3/batch-invocation                    S3BatchEvent
      sam-generate-event/s3/delete                              S3Event
      sam-generate-event/s3/put                                 S3Event
      sam-generate-event/sns/notification                       SNSEvent
      sam-generate-event/sqs/receive-message                    SQSEvent
      """;

  private CorpusEvents() {}

  /** All that have a class; skips the test where the corpus is not set. */
  static List<Fixture> all() throws IOException {
    Path folder = Corpus.path("events");
    List<Fixture> fixtures = new ArrayList<>();
    for (Map.Entry<String, Class<?>> entry : classes().entrySet()) {
      Path file = folder.resolve(entry.getKey() + ".json");
      fixtures.add(new Fixture(entry.getKey(), entry.getValue(), Files.readString(file, UTF_8)));
    }
    return fixtures;
  }

  private static Map<String, Class<?>> classes() {
    Map<String, Class<?>> classes = new TreeMap<>();
    CLASSES
        .lines()
        .forEach(
            line -> {
              String[] columns = line.split(" +", 2);
              classes.put(columns[0], EventJar.load(columns[1]));
            });
    return classes;
  }
}
