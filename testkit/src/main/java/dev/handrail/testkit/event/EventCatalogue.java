package dev.handrail.testkit.event;

import java.util.List;
import java.util.Map;

/**
 * Every event that {@code sam local generate-event} knows, by the same services, events and
 * parameters, and in the same form; the default values are Handrail's own.
 *
 * <pre>{@code
 * String event = EventCatalogue.generate("s3", "put", Map.of("bucket", "inbox", "key", "a b.txt"));
 * }</pre>
 *
 * <p>It is what the console offers as templates. Values are packed as SAM does it: an S3 key is
 * URL-encoded, a body becomes base64, the MD5 of an SQS body is computed. Unlike SAM's, a value may
 * hold quotes and line breaks, a path may start with a slash, and what AWS derives from a value
 * follows it: {@code multiValueQueryStringParameters}, the ARN of a subscription. Of SAM's mistakes
 * one is kept, as it is the name of a member: {@code deliverySteamArn} of {@code kinesis
 * streams-as-source}; one is not, as AWS's class refuses it: the date of the second record of
 * {@code kinesis syslog} is a number here.
 *
 * <p>Templates are read when they are first asked for. All methods are thread-safe, and none
 * returns null.
 */
public final class EventCatalogue {

  private EventCatalogue() {}

  /**
   * The services, such as {@code s3}.
   *
   * @return what each service is called in words, by its name; sorted and immutable
   */
  public static Map<String, String> services() {
    return Templates.services();
  }

  /**
   * The events of a service.
   *
   * @param service a name of {@link #services}
   * @return its events, sorted by name; immutable
   * @throws IllegalArgumentException if there is no such service; the message names similar ones
   */
  public static List<EventTemplate> events(String service) {
    return List.copyOf(of(service).values());
  }

  /**
   * An event of a service.
   *
   * @param service a name of {@link #services}
   * @param event the name of one of its events, such as {@code put}
   * @return the event
   * @throws IllegalArgumentException if there is no such service or event; the message names
   *     similar ones
   */
  public static EventTemplate event(String service, String event) {
    Map<String, EventTemplate> events = of(service);
    EventTemplate found = events.get(event);
    if (found == null) {
      throw new IllegalArgumentException(
          "The service "
              + service
              + " has no event "
              + event
              + ". "
              + NearMatches.hint(event, events.keySet()));
    }
    return found;
  }

  /**
   * Generates an event.
   *
   * @param service a name of {@link #services}
   * @param event the name of one of its events
   * @param values texts by parameter name; what is missing gets its default
   * @return JSON with two blanks of indentation
   * @throws IllegalArgumentException if there is no such service, event or parameter, in which case
   *     the message names similar ones, or the value of a parameter that is JSON has another form
   */
  public static String generate(String service, String event, Map<String, String> values) {
    return event(service, event).generate(values);
  }

  private static Map<String, EventTemplate> of(String service) {
    Map<String, String> services = Templates.services();
    if (!services.containsKey(service)) {
      throw new IllegalArgumentException(
          "There is no service " + service + ". " + NearMatches.hint(service, services.keySet()));
    }
    return Templates.of(service);
  }
}
