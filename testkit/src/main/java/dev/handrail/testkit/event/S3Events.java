package dev.handrail.testkit.event;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;

/**
 * Notifications of a bucket, as S3 sends them to a function, a queue or a topic.
 *
 * <pre>{@code
 * S3Events.put("inbox", "2024/order 1.json").withSize(4096);
 * }</pre>
 *
 * <p>Keys are encoded as S3 does it, unlike SAM: a space is a plus sign.
 */
public final class S3Events implements SampleEvent {

  private static final Sample PUT = Sample.recordOf("s3", "put", 0);
  private static final Sample DELETE = Sample.recordOf("s3", "delete", 0);

  private final Records records;

  private S3Events(Records records) {
    this.records = records;
  }

  /**
   * An object was put.
   *
   * @param bucket the bucket's name
   * @param key the object's key, not encoded
   * @return an event {@code ObjectCreated:Put}
   */
  public static S3Events put(String bucket, String key) {
    return of(PUT, bucket, key);
  }

  /**
   * An object was deleted.
   *
   * @param bucket the bucket's name
   * @param key the object's key, not encoded
   * @return an event {@code ObjectRemoved:Delete}, without size and ETag
   */
  public static S3Events delete(String bucket, String key) {
    return of(DELETE, bucket, key);
  }

  private static S3Events of(Sample template, String bucket, String key) {
    return new S3Events(
        Records.of(template.with("bucket", bucket).set("s3/object/key", encoded(key))));
  }

  private static String encoded(String key) {
    return PercentCodec.encodeQuery(key).replace("%20", "+").replace("%2F", "/");
  }

  /**
   * A copy with further notifications.
   *
   * @param others the notifications behind these
   * @return the copy
   */
  public S3Events and(S3Events others) {
    return new S3Events(records.and(others.records));
  }

  /**
   * A copy of another kind.
   *
   * @param name for example {@code ObjectCreated:CompleteMultipartUpload}; without {@code s3:}
   * @return the copy
   */
  public S3Events withEventName(String name) {
    return set("eventName", JsonValues.text(name));
  }

  /**
   * A copy about an object of another size.
   *
   * @param bytes 0 or more; 2048 if not chosen
   * @return the copy
   */
  public S3Events withSize(long bytes) {
    return set("s3/object/size", JsonValues.number(bytes));
  }

  /**
   * A copy about an object with other content.
   *
   * @param eTag the ETag, most often the MD5 of the content in hexadecimal digits
   * @return the copy
   */
  public S3Events withETag(String eTag) {
    return set("s3/object/eTag", JsonValues.text(eTag));
  }

  /**
   * A copy of a bucket that has versions.
   *
   * @param id the object's version
   * @return the copy
   */
  public S3Events withVersionId(String id) {
    return set("s3/object/versionId", JsonValues.text(id));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public S3Events withRegion(String region) {
    return new S3Events(records.each(notification -> notification.with("region", region)));
  }

  private S3Events set(String path, JsonValue value) {
    return new S3Events(records.each(notification -> notification.set(path, value)));
  }

  @Override
  public String toJson() {
    return records.toJson();
  }
}
