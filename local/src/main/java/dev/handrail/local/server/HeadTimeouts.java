package dev.handrail.local.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a request was begun and its headers do not come to their end. Each
 * byte starts the time anew in which a connection may be idle, so that one byte now and then would
 * hold it for ever.
 */
final class HeadTimeouts implements Connection.Listener {

  /** How often within the limit it looks. */
  private static final int LOOKS = 4;

  private final Map<Connection, Watch> watches = new ConcurrentHashMap<>();
  private final Duration limit;

  /**
   * Timeouts that do not count yet.
   *
   * @param limit for the request line and all headers
   */
  HeadTimeouts(Duration limit) {
    this.limit = limit;
  }

  /** Looks at all connections from now on, until the scheduler stops. */
  void start(Scheduler scheduler) {
    scheduler.schedule(
        () -> {
          closeLate();
          start(scheduler);
        },
        limit.toMillis() / LOOKS,
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    watches.put(connection, new Watch());
  }

  @Override
  public void onClosed(Connection connection) {
    watches.remove(connection);
  }

  /** A request has its headers: until it was answered, nobody is late. */
  void begun(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    Watch watch = watches.get(connection);
    if (watch != null) {
      watch.begin();
      Request.addCompletionListener(request, failure -> watch.end(connection.getBytesIn()));
    }
  }

  private void closeLate() {
    long now = System.nanoTime();
    watches.forEach(
        (connection, watch) -> {
          if (watch.isLate(connection.getBytesIn(), now, limit.toNanos())) {
            connection.getEndPoint().close();
          }
        });
  }

  /** One connection. */
  private static final class Watch {

    private int answering; // guarded by this
    private long bytesAtRest; // guarded by this
    private long resting = System.nanoTime(); // guarded by this

    synchronized void begin() {
      answering++;
    }

    synchronized void end(long bytesIn) {
      answering--;
      bytesAtRest = bytesIn;
      resting = System.nanoTime();
    }

    /** At rest is who has sent nothing since the last answer. */
    synchronized boolean isLate(long bytesIn, long now, long limit) {
      if (answering > 0 || bytesIn == bytesAtRest) {
        resting = now;
      }
      return now - resting > limit;
    }
  }
}
