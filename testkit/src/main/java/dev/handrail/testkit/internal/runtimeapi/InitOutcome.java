package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.Payload;

/** How an init phase ended. */
public sealed interface InitOutcome {

  /** The runtime asked for its first event. */
  record Ready() implements InitOutcome {}

  /** The runtime asked for its restore, to begin when a first event is there. */
  record Checkpointed() implements InitOutcome {}

  /**
   * The runtime told of a failure.
   *
   * @param errorType of the header, made valid
   * @param payload the error document, the answer to the pending invocation
   */
  record Failed(String errorType, Payload payload) implements InitOutcome {}

  /** The runtime's process ended. */
  record Exited() implements InitOutcome {}

  /** Time is up. */
  record TimedOut() implements InitOutcome {}

  /**
   * Whether the runtime goes on.
   *
   * @return false once it has ended, or is to be
   */
  default boolean goesOn() {
    return this instanceof Ready || this instanceof Checkpointed;
  }
}
