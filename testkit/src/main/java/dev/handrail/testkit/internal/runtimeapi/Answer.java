package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.Payload;

/** What a runtime posted for an invocation. */
public sealed interface Answer {

  /** The most bytes a function may answer: 6 MB and 100 bytes (not 6 MB as for the event). */
  int MAX_SIZE = 6 * 1024 * 1024 + 100;

  /**
   * The handler's result.
   *
   * @param payload as posted
   */
  record Success(Payload payload) implements Answer {}

  /**
   * An error document.
   *
   * @param errorType of the header, made valid
   * @param payload as posted
   */
  record Failure(String errorType, Payload payload) implements Answer {}

  /** A result of more than {@link #MAX_SIZE} bytes, which is not kept. */
  record TooLarge() implements Answer {}
}
