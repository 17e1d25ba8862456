package dev.handrail.local.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads the body of a request as it comes. Whoever sends slowly holds a connection and what was
 * sent, and no thread: a thousand such clients do not keep others from being served.
 */
final class BodyReader implements Runnable {

  /** Told of the end, once, on a thread that may wait. */
  interface Listener {

    /** All of it is there. */
    void complete(byte[] body);

    /** More was sent than may be; the rest was not read. */
    void tooLarge();

    /** The client is gone, or too slow. */
    void failed(Throwable reason);
  }

  private final Request request;
  private final int max;
  private final Listener listener;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final long end;

  /**
   * A reader of a body that nobody has read from.
   *
   * @param max the largest number of bytes that passes
   * @param limit for all of it
   */
  BodyReader(Request request, int max, Duration limit, Listener listener) {
    this.request = request;
    this.max = max;
    this.listener = listener;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Takes what is there, and comes again when there is more. */
  @Override
  public void run() {
    boolean last = false;
    while (!last) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        listener.failed(chunk.getFailure());
        return;
      }
      take(chunk);
      last = chunk.isLast();
      if (body.size() > max) {
        listener.tooLarge();
        return;
      }
      if (!last && System.nanoTime() - end > 0) {
        listener.failed(new IOException("The body took too long to come"));
        return;
      }
    }
    listener.complete(body.toByteArray());
  }

  private void take(Content.Chunk chunk) {
    ByteBuffer bytes = chunk.getByteBuffer();
    byte[] part = new byte[bytes.remaining()];
    bytes.get(part);
    body.writeBytes(part);
    chunk.release();
  }
}
