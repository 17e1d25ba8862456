package dev.handrail.gateway.server;

import dev.handrail.gateway.ClientCertificate;
import dev.handrail.gateway.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as a server received it, unchecked: {@link EventEncoder} answers what a front
 * door would not have let pass. Immutable and thread-safe, as long as nobody changes the array of
 * the body.
 *
 * <pre>{@code
 * IncomingRequest request =
 *     IncomingRequest.of("GET", "/prod/orders/7?full=1")
 *         .withHeader("Accept", "application/json")
 *         .withSourceAddress("203.0.113.7")
 *         .withReceivedAt(clock.instant());
 * }</pre>
 */
public final class IncomingRequest {

  private static final byte[] NO_BODY = {};

  private final String method;
  private final String target;
  private final List<Header> headers;
  private final byte[] body;
  private final Connection connection;
  private final Instant receivedAt;

  private record Connection(
      String protocol,
      String sourceAddress,
      boolean tls,
      int port,
      @Nullable ClientCertificate certificate) {}

  private IncomingRequest(
      String method,
      String target,
      List<Header> headers,
      byte[] body,
      Connection connection,
      Instant receivedAt) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.connection = connection;
    this.receivedAt = receivedAt;
  }

  /**
   * A request without headers and body, over HTTP/1.1 and TLS, from 127.0.0.1 in 1970.
   *
   * @param method the method as it stands on the request line
   * @param target path and query as they stand on the request line, neither decoded nor normalised,
   *     and as a client of AWS would send them: with the stage where AWS has it in the path
   * @return the request
   */
  public static IncomingRequest of(String method, String target) {
    Connection connection = new Connection("HTTP/1.1", "127.0.0.1", true, 443, null);
    return new IncomingRequest(method, target, List.of(), NO_BODY, connection, Instant.EPOCH);
  }

  /**
   * A copy with one more header line.
   *
   * @param name its name in the case that the client sent
   * @param value its value, decoded as UTF-8 with U+FFFD for what is not
   * @return the copy
   */
  public IncomingRequest withHeader(String name, String value) {
    List<Header> lines = new ArrayList<>(headers);
    lines.add(new Header(name, value));
    return withHeaders(lines);
  }

  /**
   * A copy with these header lines and no others.
   *
   * @param lines the lines in received order, one for each that the client sent
   * @return the copy
   */
  public IncomingRequest withHeaders(List<Header> lines) {
    return new IncomingRequest(method, target, List.copyOf(lines), body, connection, receivedAt);
  }

  /**
   * A copy with a body.
   *
   * @param bytes the body without transfer encoding; kept, not copied
   * @return the copy
   */
  public IncomingRequest withBody(byte[] bytes) {
    return new IncomingRequest(method, target, headers, bytes, connection, receivedAt);
  }

  /**
   * A copy over another version of HTTP.
   *
   * @param protocol for example {@code HTTP/2.0}
   * @return the copy
   */
  public IncomingRequest withProtocol(String protocol) {
    return with(new Connection(protocol, sourceAddress(), isTls(), port(), clientCertificate()));
  }

  /**
   * A copy from another client.
   *
   * @param address its IP address
   * @return the copy
   */
  public IncomingRequest withSourceAddress(String address) {
    return with(new Connection(protocol(), address, isTls(), port(), clientCertificate()));
  }

  /**
   * A copy that came to another port, which {@code X-Forwarded-Port} and {@code -Proto} tell.
   *
   * @param tls whether it came over TLS; AWS's APIs and function URLs know nothing else
   * @param port the port that the client connected to; AWS's own are 443 and, without TLS, 80
   * @return the copy
   */
  public IncomingRequest withPort(boolean tls, int port) {
    return with(new Connection(protocol(), sourceAddress(), tls, port, clientCertificate()));
  }

  /**
   * A copy whose client showed a certificate (mutual TLS), which the events of APIs hold.
   *
   * @param certificate the certificate
   * @return the copy
   */
  public IncomingRequest withClientCertificate(ClientCertificate certificate) {
    return with(new Connection(protocol(), sourceAddress(), isTls(), port(), certificate));
  }

  private IncomingRequest with(Connection changed) {
    return new IncomingRequest(method, target, headers, body, changed, receivedAt);
  }

  /**
   * A copy that came at another time.
   *
   * @param time when the request was received; events hold it in milliseconds
   * @return the copy
   */
  public IncomingRequest withReceivedAt(Instant time) {
    return new IncomingRequest(method, target, headers, body, connection, time);
  }

  /**
   * The method.
   *
   * @return the method as it stood on the request line
   */
  public String method() {
    return method;
  }

  /**
   * Path and query.
   *
   * @return the target as it stood on the request line
   */
  public String target() {
    return target;
  }

  /**
   * The path.
   *
   * @return what precedes the first question mark
   */
  public String rawPath() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /**
   * The query.
   *
   * @return what follows the first question mark, or null if there is none
   */
  public @Nullable String rawQuery() {
    int question = target.indexOf('?');
    return question < 0 ? null : target.substring(question + 1);
  }

  /**
   * The header lines.
   *
   * @return the lines in received order
   */
  public List<Header> headers() {
    return headers;
  }

  /**
   * The last value of a header.
   *
   * @param name its name in any case
   * @return the value, or null
   */
  public @Nullable String header(String name) {
    String found = null;
    for (Header line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        found = line.value();
      }
    }
    return found;
  }

  @Nullable String firstHeader(String name) {
    for (Header line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        return line.value();
      }
    }
    return null;
  }

  /**
   * The body.
   *
   * @return the bytes, not copied; empty if there is none
   */
  public byte[] body() {
    return body;
  }

  /**
   * The version of HTTP.
   *
   * @return for example {@code HTTP/1.1}
   */
  public String protocol() {
    return connection.protocol();
  }

  /**
   * Who sent it.
   *
   * @return the client's IP address
   */
  public String sourceAddress() {
    return connection.sourceAddress();
  }

  /**
   * Whether it came over TLS.
   *
   * @return true for https
   */
  public boolean isTls() {
    return connection.tls();
  }

  /**
   * The port that the client connected to.
   *
   * @return 1 to 65535
   */
  public int port() {
    return connection.port();
  }

  /**
   * The client's certificate.
   *
   * @return the certificate, or null without mutual TLS
   */
  public @Nullable ClientCertificate clientCertificate() {
    return connection.certificate();
  }

  /**
   * When it came.
   *
   * @return the time
   */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Names method and path; query, headers and body may hold secrets. */
  @Override
  public String toString() {
    return method + ' ' + rawPath();
  }
}
