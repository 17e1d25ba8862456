package dev.handrail.local.url;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.server.IncomingRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request to a function URL says of the function, and the target that the function sees.
 *
 * @param function the name in the URL
 * @param target path and query below the URL
 */
record UrlRequest(String function, String target) {

  private static final String HOST_SUFFIX = ".lambda-url.localhost";
  private static final String PATH_PREFIX = "/lambda-url/";

  /** The host of a function of that name, which is a label of DNS. */
  static String host(String label) {
    return label + HOST_SUFFIX;
  }

  /** The path of a function of that name. */
  static String path(String functionName) {
    return PATH_PREFIX + functionName + "/";
  }

  /** Whether a request is for a function URL, be there such a function or not. */
  static boolean isOne(IncomingRequest head) {
    return label(head) != null || head.target().startsWith(PATH_PREFIX);
  }

  /** Reads a request of which {@link #isOne} said true. */
  static UrlRequest of(IncomingRequest request) {
    String label = label(request);
    return label == null ? byPath(request.target()) : new UrlRequest(label, request.target());
  }

  private static UrlRequest byPath(String target) {
    int start = PATH_PREFIX.length();
    int end = start;
    while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
      end++;
    }
    String rest = target.substring(end);
    return new UrlRequest(
        PercentCodec.decodePath(target.substring(start, end)),
        rest.startsWith("/") ? rest : "/" + rest);
  }

  /** The part of the host before its suffix; null for another host. */
  private static @Nullable String label(IncomingRequest head) {
    String host = head.header("Host");
    if (host == null) {
      return null;
    }
    int colon = host.lastIndexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    int end = name.length() - HOST_SUFFIX.length();
    boolean matches =
        end > 0 && name.regionMatches(true, end, HOST_SUFFIX, 0, HOST_SUFFIX.length());
    return matches ? name.substring(0, end).toLowerCase(Locale.ROOT) : null;
  }

  /** The request as the function sees it. */
  IncomingRequest seenBy(IncomingRequest request) {
    if (target.equals(request.target())) {
      return request;
    }
    IncomingRequest seen =
        IncomingRequest.of(request.method(), target)
            .withHeaders(request.headers())
            .withBody(request.body())
            .withProtocol(request.protocol())
            .withSourceAddress(request.sourceAddress())
            .withPort(request.isTls(), request.port());
    return seen.withReceivedAt(request.receivedAt());
  }
}
