package dev.handrail.local.async;

import dev.handrail.testkit.TooManyRequestsException;

/** How full the queue is. Not safe for use by many threads. */
final class Capacity {

  private final QueueLimits limits;
  private int events;
  private long bytes;

  Capacity(QueueLimits limits) {
    this.limits = limits;
  }

  void take(QueuedEvent event) {
    int size = event.request.payload().size();
    if (events + 1 > limits.events() || bytes + size > limits.bytes()) {
      throw new TooManyRequestsException(
          TooManyRequestsException.Reason.CALLER_RATE_LIMIT_EXCEEDED,
          ("Rate Exceeded: the queue of asynchronous invocations is full, %d events of %d bytes"
                  + " wait or run, and %d events of %d bytes may. Wait for some to end, or send"
                  + " them more slowly. See docs/troubleshooting.md#throttled")
              .formatted(events, bytes, limits.events(), limits.bytes()));
    }
    events++;
    bytes += size;
  }

  void giveBack(QueuedEvent event) {
    events--;
    bytes -= event.request.payload().size();
  }
}
