package dev.handrail.local.server;

import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Reads and drops the body of a request that was answered already, so that a client that sends
 * before it listens gets to hear the answer; so much and so long as is bearable, and without a
 * thread that waits.
 */
final class BodyDrop implements Runnable {

  private static final long MOST = 64L * 1024 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Request request;
  private final Callback callback;
  private final long end = System.nanoTime() + LIMIT.toNanos();
  private long left = MOST;

  /**
   * What is left of a body.
   *
   * @param callback succeeds at the end, after which the connection is closed
   */
  BodyDrop(Request request, Callback callback) {
    this.request = request;
    this.callback = callback;
  }

  /** Takes what is there, and comes again when there is more. */
  @Override
  public void run() {
    boolean over = false;
    while (!over) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        callback.failed(chunk.getFailure());
        return;
      }
      left -= chunk.remaining();
      chunk.release();
      over = chunk.isLast() || left <= 0 || System.nanoTime() - end > 0;
    }
    callback.succeeded();
  }
}
