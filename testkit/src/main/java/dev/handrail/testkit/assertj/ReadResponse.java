package dev.handrail.testkit.assertj;

import static java.util.Objects.requireNonNull;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.testkit.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * What a proxy response says, whatever its payload format.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param status of HTTP
 * @param headers in their order, without {@code Set-Cookie}; not null
 * @param cookies values of {@code Set-Cookie}; not null
 * @param body decoded, where it was in base64; not null
 */
public record ReadResponse(int status, List<Header> headers, List<String> cookies, Payload body) {

  private static final String SET_COOKIE = "Set-Cookie";

  /**
   * Refuses null and copies the lists.
   *
   * @param status see the record
   * @param headers see the record
   * @param cookies see the record
   * @param body see the record
   */
  public ReadResponse {
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
    requireNonNull(body, "body");
  }

  /**
   * The values of a header.
   *
   * @param name in any case
   * @return in their order; of {@code Set-Cookie} the cookies
   */
  public List<String> headers(String name) {
    return name.equalsIgnoreCase(SET_COOKIE)
        ? cookies
        : headers.stream()
            .filter(header -> header.name().equalsIgnoreCase(name))
            .map(Header::value)
            .toList();
  }

  static ReadResponse of(int status, List<Header> lines, List<String> cookies, Payload body) {
    List<Header> headers = new ArrayList<>();
    List<String> allCookies = new ArrayList<>(cookies);
    for (Header line : lines) {
      if (line.name().equalsIgnoreCase(SET_COOKIE)) {
        allCookies.add(line.value());
      } else {
        headers.add(line);
      }
    }
    return new ReadResponse(status, headers, allCookies, body);
  }

  static ReadResponse of(ProxyResponse response) {
    List<Header> lines = new ArrayList<>();
    response.headers().forEach(lines::add);
    return of(response.status(), lines, response.cookies(), Payload.of(response.bytes()));
  }

  static ReadResponse of(OutgoingResponse response) {
    return of(response.status(), response.headers(), List.of(), Payload.of(response.body()));
  }
}
