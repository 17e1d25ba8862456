package dev.handrail.local.async;

import java.util.function.Consumer;

/**
 * Keeps what a listener throws from what it listens to: no event is lost for it.
 *
 * @param listener the listener
 * @param log told of its failures
 */
record SafeListener(Consumer<AsyncEvent> listener, Consumer<String> log)
    implements Consumer<AsyncEvent> {

  @Override
  public void accept(AsyncEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException | Error failure) {
      log.accept("A listener failed at " + event.getClass().getSimpleName() + ": " + failure);
    }
  }
}
