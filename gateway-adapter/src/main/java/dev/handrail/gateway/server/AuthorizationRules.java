package dev.handrail.gateway.server;

/** Which callers an endpoint can know. */
final class AuthorizationRules {

  private AuthorizationRules() {}

  static void check(Exchange exchange) {
    Authorization authorization = exchange.authorization();
    Endpoint endpoint = exchange.endpoint();
    boolean none = authorization instanceof Authorization.None;
    if (endpoint instanceof TargetGroup && !none) {
      throw new IllegalArgumentException(
          "A load balancer's events have no caller; expected Authorization.None, got "
              + authorization.getClass().getSimpleName());
    }
    if (endpoint instanceof FunctionUrl && !none && !(authorization instanceof Authorization.Iam)) {
      throw new IllegalArgumentException(
          "A function URL knows IAM only; expected Authorization.None or Iam, got "
              + authorization.getClass().getSimpleName());
    }
  }
}
