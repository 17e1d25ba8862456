package dev.handrail.testkit.assertj;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event source mapping calls the items of its batches. */
final class BatchItems {

  /**
   * Where the record of a service has its identifier.
   *
   * @param part a member that is an object; empty for the record itself
   * @param name of the identifier in it
   */
  private record Place(String part, String name) {

    @Nullable String in(JsonValue item) {
      JsonValue owner = part.isEmpty() ? item : item.getPresent(part);
      JsonValue id = owner != null && owner.isObject() ? owner.getPresent(name) : null;
      return id == null || id.kind() != JsonValue.Kind.STRING ? null : id.asString();
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("", "messageId"),
          new Place("kinesis", "sequenceNumber"),
          new Place("dynamodb", "SequenceNumber"));

  private BatchItems() {}

  /** The identifiers of a batch of SQS, Kinesis or DynamoDB; null for another event. */
  static @Nullable List<String> of(Payload event) {
    JsonValue records;
    try {
      JsonValue document = JsonValue.parse(event.bytes());
      records = document.isObject() ? document.getPresent("Records") : null;
    } catch (InvalidJsonException notJson) {
      return null;
    }
    if (records == null || !records.isArray()) {
      return null;
    }
    List<String> all = new ArrayList<>();
    for (JsonValue item = records.first(); item != null; item = item.next()) {
      String id = item.isObject() ? identifier(item) : null;
      if (id == null) {
        return null;
      }
      all.add(id);
    }
    return all;
  }

  private static @Nullable String identifier(JsonValue item) {
    for (Place place : PLACES) {
      String id = place.in(item);
      if (id != null) {
        return id;
      }
    }
    return null;
  }
}
