package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a load balancer's event, in which nothing is decoded and little is told. */
final class AlbReader extends RequestReader {

  private AlbReader(JsonValue event) {
    super(event);
  }

  static RequestReader of(JsonValue event) {
    return new AlbReader(event);
  }

  @Override
  String method() {
    return Members.requiredText(event, event, "httpMethod");
  }

  @Override
  String rawPath() {
    return Members.requiredText(event, event, "path");
  }

  @Override
  String path() {
    return PercentCodec.decodePath(rawPath());
  }

  @Override
  Map<String, String> pathParameters() {
    return Map.of();
  }

  @Override
  QueryParameters query() {
    return QueryParameters.of(event, true);
  }

  /**
   * Names and values stand in the event as they were sent, so reading them as decoded keeps them.
   */
  @Override
  String rawQuery() {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter :
        QueryParameters.of(event, false).toMap().entrySet()) {
      for (String value : parameter.getValue()) {
        RawQueries.add(query, parameter.getKey(), value);
      }
    }
    return query.toString();
  }

  @Override
  Headers readHeaders() {
    return Headers.of(event);
  }

  @Override
  List<String> cookies() {
    return headers().all("cookie");
  }

  @Override
  @Nullable String stage() {
    return null;
  }

  @Override
  Map<String, String> stageVariables() {
    return Map.of();
  }

  /** The load balancer appends the address that it sees; what stands before it anyone may claim. */
  @Override
  @Nullable String sourceAddress() {
    String addresses = headers().get("x-forwarded-for");
    return addresses == null ? null : ForwardedFor.last(addresses);
  }

  @Override
  @Nullable String userAgent() {
    return null;
  }

  @Override
  @Nullable String domainName() {
    return null;
  }

  /** Its own health checks do not tell, and need no certificate. */
  @Override
  String defaultScheme() {
    return "http";
  }

  @Override
  @Nullable String requestId() {
    return null;
  }

  @Override
  @Nullable Long requestTime() {
    return null;
  }

  @Override
  @Nullable Authorizer authorizer() {
    return null;
  }

  @Override
  Caller caller() {
    return Caller.version1(null);
  }

  @Override
  @Nullable String pathParameter(String name) {
    return null;
  }
}
