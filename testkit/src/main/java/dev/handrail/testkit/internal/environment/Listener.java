package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.EnvironmentEvent;
import java.util.function.Consumer;

/**
 * A user's listener, whose own failures are told and change nothing else.
 *
 * @param listener the user's
 */
public record Listener(Consumer<? super EnvironmentEvent> listener) {

  /**
   * Tells an event.
   *
   * @param event what happened
   */
  public void tell(EnvironmentEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      System.getLogger(Listener.class.getName())
          .log(System.Logger.Level.WARNING, "The listener failed at " + event, e);
    }
  }
}
