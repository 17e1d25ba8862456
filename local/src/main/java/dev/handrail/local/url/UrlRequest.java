package dev.handrail.local.url;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.server.RequestTarget;
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

  private static @Nullable String label(IncomingRequest head) {
    return RequestTarget.label(head, HOST_SUFFIX);
  }

  /** The request as the function sees it. */
  IncomingRequest seenBy(IncomingRequest request) {
    return RequestTarget.replace(request, target);
  }
}
