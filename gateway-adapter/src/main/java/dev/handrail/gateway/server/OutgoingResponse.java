package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response as the client of a front door receives it. Immutable and thread-safe, as long as
 * nobody changes the array of the body.
 *
 * <p>{@code Date}, {@code Connection} and {@code Content-Length} are among the headers, for those
 * who compare or log; a server that writes its own leaves these out.
 */
public final class OutgoingResponse {

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  OutgoingResponse(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
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
   * @return the lines in order; names and values hold no line breaks
   */
  public List<Header> headers() {
    return headers;
  }

  /**
   * The values of a header.
   *
   * @param name its name in any case
   * @return the values in order; empty if there is none
   */
  public List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    for (Header line : headers) {
      if (line.name().equalsIgnoreCase(name)) {
        values.add(line.value());
      }
    }
    return values;
  }

  /**
   * The last value of a header.
   *
   * @param name its name in any case
   * @return the value, or null
   */
  public @Nullable String header(String name) {
    List<String> values = headers(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  /**
   * The body.
   *
   * @return the bytes, not copied; empty for HEAD, 204, 205 and 304
   */
  public byte[] body() {
    return body;
  }

  /** Names the status only; headers and body may hold secrets. */
  @Override
  public String toString() {
    return "OutgoingResponse[" + status + ']';
  }
}
