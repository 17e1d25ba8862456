package dev.handrail.local.server;

import dev.handrail.local.LocalOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * One HTTP server in front of all functions. It keeps request targets as they came, and lets front
 * doors wait as long as a function takes: each request has a thread of a bounded pool.
 *
 * <p>It answers programs of this machine only, by loopback names and addresses, unless the options
 * bind it to another address. Web pages of other origins are kept from doors that are not open to
 * them, by {@code Origin}, {@code Sec-Fetch-Site} and {@code Referer}; those doors send no CORS
 * headers either.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class HttpServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

  /** Lambda's limit for the request line and all headers. */
  private static final int MAX_HEAD = 1024 * 1024;

  /** How long connections on which nothing happens are kept once the server stops. */
  private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);

  /** Connections that wait until they are accepted; more than Java's 50 come in a burst. */
  private static final int BACKLOG = 1024;

  /** Threads for what is refused while all invocations run that may, and for Jetty itself. */
  private static final int SPARE_THREADS = 64;

  private static final int MIN_THREADS = 8;

  /** Requests that wait for functions, whatever the concurrency of the account. */
  private static final int MAX_WAITING = 4096;

  private final LocalOptions options;
  private final Server server;
  private final ServerConnector connector;
  private final HeadTimeouts heads;

  /**
   * A server that does not listen yet.
   *
   * @param options port, address, clock and how many invocations may run at once, which is how many
   *     requests may wait for a function
   * @param doors asked in this order: doors that go by the host come before those that go by the
   *     path
   */
  public HttpServer(LocalOptions options, List<FrontDoor> doors) {
    this(options, doors, Limits.DEFAULT);
  }

  /** A server with other limits. */
  HttpServer(LocalOptions options, List<FrontDoor> doors, Limits limits) {
    this.options = options;
    this.heads = new HeadTimeouts(limits.head());
    // All threads are daemons: a server that nobody closed does not keep a program alive.
    this.server =
        new Server(threads(options), new ScheduledExecutorScheduler("handrail-timer", true), null);
    this.connector = new ServerConnector(server, 1, -1, new HttpConnectionFactory(http()));
    connector.setHost(options.address());
    connector.setPort(options.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
    connector.addEventListener(heads);
    server.addConnector(connector);
    server.setErrorHandler(new JettyErrors());
    server.setStopTimeout(limits.stop().toMillis());
    CallerRules rules = new CallerRules(!isLoopback(options.address()));
    server.setHandler(
        new GracefulHandler(
            new JettyHandler(List.copyOf(doors), rules, options.clock(), heads, limits.body())));
  }

  private static QueuedThreadPool threads(LocalOptions options) {
    int max = Math.min(options.accountConcurrency(), MAX_WAITING) + SPARE_THREADS;
    // With Jetty's own queue a start loads 300 classes of JMX, to learn the size of a cache line.
    QueuedThreadPool threads = new QueuedThreadPool(max, MIN_THREADS, new LinkedBlockingQueue<>());
    threads.setName("handrail-http");
    threads.setDaemon(true);
    return threads;
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEAD);
    http.setMaxResponseHeaderSize(MAX_HEAD);
    http.setSendServerVersion(false);
    // Doors see the target as it came, and say themselves what they think of it.
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    return http;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (IOException unknown) {
      return true; // start() tells
    }
  }

  /**
   * Listens from now on.
   *
   * @throws IOException if it cannot, saying why and what to do: the port is taken, or this machine
   *     has no such address
   */
  public void start() throws IOException {
    try {
      connector.open();
    } catch (IOException | IllegalArgumentException refused) {
      throw new IOException(cannotListen(), refused);
    }
    try {
      server.start();
      heads.start(server.getScheduler());
    } catch (Exception failed) {
      close();
      throw new IOException("The HTTP server did not start: " + failed.getMessage(), failed);
    }
  }

  private String cannotListen() {
    int port = options.port();
    String address = options.address();
    if (new InetSocketAddress(address, port).isUnresolved()) {
      return "Cannot listen on "
          + address
          + ": no such host. Give an address of this machine with"
          + " --address.";
    }
    return "Cannot listen on port "
        + port
        + " of "
        + address
        + ": another program has it, or it is not for this user. End that program, or take another"
        + " port with --port (0 for any free one). See docs/troubleshooting.md#port-taken";
  }

  /**
   * The port that it listens on.
   *
   * @return 1 to 65535
   * @throws IllegalStateException if it does not listen
   */
  public int port() {
    int port = connector.getLocalPort();
    if (port <= 0) {
      throw new IllegalStateException("The HTTP server does not listen");
    }
    return port;
  }

  /**
   * Stops: takes no more requests, waits up to ten seconds for those that are being answered, and
   * interrupts the rest. Closing twice does nothing.
   */
  @Override
  public void close() {
    try {
      try {
        server.stop();
      } finally {
        connector.close(); // when it was opened and never started
      }
    } catch (TimeoutException busy) {
      // So Jetty tells, after all has stopped, of requests that had to be interrupted.
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      // Others are still to be stopped after this, and must be.
      LOG.log(System.Logger.Level.WARNING, "The HTTP server did not stop in order", failed);
    }
  }
}
