package dev.handrail.local.function;

import dev.handrail.testkit.ConcurrencyLimit;
import dev.handrail.testkit.TooManyRequestsException;
import java.util.concurrent.Semaphore;

/**
 * Lets as many invocations run at once as a limit says, whatever function or version they are of.
 *
 * <p>Instances are safe for use by many threads.
 */
final class Throttle {

  private final ConcurrencyLimit limit;
  private final Semaphore free;

  Throttle(ConcurrencyLimit limit) {
    this.limit = limit;
    this.free = new Semaphore(limit.max());
  }

  ConcurrencyLimit limit() {
    return limit;
  }

  /** Takes a place; {@link #leave()} gives it back. */
  void enter() {
    if (!free.tryAcquire()) {
      throw new TooManyRequestsException(limit);
    }
  }

  void leave() {
    free.release();
  }
}
