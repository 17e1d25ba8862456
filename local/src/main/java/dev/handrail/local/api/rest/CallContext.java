package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.RequestContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $context} knows of a call, as far as it came.
 *
 * @param error the gateway's own answer; null for none
 */
record CallContext(ApiCall call, AccessRecord.@Nullable GatewayError error)
    implements RequestContext {

  @Override
  public String apiId() {
    return call.api().id();
  }

  @Override
  public String stage() {
    return call.stage();
  }

  @Override
  public @Nullable Boolean canary() {
    return call.api().canary();
  }

  @Override
  public AccessRecord.Request request() {
    IncomingRequest request = call.request();
    return new AccessRecord.Request(
        call.exchange().requestId(),
        call.ids().extendedRequestId(),
        call.exchange().trace(),
        request.receivedAt(),
        call.endpoint().routeMethod(request),
        request.rawPath(),
        request.protocol(),
        call.endpoint().domainName());
  }

  @Override
  public AccessRecord.@Nullable Resource resource() {
    MatchedRoute route = call.exchange().route();
    return call.method() == null
        ? null
        : new AccessRecord.Resource(route.resourcePath(), route.resourceId());
  }

  @Override
  public Map<String, String> identity() {
    Exchange exchange = call.exchange();
    Map<String, String> known = new HashMap<>();
    known.put("sourceIp", exchange.request().sourceAddress());
    put(known, "userAgent", exchange.request().header("User-Agent"));
    MatchedRoute.ApiKey key = exchange.route().apiKey();
    if (key != null) {
      known.put("apiKey", key.value());
      known.put("apiKeyId", key.id());
    } else if (takesKey()) { // which is not looked at yet, or is none
      put(known, "apiKey", exchange.request().header("x-api-key"));
    }
    if (exchange.authorization() instanceof Authorization.Iam iam) {
      known.put("accountId", iam.accountId());
      known.put("caller", iam.callerId());
      known.put("user", iam.userId());
      known.put("userArn", iam.userArn());
      put(known, "principalOrgId", iam.principalOrgId());
    }
    return known;
  }

  private boolean takesKey() {
    ServedApi.ServedMethod method = call.method();
    return method != null
        && method.definition().access().apiKeyRequired()
        && call.api().apiKeySource() == ApiKeySource.HEADER;
  }

  @Override
  public Map<String, String> authorizer() {
    Map<String, String> known = new HashMap<>();
    Authorization authorization = call.exchange().authorization();
    if (authorization instanceof Authorization.Lambda lambda) {
      putMembers(known, "", lambda.context());
      put(known, "principalId", lambda.principalId());
      Integer latency = lambda.integrationLatency();
      put(known, "integrationLatency", latency == null ? null : latency.toString());
    } else if (authorization instanceof Authorization.Claims claims) {
      putMembers(known, "claims.", claims.claims());
    }
    return known;
  }

  private static void putMembers(
      Map<String, String> known, String prefix, @Nullable JsonValue object) {
    JsonValue member = object == null ? null : object.first();
    for (; member != null; member = member.next()) {
      if (!member.isNull()) {
        boolean text = member.kind() == JsonValue.Kind.STRING;
        known.put(prefix + member.name(), text ? member.asString() : member.toString());
      }
    }
  }

  private static void put(Map<String, String> known, String name, @Nullable String value) {
    if (value != null) {
      known.put(name, value);
    }
  }
}
