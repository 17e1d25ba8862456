package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;

/**
 * A function URL.
 *
 * @param urlId 32 characters, the first label of its host name
 * @param region for example {@code eu-central-1}
 */
public record FunctionUrl(String urlId, String region) implements Endpoint {

  @Override
  public FrontDoor frontDoor() {
    return FrontDoor.FUNCTION_URL;
  }

  @Override
  public String domainName() {
    return urlId + ".lambda-url." + region + ".on.aws";
  }

  @Override
  public String routePath(IncomingRequest request) {
    return request.rawPath();
  }
}
