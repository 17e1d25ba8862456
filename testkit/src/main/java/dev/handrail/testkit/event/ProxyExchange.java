package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.gateway.routing.Match;
import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.gateway.routing.RouteStyle;
import dev.handrail.gateway.routing.RouteTable;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.HttpApiStage;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.MatchedRoute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request that nobody sent, and where it would have come to. Immutable. */
record ProxyExchange(
    ProxyEndpoint endpoint,
    String path,
    String query,
    IncomingRequest request,
    MatchedRoute route,
    Authorization authorization) {

  private static final String PROXY = "/{proxy+}";
  private static final String RESOURCE_ID = "x7y8z9";

  static ProxyExchange of(FrontDoor frontDoor, String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("The path must start with a slash, but was " + path);
    }
    if (path.indexOf('?') >= 0) {
      throw new IllegalArgumentException("The path has a query; use withQuery for it: " + path);
    }
    IncomingRequest request =
        IncomingRequest.of(method, path)
            .withHeader("Accept", "*/*")
            .withHeader("User-Agent", "curl/8.7.1")
            .withSourceAddress("203.0.113.24")
            .withReceivedAt(Instant.parse("2024-05-02T14:23:44.125Z"));
    ProxyExchange plain =
        new ProxyExchange(
            ProxyEndpoint.of(frontDoor),
            path,
            "",
            request,
            MatchedRoute.ofRouteKey(MatchedRoute.DEFAULT_ROUTE),
            new Authorization.None());
    return frontDoor == FrontDoor.REST_API
        ? plain.withRoute(path.equals("/") ? "/" : PROXY)
        : plain;
  }

  private ProxyExchange with(IncomingRequest changed) {
    return new ProxyExchange(endpoint, path, query, changed, route, authorization);
  }

  private ProxyExchange with(ProxyEndpoint changed) {
    return new ProxyExchange(changed, path, query, request, route, authorization);
  }

  /** A line of a name that a client sends once takes the place of the one before. */
  ProxyExchange withHeader(String name, String value) {
    boolean isDefault = name.equalsIgnoreCase("Accept") || name.equalsIgnoreCase("User-Agent");
    boolean once = isDefault || name.equalsIgnoreCase("Content-Type");
    Stream<Header> kept =
        request.headers().stream().filter(line -> !once || !line.name().equalsIgnoreCase(name));
    List<Header> lines = Stream.concat(kept, Stream.of(new Header(name, value))).toList();
    return with(request.withHeaders(lines));
  }

  ProxyExchange withQuery(String name, String value) {
    String one = PercentCodec.encodeQuery(name) + "=" + PercentCodec.encodeQuery(value);
    String more = query.isEmpty() ? one : query + "&" + one;
    return new ProxyExchange(endpoint, path, more, request, route, authorization);
  }

  ProxyExchange withBody(byte[] body) {
    return with(request.withBody(body.clone()));
  }

  ProxyExchange withSourceIp(String address) {
    return with(request.withSourceAddress(address));
  }

  ProxyExchange withRequestTime(Instant time) {
    return with(request.withReceivedAt(time));
  }

  ProxyExchange withStage(String name) {
    return with(endpoint.withStage(name));
  }

  ProxyExchange withStageVariable(String name, String value) {
    return with(endpoint.withStageVariable(name, value));
  }

  ProxyExchange withRegion(String region) {
    return with(endpoint.withRegion(region));
  }

  ProxyExchange withAuthorization(Authorization result) {
    return new ProxyExchange(endpoint, path, query, request, route, result);
  }

  ProxyExchange withRoute(String template) {
    endpoint.requireApi("routes");
    boolean isRest = endpoint.frontDoor() == FrontDoor.REST_API;
    RouteTable<String> table =
        RouteTable.<String>builder(isRest ? RouteStyle.REST_API : RouteStyle.HTTP_API)
            .add(request.method(), template, template)
            .build();
    Match<String> match = table.match(request.method(), path);
    if (match == null) {
      throw new IllegalArgumentException(
          "The path " + path + " does not match the route " + template);
    }
    MatchedRoute matched =
        isRest
            ? MatchedRoute.ofResource(template, RESOURCE_ID)
            : MatchedRoute.ofRouteKey(request.method() + " " + template);
    Map<String, String> parameters = match.pathParameters();
    MatchedRoute complete = matched.withPathParameters(parameters);
    return new ProxyExchange(endpoint, path, query, request, complete, authorization);
  }

  Exchange toExchange() {
    String stage = endpoint.stage();
    boolean inPath = !stage.isEmpty() && !stage.equals(HttpApiStage.DEFAULT_STAGE);
    String target = (inPath ? "/" + stage : "") + path + (query.isEmpty() ? "" : "?" + query);
    IncomingRequest sent =
        IncomingRequest.of(request.method(), target)
            .withHeaders(request.headers())
            .withBody(request.body())
            .withSourceAddress(request.sourceAddress())
            .withReceivedAt(request.receivedAt());
    return Exchange.of(sent, endpoint.toEndpoint(), endpoint.ids())
        .withRoute(route)
        .withAuthorization(authorization);
  }

  static String json(EncodedRequest encoded) {
    if (encoded instanceof EncodedRequest.Event event) {
      return new String(event.bytes(), UTF_8);
    }
    EncodedRequest.Refusal refusal = (EncodedRequest.Refusal) encoded;
    throw new IllegalStateException(
        "AWS would not invoke the function for this request, but answer it: " + refusal.reason());
  }
}
