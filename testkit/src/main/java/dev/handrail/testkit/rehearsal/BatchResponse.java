package dev.handrail.testkit.rehearsal;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.json.JsonValue.Kind;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event source mapping with {@code ReportBatchItemFailures} makes of a function's answer.
 *
 * <p>{@code null}, an object without {@code batchItemFailures}, and an empty list mean that all
 * items succeeded. An answer that is not understood, as one with an item without {@code
 * itemIdentifier}, and an invocation that failed mean that all failed.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param itemIdentifiers which items failed, in the order of the answer; empty where there is a
 *     defect; not null
 * @param defect why all items count as failed, in a few words; null where the answer was understood
 */
public record BatchResponse(List<String> itemIdentifiers, @Nullable String defect) {

  private static final String FAILURES = "batchItemFailures";
  private static final String IDENTIFIER = "itemIdentifier";

  /**
   * Copies the list.
   *
   * @param itemIdentifiers see the record
   * @param defect see the record
   */
  public BatchResponse {
    itemIdentifiers = List.copyOf(itemIdentifiers);
  }

  /**
   * What an invocation means for its batch.
   *
   * @param result not null
   * @return the failures
   */
  public static BatchResponse of(InvocationResult result) {
    InvocationError error = result.error();
    return error == null
        ? of(result.payload())
        : defect("the function failed with " + error.errorType() + ": " + error.errorMessage());
  }

  /**
   * What an answer means for its batch.
   *
   * @param answer not null
   * @return the failures
   */
  public static BatchResponse of(Payload answer) {
    JsonValue response;
    try {
      response = JsonValue.parse(answer.bytes());
    } catch (InvalidJsonException notJson) {
      return defect("the answer is no JSON");
    }
    if (response.isNull()) {
      return new BatchResponse(List.of(), null);
    }
    if (!response.isObject()) {
      return defect("the answer is no object with " + FAILURES);
    }
    JsonValue failures = response.getPresent(FAILURES);
    if (failures == null) {
      return new BatchResponse(List.of(), null);
    }
    return failures.isArray() ? items(failures) : defect("$." + FAILURES + " is no array");
  }

  private static BatchResponse items(JsonValue failures) {
    List<String> identifiers = new ArrayList<>();
    for (JsonValue item = failures.first(); item != null; item = item.next()) {
      JsonValue identifier = item.isObject() ? item.getPresent(IDENTIFIER) : null;
      if (identifier == null || identifier.kind() != Kind.STRING) {
        return defect(item.path() + " has no " + IDENTIFIER + " that is a string");
      }
      if (identifier.asString().isEmpty()) {
        return defect(item.path() + "." + IDENTIFIER + " is empty");
      }
      identifiers.add(identifier.asString());
    }
    return new BatchResponse(identifiers, null);
  }

  /**
   * The answer as an event source mapping takes it that knows what it had sent: an identifier that
   * was not in the batch makes all of it fail.
   *
   * @param sent the identifiers of the batch
   * @return this, or one with a defect
   */
  public BatchResponse checkedAgainst(Collection<String> sent) {
    Set<String> known = Set.copyOf(sent);
    for (String identifier : itemIdentifiers) {
      if (!known.contains(identifier)) {
        return defect("there is no item " + identifier + " in the batch");
      }
    }
    return this;
  }

  /**
   * Whether an item is to be sent again.
   *
   * @param itemIdentifier of an item of the batch
   * @return true for all of them where there is a defect
   */
  public boolean isFailed(String itemIdentifier) {
    return defect != null || itemIdentifiers.contains(itemIdentifier);
  }

  private static BatchResponse defect(String words) {
    return new BatchResponse(List.of(), words);
  }
}
