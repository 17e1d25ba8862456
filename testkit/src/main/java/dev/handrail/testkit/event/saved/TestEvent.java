package dev.handrail.testkit.event.saved;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.Payload;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A saved test event: what a function is invoked with, under a name, and maybe what it is expected
 * to answer. Immutable and safe for use by many threads.
 *
 * @param name the file's name without {@code .json}; not null
 * @param payload the file's bytes as they are, a JSON document; not null
 * @param origin where the file lies, such as {@code file:/.../greeting.json}; not null
 * @param expectedAnswer what {@code <name>.expected.json} beside it says; null if there is no such
 *     file
 */
public record TestEvent(
    String name, Payload payload, URI origin, @Nullable ExpectedAnswer expectedAnswer) {

  /**
   * Refuses null.
   *
   * @param name see the record
   * @param payload see the record
   * @param origin see the record
   * @param expectedAnswer see the record
   */
  public TestEvent {
    requireNonNull(name, "name");
    requireNonNull(payload, "payload");
    requireNonNull(origin, "origin");
  }

  /** The name and the origin, not the event, which may be long. */
  @Override
  public String toString() {
    return "TestEvent[" + name + ", " + origin + "]";
  }
}
