package dev.handrail.testkit.event;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.server.Endpoint;
import dev.handrail.gateway.server.FunctionUrl;
import dev.handrail.gateway.server.HttpApiStage;
import dev.handrail.gateway.server.RequestIds;
import dev.handrail.gateway.server.RestApiStage;
import dev.handrail.gateway.server.TargetGroup;
import java.util.Map;
import java.util.TreeMap;

/**
 * A front door of an account that does not exist.
 *
 * @param frontDoor its kind
 * @param stage the stage's name; empty for front doors without stages
 * @param stageVariables values by name
 * @param region the region
 */
record ProxyEndpoint(
    FrontDoor frontDoor, String stage, Map<String, String> stageVariables, String region) {

  private static final String ACCOUNT_ID = "123456789012";
  private static final String API_ID = "a1b2c3d4e5";
  private static final String URL_ID = "a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6";
  private static final String TRACE_ID = "1-6633a1c0-0a1b2c3d4e5f60718293a4b5";
  private static final String UUID = "7f8d1a52-7c43-4a8e-9d6b-0c51a3be2f10";
  private static final String SHORT_ID = "XK3ZijJhIAMEPZw=";

  static ProxyEndpoint of(FrontDoor frontDoor) {
    String stage =
        switch (frontDoor) {
          case REST_API -> "prod";
          case HTTP_API_V1, HTTP_API_V2 -> HttpApiStage.DEFAULT_STAGE;
          case FUNCTION_URL, ALB, ALB_MULTI_VALUE -> "";
        };
    return new ProxyEndpoint(frontDoor, stage, Map.of(), "us-east-1");
  }

  ProxyEndpoint withStage(String name) {
    requireApi("stages");
    return new ProxyEndpoint(frontDoor, name, stageVariables, region);
  }

  ProxyEndpoint withStageVariable(String name, String value) {
    requireApi("stage variables");
    Map<String, String> more = new TreeMap<>(stageVariables);
    more.put(name, value);
    return new ProxyEndpoint(frontDoor, stage, Map.copyOf(more), region);
  }

  ProxyEndpoint withRegion(String name) {
    return new ProxyEndpoint(frontDoor, stage, stageVariables, name);
  }

  /** Refuses what only APIs have. */
  void requireApi(String what) {
    if (stage.isEmpty()) {
      throw new IllegalArgumentException(
          "Only REST APIs and HTTP APIs have " + what + ", but this is a request to " + frontDoor);
    }
  }

  RequestIds ids() {
    return switch (frontDoor) {
      case HTTP_API_V1, HTTP_API_V2 -> RequestIds.of(SHORT_ID, TRACE_ID);
      default -> RequestIds.ofRestApi(UUID, SHORT_ID, TRACE_ID);
    };
  }

  Endpoint toEndpoint() {
    return switch (frontDoor) {
      case REST_API ->
          RestApiStage.builder(ACCOUNT_ID, API_ID, stage)
              .region(region)
              .stageVariables(stageVariables)
              .build();
      case HTTP_API_V1 -> httpApi().payloadFormatVersion1().build();
      case HTTP_API_V2 -> httpApi().build();
      case FUNCTION_URL -> new FunctionUrl(URL_ID, region);
      case ALB, ALB_MULTI_VALUE -> targetGroup();
    };
  }

  private HttpApiStage.Builder httpApi() {
    return HttpApiStage.builder(ACCOUNT_ID, API_ID)
        .stage(stage)
        .region(region)
        .stageVariables(stageVariables);
  }

  private TargetGroup targetGroup() {
    String prefix = "arn:aws:elasticloadbalancing:" + region + ":" + ACCOUNT_ID;
    return new TargetGroup(
        prefix + ":targetgroup/orders-function/6d0ecf831eec9f09",
        frontDoor == FrontDoor.ALB_MULTI_VALUE,
        "orders-1418229042." + region + ".elb.amazonaws.com");
  }
}
