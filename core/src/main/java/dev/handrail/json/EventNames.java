package dev.handrail.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How AWS spells the properties of its event classes. The plain rule is the name of the field; this
 * table is what differs from it.
 */
final class EventNames {

  /** Every property of the class starts with a capital letter, unless the row says more. */
  private static final String CAPITALISED = "^";

  /**
   * The class without its package, {@link #CAPITALISED} where that is its rule, then pairs of a
   * field and its JSON name.
   */
  private static final String[][] TABLE = {
    {"APIGatewayV2WebSocketEvent$RequestContext", "ResourcePath", "resourcePath"},
    {"ActiveMQEvent$Destination", "physicalName", "physicalname"},
    {"CloudFormationCustomResourceEvent", CAPITALISED, "responseUrl", "ResponseURL"},
    {"CloudFrontEvent", CAPITALISED},
    {"CloudWatchLogsEvent", "awsLogs", "awslogs"},
    {"CodeCommitEvent", CAPITALISED},
    {
      "CodeCommitEvent$Record",
      "codeCommit",
      "codecommit",
      "eventSourceArn",
      "eventSourceARN",
      "userIdentityArn",
      "userIdentityARN"
    },
    {"ConnectEvent", CAPITALISED},
    {"ConnectEvent$ContactData", CAPITALISED, "instanceArn", "InstanceARN"},
    {"ConnectEvent$CustomerEndpoint", CAPITALISED},
    {"ConnectEvent$Details", CAPITALISED},
    {"ConnectEvent$Queue", CAPITALISED},
    {"ConnectEvent$SystemEndpoint", CAPITALISED},
    {"DynamodbEvent", CAPITALISED},
    {"DynamodbTimeWindowEvent", "eventSourceArn", "eventSourceARN"},
    {"IamPolicyResponse$PolicyDocument", CAPITALISED},
    {"IamPolicyResponse$Statement", CAPITALISED},
    {"IamPolicyResponseV1$PolicyDocument", CAPITALISED},
    {"IamPolicyResponseV1$Statement", CAPITALISED},
    {"KinesisEvent", CAPITALISED},
    {"KinesisTimeWindowEvent", "eventSourceArn", "eventSourceARN"},
    {"SNSEvent", CAPITALISED},
    {"SNSEvent$MessageAttribute", CAPITALISED},
    {"SNSEvent$SNS", CAPITALISED},
    {"SNSEvent$SNSRecord", CAPITALISED},
    {"SQSEvent", CAPITALISED},
    {"SQSEvent$SQSMessage", "eventSourceArn", "eventSourceARN"},
    {"ScheduledEvent", "detailType", "detail-type"},
    {"SecretsManagerRotationEvent", CAPITALISED},
    {"models.dynamodb.AttributeValue", CAPITALISED, "nULLValue", "NULL"},
    {"models.dynamodb.StreamRecord", CAPITALISED},
    {"models.s3.S3EventNotification", CAPITALISED},
    {
      "models.s3.S3EventNotification$ResponseElementsEntity",
      "xAmzId2",
      "x-amz-id-2",
      "xAmzRequestId",
      "x-amz-request-id"
    },
  };

  private EventNames() {}

  /**
   * The JSON name of a field.
   *
   * @param type the class that declares it, without the package of the events
   */
  static String of(String type, String field) {
    String[] row = row(type);
    if (row == null) {
      return field;
    }
    for (int i = row.length - 2; i > 0; i -= 2) { // pairs stand at the end
      if (row[i].equals(field)) {
        return row[i + 1];
      }
    }
    return row[1].equals(CAPITALISED)
        ? Character.toUpperCase(field.charAt(0)) + field.substring(1)
        : field;
  }

  /** The table, for the test that checks it against the events jar. */
  static List<String[]> rows() {
    return List.of(TABLE);
  }

  private static String @Nullable [] row(String type) {
    for (String[] row : TABLE) {
      if (row[0].equals(type)) {
        return row;
      }
    }
    return null;
  }
}
