package dev.handrail.local.api.rest;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.server.RequestTarget;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway would have got it, and where it came to.
 *
 * @param name of the API, as the request says it
 * @param api null if there is no such API
 * @param stage the name of the stage, as the request says it
 * @param seen with the stage in its path, and nothing of this server's
 */
record ApiRequest(String name, @Nullable ServedApi api, String stage, IncomingRequest seen) {

  static final String PATH_PREFIX = "/execute-api/";
  private static final Set<String> HEALTH_CHECKS = Set.of("/ping", "/sping");
  private static final String HOST_SUFFIX = ".execute-api.localhost";

  /** A way to read a request; null for one of another door. */
  @FunctionalInterface
  interface Reader {
    @Nullable ApiRequest read(IncomingRequest request, ApiIndex.Served apis);
  }

  /** A request to the host of an API, be there such an API or not. */
  static @Nullable ApiRequest byHost(IncomingRequest request, ApiIndex.Served apis) {
    String name = RequestTarget.label(request, HOST_SUFFIX);
    return name == null ? null : of(name, apis.api(name), request);
  }

  /** A request whose path begins with an API or with a stage that there is. */
  static @Nullable ApiRequest byPath(IncomingRequest request, ApiIndex.Served apis) {
    String target = request.target();
    if (target.startsWith(PATH_PREFIX)) {
      int end = segmentEnd(target, PATH_PREFIX.length());
      String name = PercentCodec.decodePath(target.substring(PATH_PREFIX.length(), end));
      String rest = target.substring(end);
      return of(
          name,
          apis.api(name),
          RequestTarget.replace(request, rest.startsWith("/") ? rest : "/" + rest));
    }
    ServedApi api = apis.apiOfStage(firstSegment(target));
    return api == null ? null : of(api.id(), api, request);
  }

  /**
   * Whether it is for one of the paths of the host that API Gateway keeps for its own health check:
   * neither a stage of that name nor its root answers there.
   */
  boolean isHealthCheck() {
    return api != null && HEALTH_CHECKS.contains(seen.rawPath());
  }

  private static ApiRequest of(String name, @Nullable ServedApi api, IncomingRequest seen) {
    return new ApiRequest(name, api, firstSegment(seen.target()), seen);
  }

  /** The stage in a path; slashes before it do not matter to AWS. */
  private static String firstSegment(String target) {
    int start = 0;
    while (start < target.length() && target.charAt(start) == '/') {
      start++;
    }
    return target.substring(start, segmentEnd(target, start));
  }

  private static int segmentEnd(String target, int start) {
    int end = start;
    while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
      end++;
    }
    return end;
  }
}
