package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.Header;
import dev.handrail.local.api.mapping.ExecutionStep;
import dev.handrail.local.api.mapping.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls HTTP endpoints. Redirects are answers as others are, and connections are used again.
 *
 * <p>Instances are safe for use by many threads.
 */
final class HttpCaller implements AutoCloseable {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  /** Headers that the JDK's client writes itself, or has no use for. */
  private static final Set<String> THE_CLIENTS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    THE_CLIENTS.addAll(Set.of("Connection", "Content-Length", "Expect", "Host", "Upgrade"));
  }

  private final boolean forever;

  // Made when an endpoint is called first; both guarded by this.
  private @Nullable HttpClient client;
  private boolean closed;

  /**
   * A caller.
   *
   * @param forever whether timeouts do not count
   */
  HttpCaller(boolean forever) {
    this.forever = forever;
  }

  /**
   * What is sent.
   *
   * @param template the URI as the integration has it, for messages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sent(
      String method,
      String template,
      URI uri,
      Map<String, List<String>> headers,
      byte[] body,
      Duration timeout) {

    static boolean hasBody(String method) {
      return !WITHOUT_BODY.contains(method);
    }
  }

  /**
   * Calls an endpoint, and waits for all of its answer.
   *
   * @throws RefusedException if there is none
   */
  EndpointAnswer call(Sent sent, Execution.Steps steps) {
    HttpRequest request = request(sent);
    String body = Sent.hasBody(sent.method()) ? new String(sent.body(), UTF_8) : "";
    steps.add(() -> new ExecutionStep.Sent(sent.uri().toString(), sent.headers(), body));
    long start = System.nanoTime();
    HttpResponse<byte[]> response = send(request, sent);
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    EndpointAnswer answer = EncodedAnswers.decoded(response, sent.template());
    steps.add(
        () ->
            new ExecutionStep.Received(
                answer.status(),
                latency,
                InvokeLog.map(answer.headers()),
                new String(answer.body(), UTF_8)));
    return answer;
  }

  private static HttpRequest request(Sent sent) {
    boolean empty = !Sent.hasBody(sent.method()) || sent.body().length == 0;
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(sent.uri())
              .method(
                  sent.method(),
                  empty
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofByteArray(sent.body()));
      sent.headers()
          .forEach(
              (name, values) -> {
                if (!THE_CLIENTS.contains(name)) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      return request.build();
    } catch (IllegalArgumentException cannotBeSent) {
      throw RefusedException.configuration(
          "a request to " + sent.template() + " cannot be sent: a header is none");
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request, Sent sent) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client(sent).sendAsync(request, ignored -> new LimitedBody(GatewayLimits.API_REQUEST_BODY));
    try {
      return forever ? answer.get() : answer.get(sent.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw HttpFailures.slow(sent);
    } catch (ExecutionException failed) {
      throw HttpFailures.of(sent, failed.getCause());
    } catch (InterruptedException stopping) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw HttpFailures.of(sent, stopping);
    }
  }

  synchronized HttpClient client(Sent sent) {
    if (closed) {
      throw HttpFailures.of(sent, new IOException("the server stops"));
    }
    HttpClient known = client;
    if (known == null) {
      // Over HTTP/1.1, so that no endpoint is asked to upgrade.
      known = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      client = known;
    }
    return known;
  }

  /**
   * Ends calls and threads where the JDK has a way to, since 21. Older ones end the client's thread
   * when nobody holds the client any more.
   */
  @Override
  public synchronized void close() {
    closed = true;
    HttpClient known = client;
    client = null;
    if (known != null) {
      stop(known);
    }
  }

  private static void stop(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (NoSuchMethodException before21) {
      // Nothing to be done.
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("a client of HTTP endpoints cannot be closed", failed);
    }
  }

  static List<Header> lines(HttpResponse<?> response) {
    List<Header> lines = new ArrayList<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> lines.add(new Header(name, value))));
    return lines;
  }
}
