package dev.handrail.gateway.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.event.ProxyEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Exchanges at endpoints of every kind, and what becomes of them. */
final class Exchanges {

  static final Instant TIME = Instant.parse("2025-04-14T22:11:01.718Z");
  static final String UUID = "4acd49e9-9210-4d04-8e04-0f26a4e92537";
  static final String TRACE = "1-67fd87f5-7643e6a875203f06341af04f";
  static final RequestIds REST_IDS = RequestIds.ofRestApi(UUID, "JCIudEUfPHcEhog=", TRACE);
  static final RequestIds HTTP_IDS = RequestIds.of("JCJgriq-vHcEPMg=", TRACE);
  static final CloudFrontFacts EDGE =
      new CloudFrontFacts("70.132.1.2", "abc.cloudfront.net", "cf-id==", "FRA56-P4", "DE", "3320");

  private Exchanges() {}

  static RestApiStage.Builder restStage() {
    return RestApiStage.builder("123456789012", "abc123", "prod").region("eu-central-1");
  }

  static HttpApiStage.Builder httpStage() {
    return HttpApiStage.builder("123456789012", "abc123").region("eu-central-1");
  }

  static Endpoint endpoint(FrontDoor frontDoor) {
    return switch (frontDoor) {
      case REST_API -> restStage().build();
      case HTTP_API_V1 -> httpStage().payloadFormatVersion1().build();
      case HTTP_API_V2 -> httpStage().build();
      case FUNCTION_URL -> new FunctionUrl("2cxn22odiwguak4feg4jtt7cwm0ziblr", "eu-central-1");
      case ALB, ALB_MULTI_VALUE ->
          new TargetGroup(
              "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/t/1",
              frontDoor == FrontDoor.ALB_MULTI_VALUE,
              "lb-1.eu-central-1.elb.amazonaws.com");
    };
  }

  static RequestIds ids(Endpoint endpoint) {
    return endpoint instanceof HttpApiStage ? HTTP_IDS : REST_IDS;
  }

  /** An exchange whose REST resource is the greedy one, as for a function that routes itself. */
  static Exchange of(FrontDoor frontDoor, IncomingRequest request) {
    return at(endpoint(frontDoor), request);
  }

  static Exchange at(Endpoint endpoint, IncomingRequest request) {
    Exchange exchange = Exchange.of(request, endpoint, ids(endpoint));
    return endpoint instanceof RestApiStage
        ? exchange.withRoute(MatchedRoute.ofResource("/{proxy+}", "r3s0rc"))
        : exchange;
  }

  /** A request with a path inside the API, to the stage where there is one in the path. */
  static IncomingRequest get(FrontDoor frontDoor, String target) {
    return request("GET", frontDoor == FrontDoor.REST_API ? "/prod" + target : target);
  }

  static IncomingRequest request(String method, String target) {
    return IncomingRequest.of(method, target).withSourceAddress("203.0.113.7").withReceivedAt(TIME);
  }

  static JsonObject event(Exchange exchange) {
    return JsonParser.parseString(utf8(bytes(exchange))).getAsJsonObject();
  }

  static byte[] bytes(Exchange exchange) {
    EncodedRequest encoded = EventEncoder.encode(exchange);
    if (encoded instanceof EncodedRequest.Event event) {
      return event.bytes();
    }
    throw new AssertionError(encoded);
  }

  static ProxyRequest view(Exchange exchange) {
    return ProxyRequest.of(ProxyEvent.parse(bytes(exchange)));
  }

  static EncodedRequest.Refusal refusal(Exchange exchange) {
    EncodedRequest encoded = EventEncoder.encode(exchange);
    if (encoded instanceof EncodedRequest.Refusal refusal) {
      return refusal;
    }
    throw new AssertionError("an event");
  }

  static DecodedResult decode(FrontDoor frontDoor, String result) {
    return decode(of(frontDoor, get(frontDoor, "/x")), result);
  }

  static DecodedResult decode(Exchange exchange, String result) {
    byte[] payload = result.getBytes(StandardCharsets.UTF_8);
    return ResultDecoder.decode(exchange, InvocationResult.succeeded(payload), TIME);
  }

  static OutgoingResponse response(FrontDoor frontDoor, String result) {
    return decode(frontDoor, result).response();
  }

  static String body(OutgoingResponse response) {
    return utf8(response.body());
  }

  static List<String> names(OutgoingResponse response) {
    return response.headers().stream().map(header -> header.name()).toList();
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
