package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import org.jspecify.annotations.Nullable;

/**
 * What a front door knows about itself, as far as events and answers show it. Immutable and
 * thread-safe.
 */
public sealed interface Endpoint permits RestApiStage, HttpApiStage, FunctionUrl, TargetGroup {

  /**
   * The form of events and answers.
   *
   * @return the front door
   */
  FrontDoor frontDoor();

  /**
   * The host that AWS serves this endpoint at, for requests without a {@code Host} header.
   *
   * @return a host name
   */
  String domainName();

  /**
   * The path that routes are looked up with: without stage and base path, as it was sent otherwise.
   *
   * @param request the request
   * @return a path that starts with a slash, percent-encoded; or null if the request's path is not
   *     under this stage, which API Gateway answers with 403 (REST) or 404 (HTTP API)
   */
  @Nullable String routePath(IncomingRequest request);

  /**
   * The method that routes are looked up with.
   *
   * @param request the request
   * @return the method; for a REST API the one of {@code X-HTTP-Method-Override}, if there is one
   */
  default String routeMethod(IncomingRequest request) {
    return request.method();
  }
}
