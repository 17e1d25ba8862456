package dev.handrail.testkit.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Events of an event bus, and of rules with a schedule, as EventBridge sends them to a function.
 *
 * <pre>{@code
 * EventBridgeEvents.of("shop.orders", "OrderPaid").withDetail("{\"order\":1042}");
 * EventBridgeEvents.scheduled("nightly-report").withTime(Instant.parse("2024-05-02T02:00:00Z"));
 * }</pre>
 */
public final class EventBridgeEvents implements SampleEvent {

  private static final Sample SCHEDULED =
      Sample.of("cloudwatch", "scheduled-event").set("version", "0");

  private final Sample event;

  private EventBridgeEvents(Sample event) {
    this.event = event;
  }

  /**
   * An event that a service or an application put on the bus.
   *
   * @param source for example {@code aws.ec2} or {@code shop.orders}
   * @param detailType for example {@code EC2 Instance State-change Notification}
   * @return the event, without resources and with an empty detail
   */
  public static EventBridgeEvents of(String source, String detailType) {
    return new EventBridgeEvents(
        SCHEDULED.set("source", source).set("detail-type", detailType).set("resources", list()));
  }

  /**
   * A rule with a schedule ran.
   *
   * @param rule the rule's name
   * @return the event
   */
  public static EventBridgeEvents scheduled(String rule) {
    return new EventBridgeEvents(SCHEDULED.with("rule", rule));
  }

  /**
   * A copy with another detail.
   *
   * @param json a JSON object
   * @return the copy
   * @throws IllegalArgumentException if it is none
   */
  public EventBridgeEvents withDetail(String json) {
    JsonValue detail = JsonValues.document(json, "The detail");
    if (!detail.isObject()) {
      throw new IllegalArgumentException(
          "The detail must be a JSON object, but is of the kind " + detail.kind());
    }
    return new EventBridgeEvents(event.set("detail", detail));
  }

  /**
   * A copy about other resources.
   *
   * @param arns their ARNs
   * @return the copy
   */
  public EventBridgeEvents withResources(String... arns) {
    return new EventBridgeEvents(event.set("resources", list(arns)));
  }

  /**
   * A copy of another time.
   *
   * @param time when it happened; events tell whole seconds
   * @return the copy
   */
  public EventBridgeEvents withTime(Instant time) {
    String seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
    return new EventBridgeEvents(event.set("time", seconds));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public EventBridgeEvents withRegion(String region) {
    return new EventBridgeEvents(event.with("region", region));
  }

  /**
   * A copy in another account.
   *
   * @param id 12 digits
   * @return the copy
   */
  public EventBridgeEvents withAccountId(String id) {
    return new EventBridgeEvents(event.with("account-id", id));
  }

  @Override
  public String toJson() {
    return event.toJson();
  }

  private static JsonValue list(String... texts) {
    JsonBuilder out = new JsonBuilder().beginArray();
    for (String text : texts) {
      out.value(text);
    }
    return JsonValue.parse(out.endArray().toByteArray());
  }
}
