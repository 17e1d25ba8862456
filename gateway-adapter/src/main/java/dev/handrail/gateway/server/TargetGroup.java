package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;

/**
 * A load balancer's target group of one function.
 *
 * @param targetGroupArn the ARN that events hold
 * @param multiValueHeaders the attribute {@code lambda.multi_value_headers.enabled}
 * @param domainName the load balancer's host name
 */
public record TargetGroup(String targetGroupArn, boolean multiValueHeaders, String domainName)
    implements Endpoint {

  @Override
  public FrontDoor frontDoor() {
    return multiValueHeaders ? FrontDoor.ALB_MULTI_VALUE : FrontDoor.ALB;
  }

  @Override
  public String routePath(IncomingRequest request) {
    return request.rawPath();
  }
}
