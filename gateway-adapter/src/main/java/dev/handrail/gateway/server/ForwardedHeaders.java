package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import java.util.List;

/** The headers of an event: the client's, without what is dropped, with what front doors add. */
final class ForwardedHeaders {

  private ForwardedHeaders() {}

  static EventHeaders of(Exchange exchange) {
    IncomingRequest request = exchange.request();
    HeaderNames names = HeaderNames.of(exchange.endpoint().frontDoor());
    EventHeaders headers = EventHeaders.of(request.headers(), names);
    if (request.header("Host") == null) {
      headers.add(names.written("Host"), exchange.endpoint().domainName());
    }
    addForwarded(headers, names, exchange);
    headers.set(names.written("X-Amzn-Trace-Id"), exchange.trace());
    addLength(headers, names, exchange);
    if (exchange.endpoint() instanceof RestApiStage stage) {
      addRest(headers, exchange, stage);
    } else if (exchange.endpoint() instanceof FunctionUrl && request.isTls()) {
      headers.set("x-amzn-tls-version", "TLSv1.3");
      headers.set("x-amzn-tls-cipher-suite", "TLS_AES_128_GCM_SHA256");
    }
    return headers;
  }

  private static void addForwarded(EventHeaders headers, HeaderNames names, Exchange exchange) {
    IncomingRequest request = exchange.request();
    List<String> sent = headers.remove("X-Forwarded-For");
    String address = request.sourceAddress();
    String route = sent.isEmpty() ? address : String.join(", ", sent) + ", " + address;
    if (exchange.endpoint() instanceof RestApiStage stage) {
      CloudFrontFacts edge = stage.cloudFront();
      route = edge == null ? route : route + ", " + edge.address();
    }
    headers.set(names.written("X-Forwarded-For"), route);
    headers.set(names.written("X-Forwarded-Port"), Integer.toString(request.port()));
    headers.set(names.written("X-Forwarded-Proto"), request.isTls() ? "https" : "http");
  }

  private static void addLength(EventHeaders headers, HeaderNames names, Exchange exchange) {
    if (names.isDropped("Content-Length")) {
      return;
    }
    int length = exchange.request().body().length;
    FrontDoor frontDoor = exchange.endpoint().frontDoor();
    boolean always = frontDoor == FrontDoor.HTTP_API_V1 || frontDoor == FrontDoor.HTTP_API_V2;
    if (always || length > 0) {
      headers.set(names.written("Content-Length"), Integer.toString(length));
    }
  }

  private static void addRest(EventHeaders headers, Exchange exchange, RestApiStage stage) {
    if (exchange.authorization() instanceof Authorization.Iam) {
      headers.remove("Authorization"); // the signature was for API Gateway
    }
    CloudFrontFacts edge = stage.cloudFront();
    if (edge != null) {
      headers.set("CloudFront-Forwarded-Proto", exchange.request().isTls() ? "https" : "http");
      headers.set("CloudFront-Is-Desktop-Viewer", "true");
      headers.set("CloudFront-Is-Mobile-Viewer", "false");
      headers.set("CloudFront-Is-SmartTV-Viewer", "false");
      headers.set("CloudFront-Is-Tablet-Viewer", "false");
      headers.set("CloudFront-Viewer-ASN", edge.viewerAsn());
      headers.set("CloudFront-Viewer-Country", edge.viewerCountry());
      headers.set("Via", "1.1 " + edge.host() + " (CloudFront)");
      headers.set("X-Amz-Cf-Id", edge.requestId());
    }
  }
}
