package dev.handrail.testkit.assertj;

import dev.handrail.testkit.event.saved.TestEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failures of {@link BatchResponseAssert} say. */
final class BatchWording {

  private BatchWording() {}

  static String others(List<String> expected, List<String> actual) {
    return "Expected the batch to fail for " + ids(expected) + ", but it failed for " + ids(actual);
  }

  static String some(List<String> actual) {
    return "Expected the batch to succeed, but it failed for " + ids(actual);
  }

  static String all(String defect) {
    return "Expected an answer that Lambda understands, but it takes all items as failed: "
        + defect;
  }

  static String notAll(List<String> actual) {
    return "Expected the whole batch to fail, but it failed for " + ids(actual);
  }

  static String unknownItems(@Nullable TestEvent event) {
    return (event == null
            ? "The result does not tell which items were in the batch"
            : "The event '"
                + event.name()
                + "' is no batch of SQS, Kinesis or DynamoDB, whose items could be told")
        + ". Name them: batchResponse(List.of(\"id\", ...)), of SqsEvents"
        + " batchResponse(event.messageIds()).";
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "no item" : String.join(", ", ids);
  }
}
