package dev.handrail.local.template;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How resources of other services are named: by which property, and in which ARN. */
final class ResourceTypes {

  private static final Map<String, String> NAME_PROPERTIES =
      Map.ofEntries(
          Map.entry(Resource.SERVERLESS_FUNCTION, "FunctionName"),
          Map.entry(Resource.FUNCTION, "FunctionName"),
          Map.entry("AWS::ApiGateway::Model", "Name"),
          Map.entry("AWS::ApiGateway::Stage", "StageName"),
          Map.entry("AWS::DynamoDB::Table", "TableName"),
          Map.entry("AWS::Serverless::SimpleTable", "TableName"),
          Map.entry("AWS::Events::EventBus", "Name"),
          Map.entry("AWS::Events::Rule", "Name"),
          Map.entry("AWS::IAM::Role", "RoleName"),
          Map.entry("AWS::Kinesis::Stream", "Name"),
          Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
          Map.entry("AWS::S3::Bucket", "BucketName"),
          Map.entry("AWS::SNS::Topic", "TopicName"),
          Map.entry("AWS::SQS::Queue", "QueueName"),
          Map.entry("AWS::Scheduler::Schedule", "Name"),
          Map.entry("AWS::StepFunctions::StateMachine", "StateMachineName"));

  /** What stands between account and name. */
  private static final Map<String, String> ARN_PREFIXES =
      Map.ofEntries(
          Map.entry("AWS::DynamoDB::Table", "table/"),
          Map.entry("AWS::Serverless::SimpleTable", "table/"),
          Map.entry("AWS::Events::EventBus", "event-bus/"),
          Map.entry("AWS::Events::Rule", "rule/"),
          Map.entry("AWS::IAM::Role", "role/"),
          Map.entry("AWS::KMS::Key", "key/"),
          Map.entry("AWS::Kinesis::Stream", "stream/"),
          Map.entry("AWS::Logs::LogGroup", "log-group:"),
          Map.entry("AWS::Scheduler::Schedule", "schedule/default/"),
          Map.entry("AWS::Serverless::StateMachine", "stateMachine:"),
          Map.entry("AWS::StepFunctions::StateMachine", "stateMachine:"));

  private ResourceTypes() {}

  /** The property that names resources of this type; null when the logical id always does here. */
  static @Nullable String nameProperty(String type) {
    return NAME_PROPERTIES.get(type);
  }

  static String arn(String type, String name) {
    String prefix = ARN_PREFIXES.getOrDefault(type, "");
    String service = service(type);
    return switch (service) {
      case "s3" -> "arn:aws:s3:::" + name;
      case "iam" -> "arn:aws:iam::" + PseudoParameters.ACCOUNT + ":" + prefix + name;
      default ->
          String.join(
              ":",
              "arn:aws",
              service,
              PseudoParameters.REGION,
              PseudoParameters.ACCOUNT,
              prefix + name);
    };
  }

  static String functionArn(String name) {
    return String.join(
        ":", "arn:aws:lambda", PseudoParameters.REGION, PseudoParameters.ACCOUNT, "function", name);
  }

  /** What {@code Ref} gives: the name for most. */
  static String ref(String type, String name) {
    return switch (type) {
      case "AWS::SNS::Topic", "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine" ->
          arn(type, name);
      case "AWS::SQS::Queue" -> queueUrl(name);
      default -> name;
    };
  }

  static String queueUrl(String name) {
    return "https://sqs."
        + PseudoParameters.REGION
        + ".amazonaws.com/"
        + PseudoParameters.ACCOUNT
        + "/"
        + name;
  }

  private static String service(String type) {
    return switch (type) {
      case "AWS::Serverless::SimpleTable" -> "dynamodb";
      case "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine" -> "states";
      default -> {
        String[] parts = type.split("::", -1);
        yield parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "cloudformation";
      }
    };
  }
}
