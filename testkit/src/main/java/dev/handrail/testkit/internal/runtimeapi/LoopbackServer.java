package dev.handrail.testkit.internal.runtimeapi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A small HTTP/1.1 server on the loopback interface, a daemon thread for each connection.
 *
 * <p>Not the JDK's {@code com.sun.net.httpserver}, because of what that needs or lacks (measured on
 * JDK 17): without the system property {@code sun.net.httpserver.nodelay} each answer takes 44 ms,
 * and a library should not set properties for a whole JVM; it drops connections with more than 384
 * KB of headers, where Lambda takes 1 MB and AWS's client sends stack traces in one; it has no
 * trailers, in which a streaming runtime tells of late failures; and it writes header values in
 * Latin-1, which garbles a client context.
 *
 * <p>Instances are safe for use by many threads.
 */
final class LoopbackServer implements AutoCloseable {

  /** Answers requests; called by many threads, and may block. */
  interface Handler {
    HttpResponse handle(HttpRequest request) throws InterruptedException;
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 50;
  private static final long PAUSE_NANOS = 10_000_000;

  private final ServerSocket socket;
  private final Handler handler;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  LoopbackServer(Handler handler) {
    this.handler = handler;
    try {
      this.socket = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open a port on 127.0.0.1 for the Runtime API", e);
    }
    start("handrail-runtime-api-accept", this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Those that are open now. */
  Set<Socket> connections() {
    return Set.copyOf(connections);
  }

  /** Closes the port and every connection; threads that wait in a handler are not its concern. */
  @Override
  public void close() {
    closeQuietly(socket);
    connections.forEach(LoopbackServer::closeQuietly);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        start("handrail-runtime-api", () -> serve(connection));
      } catch (IOException e) {
        // Closed, or the client went away, or there are too many open files: look again soon.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      OutputStream out = connection.getOutputStream();
      HttpReader reader = new HttpReader(new BufferedInputStream(connection.getInputStream()), out);
      while (answerOne(reader, out)) {
        // One request after another until either side has enough.
      }
    } catch (IOException e) {
      // The runtime's end of the connection is gone. Its process' end is seen elsewhere.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  /** False when the connection is done. */
  private boolean answerOne(HttpReader reader, OutputStream out)
      throws IOException, InterruptedException {
    HttpRequest request;
    try {
      request = reader.read();
    } catch (RuntimeApiException e) {
      RuntimeApiServer.refusal(e).writeTo(out, false);
      return false;
    }
    if (request == null) {
      return false;
    }
    handler.handle(request).writeTo(out, request.keepAlive());
    return request.keepAlive();
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Nothing is left to be done with it.
    }
  }
}
