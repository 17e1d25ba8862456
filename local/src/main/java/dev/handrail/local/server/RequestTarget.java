package dev.handrail.local.server;

import dev.handrail.gateway.server.IncomingRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the host and the first segments of a path say here, and a client of AWS never sees.
 *
 * <p>Thread-safe.
 */
public final class RequestTarget {

  private RequestTarget() {}

  /**
   * The part of the host before a suffix, for doors of which each thing has a host of its own.
   *
   * @param head the request
   * @param suffix such as {@code .lambda-url.localhost}
   * @return the part in small letters; null for another host
   */
  public static @Nullable String label(IncomingRequest head, String suffix) {
    String host = head.header("Host");
    if (host == null) {
      return null;
    }
    int colon = host.lastIndexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    int end = name.length() - suffix.length();
    boolean matches = end > 0 && name.regionMatches(true, end, suffix, 0, suffix.length());
    return matches ? name.substring(0, end).toLowerCase(Locale.ROOT) : null;
  }

  /**
   * The request as it would have been sent to AWS.
   *
   * @param request the request
   * @param target path and query instead of its own
   * @return the request itself if it has this target
   */
  public static IncomingRequest replace(IncomingRequest request, String target) {
    if (target.equals(request.target())) {
      return request;
    }
    return IncomingRequest.of(request.method(), target)
        .withHeaders(request.headers())
        .withBody(request.body())
        .withProtocol(request.protocol())
        .withSourceAddress(request.sourceAddress())
        .withPort(request.isTls(), request.port())
        .withReceivedAt(request.receivedAt());
  }
}
