package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/**
 * Records of a table's stream, as DynamoDB sends them to a function. Items are maps of plain
 * values: text, numbers, booleans, {@code byte[]}, lists, maps, null, and sets of the first two or
 * of {@code byte[]}.
 *
 * <pre>{@code
 * Map<String, Object> key = Map.of("id", 1042);
 * DynamodbEvents.insert(key, Map.of("id", 1042, "status", "open"))
 *     .and(DynamodbEvents.remove(key, Map.of("id", 1042, "status", "open")))
 *     .withTable("Orders");
 * }</pre>
 */
public final class DynamodbEvents implements SampleEvent {

  private static final Sample INSERT = Sample.recordOf("dynamodb", "update", 0);
  private static final Sample MODIFY = Sample.recordOf("dynamodb", "update", 1);
  private static final Sample REMOVE = Sample.recordOf("dynamodb", "update", 2);

  private static final String KEYS = "dynamodb/Keys";
  private static final String NEW_IMAGE = "dynamodb/NewImage";
  private static final String OLD_IMAGE = "dynamodb/OldImage";
  private static final BigInteger FIRST = new BigInteger("700000000000000000001");

  private static final JsonValue TIME_TO_LIVE =
      JsonValue.parse(
          "{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}".getBytes(UTF_8));

  private final Records records;

  private DynamodbEvents(Records records) {
    this.records = records;
  }

  private DynamodbEvents(Sample template, Map<String, ?> keys) {
    this(Records.of(template.set(KEYS, AttributeValues.item(keys))));
  }

  /**
   * An item was inserted.
   *
   * @param keys the item's key
   * @param newImage the item
   * @return the event
   * @throws IllegalArgumentException if DynamoDB has no attribute type for a value
   */
  public static DynamodbEvents insert(Map<String, ?> keys, Map<String, ?> newImage) {
    return new DynamodbEvents(INSERT, keys).set(NEW_IMAGE, AttributeValues.item(newImage));
  }

  /**
   * An item was changed.
   *
   * @param keys the item's key
   * @param oldImage the item as it was
   * @param newImage the item as it is
   * @return the event
   * @throws IllegalArgumentException if DynamoDB has no attribute type for a value
   */
  public static DynamodbEvents modify(
      Map<String, ?> keys, Map<String, ?> oldImage, Map<String, ?> newImage) {
    return new DynamodbEvents(MODIFY, keys)
        .set(OLD_IMAGE, AttributeValues.item(oldImage))
        .set(NEW_IMAGE, AttributeValues.item(newImage));
  }

  /**
   * An item was removed.
   *
   * @param keys the item's key
   * @param oldImage the item as it was
   * @return the event
   * @throws IllegalArgumentException if DynamoDB has no attribute type for a value
   */
  public static DynamodbEvents remove(Map<String, ?> keys, Map<String, ?> oldImage) {
    return new DynamodbEvents(REMOVE, keys).set(OLD_IMAGE, AttributeValues.item(oldImage));
  }

  /**
   * A copy with further records.
   *
   * @param others the records behind these
   * @return the copy
   */
  public DynamodbEvents and(DynamodbEvents others) {
    return new DynamodbEvents(records.and(others.records));
  }

  /**
   * A copy of another table.
   *
   * @param name the table's name; {@code Orders} if not chosen
   * @return the copy
   */
  public DynamodbEvents withTable(String name) {
    return new DynamodbEvents(records.each(record -> record.with("table", name)));
  }

  /**
   * A copy that time to live caused, not an application.
   *
   * @return the copy
   */
  public DynamodbEvents withTimeToLive() {
    return set("userIdentity", TIME_TO_LIVE);
  }

  /**
   * A copy of a stream that shows something else.
   *
   * @param type {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE} or {@code
   *     NEW_AND_OLD_IMAGES}, which it is if not chosen; images that it does not show are left out
   * @return the copy
   * @throws IllegalArgumentException if it is none of these
   */
  public DynamodbEvents withStreamViewType(String type) {
    DynamodbEvents changed = set("dynamodb/StreamViewType", JsonValues.text(type));
    return switch (type) {
      case "KEYS_ONLY" -> changed.without(NEW_IMAGE).without(OLD_IMAGE);
      case "NEW_IMAGE" -> changed.without(OLD_IMAGE);
      case "OLD_IMAGE" -> changed.without(NEW_IMAGE);
      case "NEW_AND_OLD_IMAGES" -> changed;
      default ->
          throw new IllegalArgumentException(
              "StreamViewType must be KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES, but"
                  + " was "
                  + type);
    };
  }

  /**
   * A copy of another time.
   *
   * @param time when it happened; streams tell whole seconds
   * @return the copy
   */
  public DynamodbEvents withApproximateCreationDateTime(Instant time) {
    return set("dynamodb/ApproximateCreationDateTime", JsonValues.number(time.getEpochSecond()));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public DynamodbEvents withRegion(String region) {
    return new DynamodbEvents(records.each(record -> record.with("region", region)));
  }

  /**
   * A copy in another account.
   *
   * @param id 12 digits
   * @return the copy
   */
  public DynamodbEvents withAccountId(String id) {
    return new DynamodbEvents(records.each(record -> record.with("account-id", id)));
  }

  @Override
  public String toJson() {
    return records.numbered(DynamodbEvents::numbered).toJson();
  }

  private static Sample numbered(Sample record, int index) {
    return record
        .set("eventID", Records.id("record", index).replace("-", ""))
        .set("dynamodb/SequenceNumber", FIRST.add(BigInteger.valueOf(index)).toString());
  }

  private DynamodbEvents set(String path, JsonValue value) {
    return new DynamodbEvents(records.each(record -> record.set(path, value)));
  }

  private DynamodbEvents without(String path) {
    return new DynamodbEvents(records.each(record -> record.without(path)));
  }
}
