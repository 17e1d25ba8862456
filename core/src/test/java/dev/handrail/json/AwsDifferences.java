package dev.handrail.json;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where Handrail reads or writes otherwise than AWS's mapper, and why. */
final class AwsDifferences {

  /**
   * A difference, or several of one reason.
   *
   * @param pattern what {@link AwsDifferenceTest} says of it
   * @param reason why it is one
   */
  record Difference(Pattern pattern, String reason) {}

  static final List<Difference> ALL =
      List.of(
          of(
              "read Destination.getPhysicalName: a value, not null"
                  + "|write ActiveMQEvent.messages.destination.physicalname: a string, not nothing",
              "AWS sends 'physicalname', its mapper looks for 'physicalName'"),
          of(
              "read S3ObjectLambdaEvent.getXAmzRequestId: a value, not null"
                  + "|write S3ObjectLambdaEvent.xAmzRequestId: a string, not nothing",
              "AWS's mapper makes 'XAmzRequestId' of the getter, which nobody sends"),
          of(
              "write APIGatewayV2CustomAuthorizerEvent.requestContext.time(Epoch)?: .*",
              "AWS's mapper writes what the getters convert to, and cannot read that again"),
          of(
              "cannot write APIGatewayV2CustomAuthorizerEvent",
              "without a time the getter that AWS's mapper calls throws"),
          of(
              "(read|cannot write) IamPolicyResponse(V1)?\\b.*",
              "AWS's mapper writes the policy's 'Version' and 'Statement' but reads 'version' and"
                  + " 'statement'"),
          of(
              "read (StreamRecord|AttributeValue)\\..*: .*, not null"
                  + "|write (AttributeValue|StreamRecord|(Dynamodb)?(Stream)?Record.dynamodb)\\..*,"
                  + " not nothing",
              "AWS's mapper knows these names inside a DynamodbEvent only, not when a function"
                  + " takes the part"),
          of(
              "write .*: null, not nothing",
              "a null in a map is an entry (a Lex slot without a value), which AWS's mapper drops"),
          of(
              "write KafkaEvent.records.*.headers.*: an array, not a string",
              "AWS sends arrays of numbers; its mapper reads them, but writes base64"),
          of(
              "(read S3ObjectEntity.(getSize|getSizeAsLong|getVersionId|geteTag)|write"
                  + " S3Event.Records.s3.object.(size|eTag|versionId)): (null|nothing), not .*",
              "what a deletion does not send is null, not 0 or the empty string"),
          of(
              "AWS's mapper cannot read S3Event",
              "AWS's mapper needs an eventTime, which events of other services lack"),
          of(
              "write S3Event(Notification)?.Records.s3.object.urlDecodedKey: nothing, not a string",
              "S3 sends no such property: it is a getter's conversion of the key"));

  private AwsDifferences() {}

  /** Those that none of the patterns explains. */
  static List<String> unexplained(Set<String> differences) {
    return differences.stream()
        .filter(found -> ALL.stream().noneMatch(known -> known.pattern.matcher(found).matches()))
        .toList();
  }

  /** Those of the list that were not met. */
  static List<Difference> gone(Set<String> differences) {
    return ALL.stream()
        .filter(known -> differences.stream().noneMatch(d -> known.pattern.matcher(d).matches()))
        .toList();
  }

  private static Difference of(String pattern, String reason) {
    return new Difference(Pattern.compile(pattern), reason);
  }
}
