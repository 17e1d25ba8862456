package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;

/**
 * Notifications of a topic, as SNS sends them to a function.
 *
 * <pre>{@code
 * SnsEvents.of("{\"order\":1}").withTopic("order-events").withMessageAttribute("type", "paid");
 * }</pre>
 */
public final class SnsEvents implements SampleEvent {

  private static final Sample NOTIFICATION =
      Sample.recordOf("sns", "notification", 0)
          .set("Sns/Subject", JsonValues.NULL)
          .without("Sns/MessageAttributes/Test")
          .without("Sns/MessageAttributes/TestBinary");

  private final Records records;

  private SnsEvents(Records records) {
    this.records = records;
  }

  /**
   * Notifications; AWS sends one in an event.
   *
   * @param messages what was published
   * @return the event, without subject and message attributes
   */
  public static SnsEvents of(String... messages) {
    return new SnsEvents(
        Records.of(List.of(messages), message -> NOTIFICATION.with("message", message)));
  }

  /**
   * A notification that another service published to the topic.
   *
   * @param event what the topic got, such as {@link S3Events}, which have a subject then
   * @return the event
   */
  public static SnsEvents of(SampleEvent event) {
    SnsEvents notification = of(event.toJson());
    return event instanceof S3Events
        ? notification.withSubject("Amazon S3 Notification")
        : notification;
  }

  /**
   * A copy with further notifications.
   *
   * @param others the notifications behind these
   * @return the copy
   */
  public SnsEvents and(SnsEvents others) {
    return new SnsEvents(records.and(others.records));
  }

  /**
   * A copy of another topic.
   *
   * @param name the topic's name; {@code order-events} if not chosen
   * @return the copy
   */
  public SnsEvents withTopic(String name) {
    return new SnsEvents(records.each(notification -> notification.with("topic", name)));
  }

  /**
   * A copy with a subject.
   *
   * @param subject the subject
   * @return the copy
   */
  public SnsEvents withSubject(String subject) {
    return new SnsEvents(records.each(notification -> notification.set("Sns/Subject", subject)));
  }

  /**
   * A copy with a message attribute of the type {@code String}.
   *
   * @param name the attribute's name
   * @param value its value
   * @return the copy
   */
  public SnsEvents withMessageAttribute(String name, String value) {
    JsonBuilder out = new JsonBuilder().beginObject().name("Type").value("String");
    JsonValue attribute = JsonValue.parse(out.name("Value").value(value).endObject().toByteArray());
    String path = "Sns/MessageAttributes/" + name;
    return new SnsEvents(records.each(notification -> notification.set(path, attribute)));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public SnsEvents withRegion(String region) {
    return new SnsEvents(records.each(notification -> notification.with("region", region)));
  }

  /**
   * A copy in another account.
   *
   * @param id 12 digits
   * @return the copy
   */
  public SnsEvents withAccountId(String id) {
    return new SnsEvents(records.each(notification -> notification.with("account-id", id)));
  }

  @Override
  public String toJson() {
    return numbered().toJson();
  }

  private Records numbered() {
    return records.numbered(
        (notification, index) ->
            notification.set("Sns/MessageId", Records.id("notification", index)));
  }

  /** The notifications in the form in which a queue gets them, which differs in small things. */
  List<String> envelopes() {
    return numbered().samples().stream().map(SnsEvents::envelope).toList();
  }

  private static String envelope(Sample notification) {
    JsonBuilder out = new JsonBuilder().beginObject();
    JsonValue sns = notification.written().get("Sns");
    JsonValue member = sns == null ? null : sns.first();
    for (; member != null; member = member.next()) {
      // What is empty in a function's event is absent here.
      if (!member.isNull() && !(member.isObject() && member.first() == null)) {
        String name = String.valueOf(member.name());
        out.name(name.endsWith("Url") ? name.replace("Url", "URL") : name).value(member);
      }
    }
    return new String(out.endObject().toByteArray(), UTF_8);
  }
}
