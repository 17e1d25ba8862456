package dev.handrail.local.async;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.async.Condition;
import java.time.Duration;

/** What is to be done with an event after a try. */
sealed interface Next {

  /** The function as it was defined for this try. */
  LocalFunction function();

  /** Nothing more: it is over. */
  record Done(LocalFunction function, Condition condition) implements Next {}

  /**
   * Another try.
   *
   * @param delay as long as Lambda waits
   * @param afterError whether the function ran and failed, rather than not at all
   */
  record Again(LocalFunction function, Duration delay, boolean afterError, String reason)
      implements Next {}
}
