package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.Payload;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param method in upper case
 * @param path without query
 * @param headers by name in lower case; the last value of a repeated one
 * @param body its bytes, at most the reader's limit
 * @param bodySize how many bytes it really had
 * @param trailers by name in lower case
 * @param keepAlive whether the client may send another request on this connection
 */
record HttpRequest(
    String method,
    String path,
    Map<String, String> headers,
    Payload body,
    long bodySize,
    Map<String, String> trailers,
    boolean keepAlive) {

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  @Nullable String trailer(String name) {
    return trailers.get(name.toLowerCase(Locale.ROOT));
  }
}
