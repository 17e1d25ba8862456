package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * Records of a data stream, as Kinesis sends them to a function.
 *
 * <pre>{@code
 * KinesisEvents.of("{\"order\":1}", "{\"order\":2}").withPartitionKey("customer-7");
 * }</pre>
 */
public final class KinesisEvents implements SampleEvent {

  private static final Sample RECORD = Sample.recordOf("kinesis", "get-records", 0);

  private final Records records;

  private KinesisEvents(Records records) {
    this.records = records;
  }

  /**
   * Records of text.
   *
   * @param data what was put, in UTF-8, a record each; not in base64
   * @return the event
   */
  public static KinesisEvents of(String... data) {
    return new KinesisEvents(Records.of(List.of(data), text -> record(text.getBytes(UTF_8))));
  }

  /**
   * Records of bytes.
   *
   * @param data what was put, a record each
   * @return the event
   */
  public static KinesisEvents ofBytes(byte[]... data) {
    return new KinesisEvents(Records.of(List.of(data), KinesisEvents::record));
  }

  private static Sample record(byte[] data) {
    return RECORD.set("kinesis/data", Encodings.base64(data));
  }

  /**
   * A copy with further records.
   *
   * @param others the records behind these
   * @return the copy
   */
  public KinesisEvents and(KinesisEvents others) {
    return new KinesisEvents(records.and(others.records));
  }

  /**
   * A copy with another partition key.
   *
   * @param key the key; {@code customer-7} if not chosen
   * @return the copy
   */
  public KinesisEvents withPartitionKey(String key) {
    return new KinesisEvents(records.each(record -> record.with("partition-key", key)));
  }

  /**
   * A copy of another stream.
   *
   * @param arn the ARN of the stream or of its consumer
   * @return the copy
   */
  public KinesisEvents withEventSourceArn(String arn) {
    return new KinesisEvents(records.each(record -> record.set("eventSourceARN", arn)));
  }

  /**
   * A copy of another time.
   *
   * @param time when the records arrived; events tell milliseconds
   * @return the copy
   */
  public KinesisEvents withApproximateArrivalTimestamp(Instant time) {
    return new KinesisEvents(
        records.each(
            record -> record.set("kinesis/approximateArrivalTimestamp", JsonValues.seconds(time))));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public KinesisEvents withRegion(String region) {
    return new KinesisEvents(records.each(record -> record.with("region", region)));
  }

  @Override
  public String toJson() {
    return records.numbered(KinesisEvents::numbered).toJson();
  }

  private static Sample numbered(Sample record, int index) {
    BigInteger first = new BigInteger(String.valueOf(record.values().get("sequence")));
    return record.with("sequence", first.add(BigInteger.valueOf(index)).toString());
  }
}
