package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.Payload;

/**
 * A test event as the console shares it. Immutable and safe for use by many threads.
 *
 * @param name of any characters; the console is said to take 1 to 25 letters, digits, dots, hyphens
 *     and underscores; not empty
 * @param payload a JSON document; not null
 * @param invocationType how the function is invoked with it; not null
 */
public record ShareableTestEvent(String name, Payload payload, InvocationType invocationType) {

  /**
   * Refuses null and an empty name.
   *
   * @param name see the record
   * @param payload see the record
   * @param invocationType see the record
   * @throws IllegalArgumentException if the name is empty
   */
  public ShareableTestEvent {
    requireNonNull(payload, "payload");
    requireNonNull(invocationType, "invocationType");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name: expected the name of an event, got none");
    }
  }

  /** The name and the invocation type, not the event, which may be long. */
  @Override
  public String toString() {
    return "ShareableTestEvent[" + name + ", " + invocationType.wireName() + "]";
  }
}
