package dev.handrail.gateway.server;

import dev.handrail.gateway.GatewayLimits;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of Lambda authorizers, for the exchange whose caller they are asked about. Thread-safe.
 */
public final class AuthorizerEvents {

  private AuthorizerEvents() {}

  /**
   * The ARN that policies are evaluated against.
   *
   * @param exchange a request at a stage of an API
   * @return {@code arn:aws:execute-api:region:account:api/stage/METHOD/path}
   * @throws IllegalArgumentException if the endpoint is no stage of an API, or the path is not
   *     under the stage: {@link #check} tells before
   */
  public static String methodArn(Exchange exchange) {
    Endpoint endpoint = exchange.endpoint();
    String path = endpoint.routePath(exchange.request());
    if (path == null) {
      throw new IllegalArgumentException(
          "A path outside of the stage has no method ARN; expected a request that"
              + " AuthorizerEvents.check does not refuse");
    }
    return methodArn(endpoint, endpoint.routeMethod(exchange.request()) + path);
  }

  private static String methodArn(Endpoint endpoint, String call) {
    if (endpoint instanceof RestApiStage stage) {
      return arn(stage.region(), stage.accountId(), stage.apiId(), stage.stage(), call);
    }
    HttpApiStage stage = httpStage(endpoint);
    return arn(stage.region(), stage.accountId(), stage.apiId(), stage.stage(), call);
  }

  private static String arn(String region, String account, String api, String stage, String call) {
    return "arn:aws:execute-api:" + region + ":" + account + ":" + api + "/" + stage + "/" + call;
  }

  private static HttpApiStage httpStage(Endpoint endpoint) {
    if (endpoint instanceof HttpApiStage stage) {
      return stage;
    }
    throw new IllegalArgumentException(
        "Only APIs have Lambda authorizers; expected a RestApiStage or HttpApiStage, got "
            + endpoint.getClass().getSimpleName());
  }

  /**
   * Whether a request gets as far as an authorizer, of whichever kind: also one that is no Lambda
   * function has the limit of 1600 bytes for the method ARN.
   *
   * @param exchange a request at a stage of an API
   * @return the answer to a request that does not; null for one that does
   * @throws IllegalArgumentException if the endpoint is no stage of an API
   */
  public static EncodedRequest.@Nullable Refusal check(Exchange exchange) {
    EncodedRequest.Refusal refusal = RequestChecks.check(exchange);
    if (refusal != null) {
      return refusal;
    }
    if (exchange.endpoint().routePath(exchange.request()) == null) {
      return GatewayErrors.unknownStage(exchange);
    }
    return Utf8.length(methodArn(exchange)) > GatewayLimits.METHOD_ARN
        ? GatewayErrors.targetTooLong(exchange, "the method ARN is longer than 1600 bytes")
        : null;
  }

  /**
   * Encodes a REST API's request for an authorizer of the kind TOKEN.
   *
   * @param exchange a request at a REST API
   * @param authorizationToken the value of the header that is the identity source
   * @return the event, or the answer to a request that no front door would have let pass
   */
  public static EncodedRequest token(Exchange exchange, String authorizationToken) {
    EncodedRequest.Refusal refusal = check(exchange);
    if (refusal != null) {
      return refusal;
    }
    String methodArn = methodArn(exchange);
    JsonBuilder out = new JsonBuilder().beginObject().name("type").value("TOKEN");
    out.name("methodArn").value(methodArn).name("authorizationToken").value(authorizationToken);
    return new EncodedRequest.Event(out.endObject().toByteArray());
  }

  /**
   * Encodes a request for an authorizer of the kind REQUEST, in the payload format of the stage.
   *
   * @param exchange a request at a REST API or HTTP API
   * @param identitySource the values of the identity sources, in their order; REST APIs send none
   * @return the event, or the answer to a request that no front door would have let pass
   */
  public static EncodedRequest request(Exchange exchange, List<String> identitySource) {
    EncodedRequest.Refusal refusal = check(exchange);
    if (refusal != null) {
      return refusal;
    }
    String methodArn = methodArn(exchange);
    Endpoint endpoint = exchange.endpoint();
    String routePath = endpoint.routePath(exchange.request());
    if (routePath == null) {
      return GatewayErrors.unknownStage(exchange);
    }
    if (endpoint instanceof RestApiStage stage) {
      JsonBuilder out = new JsonBuilder().beginObject().name("type").value("REQUEST");
      RestApiEvents.writeRequest(
          out.name("methodArn").value(methodArn), exchange, stage, routePath);
      return new EncodedRequest.Event(out.endObject().toByteArray());
    }
    return httpApi(exchange, httpStage(endpoint), routePath, methodArn, identitySource);
  }

  private static EncodedRequest httpApi(
      Exchange exchange,
      HttpApiStage stage,
      String routePath,
      String arn,
      List<String> identitySource) {
    String path = stage.eventPath(routePath);
    boolean version1 = stage.frontDoor() == FrontDoor.HTTP_API_V1;
    String decoded = version1 ? PercentCodec.decodePath(path) : Percent.decodeTwice(path);
    if (decoded == null) {
      return GatewayErrors.badRequest(exchange, "a percent escape in the path is broken");
    }
    JsonBuilder out = new JsonBuilder().beginObject();
    out.name("version").value(version1 ? "1.0" : "2.0").name("type").value("REQUEST");
    if (version1) {
      String joined = String.join(",", identitySource);
      out.name("methodArn").value(arn);
      out.name("identitySource").value(joined).name("authorizationToken").value(joined);
      HttpApiEvents.writeVersion1(out, exchange, stage, path, decoded);
    } else {
      EventMaps.write(out.name("routeArn").value(arn).name("identitySource"), identitySource);
      out.name("routeKey").value(exchange.route().key());
      HttpApiEvents.writeVersion2(out, exchange, decoded, decoded);
      HttpApiEvents.writeVersion2End(out, exchange, stage);
    }
    return new EncodedRequest.Event(out.endObject().toByteArray());
  }
}
