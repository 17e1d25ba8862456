package dev.handrail.testkit.event;

import dev.handrail.json.PayloadSerializer;
import dev.handrail.testkit.Payload;

/**
 * An event as AWS sends it, with realistic values where nothing was chosen: for tests that look at
 * some of its members and do not want to write the others.
 *
 * <pre>{@code
 * SQSEvent event = SqsEvents.of(SnsEvents.of(S3Events.put("inbox", "a.csv"))).as(SQSEvent.class);
 * InvocationRequest.of(ProxyEvents.httpApi("GET", "/orders/42").toPayload());
 * }</pre>
 *
 * <p>All are immutable and thread-safe: each {@code with...} returns a copy, and for an event of
 * several records means all of them; {@code and} joins records that differ. What AWS draws at
 * random, such as ids, and the time are the same in each run; records of one event have ids of
 * their own.
 */
public sealed interface SampleEvent
    permits AuthorizerEvents,
        CognitoEvents,
        DynamodbEvents,
        EventBridgeEvents,
        KinesisEvents,
        ProxyEvents,
        S3Events,
        SnsEvents,
        SqsEvents {

  /**
   * The event as the function receives it.
   *
   * @return a JSON document on one line
   */
  String toJson();

  /**
   * The event for an invocation.
   *
   * @return the bytes of {@link #toJson}
   */
  default Payload toPayload() {
    return Payload.of(toJson());
  }

  /**
   * The event as an object, read as {@link dev.handrail.json.EventGson} reads it.
   *
   * @param <T> the type of the object
   * @param type AWS's class, such as {@code SQSEvent}, where {@code aws-lambda-java-events} is on
   *     the class path; Handrail's wire type, such as {@link
   *     dev.handrail.gateway.event.RestApiEvent}; or any class or record of the test's own
   * @return a new object
   * @throws dev.handrail.json.InvalidJsonException if the event does not fit the type
   * @throws RuntimeException if the type is an event of Handrail's that this one is not
   */
  default <T> T as(Class<T> type) {
    PayloadSerializer<T> serializer = Serializers.of(type);
    return serializer.read(toPayload().bytes());
  }
}
