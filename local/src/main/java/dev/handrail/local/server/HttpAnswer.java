package dev.handrail.local.server;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.OutgoingResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a front door answers. Immutable and thread-safe, as long as nobody changes the array of the
 * body.
 *
 * <p>The server adds {@code Date} and {@code Content-Length}.
 */
public final class HttpAnswer {

  private static final byte[] NOTHING = {};

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  private HttpAnswer(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = requireNonNull(body, "body");
  }

  /**
   * An answer with a body.
   *
   * @param status 200 to 599
   * @param headers the lines in order, with the body's content type; copied
   * @param body kept, not copied
   * @return the answer
   */
  public static HttpAnswer of(int status, List<Header> headers, byte[] body) {
    return new HttpAnswer(status, List.copyOf(headers), body);
  }

  /**
   * An answer without a body.
   *
   * @param status 200 to 599
   * @param headers the lines in order; copied
   * @return the answer
   */
  public static HttpAnswer empty(int status, List<Header> headers) {
    return of(status, headers, NOTHING);
  }

  /**
   * The answer of a front door of AWS's.
   *
   * @param response what {@code gateway-adapter} made
   * @return the same without {@code Connection}, which is the server's own business, and those that
   *     the server writes itself
   */
  public static HttpAnswer of(OutgoingResponse response) {
    List<Header> lines = new ArrayList<>(response.headers().size());
    for (Header line : response.headers()) {
      if (!isTheServers(line.name())) {
        lines.add(line);
      }
    }
    return new HttpAnswer(response.status(), lines, response.body());
  }

  private static boolean isTheServers(String name) {
    return name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("Connection");
  }

  /** A refusal of the server's own, in the form of AWS's front doors. */
  static HttpAnswer message(int status, String message) {
    return new HttpAnswer(
        status,
        List.of(new Header("Content-Type", "application/json")),
        JsonMessage.of(message).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The status.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * The header lines.
   *
   * @return the lines in order
   */
  public List<Header> headers() {
    return headers;
  }

  /**
   * The body.
   *
   * @return the bytes, not copied
   */
  public byte[] body() {
    return body;
  }

  /** Names the status only; headers and body may hold secrets. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + ']';
  }
}
