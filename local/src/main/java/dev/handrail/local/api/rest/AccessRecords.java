package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.Exchange;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.server.HttpAnswer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of requests that are answered. */
final class AccessRecords {

  private AccessRecords() {}

  /**
   * The record of a call.
   *
   * @param call as it was before its method was found
   * @param answer what the client gets
   */
  static AccessRecord of(ApiCall call, HttpAnswer answer) {
    AccessRecord record = withoutLog(call, answer);
    AccessLogFormat format = call.api().accessLog(call.stage());
    return format == null ? record : record.withAccessLog(format.line(record));
  }

  private static AccessRecord withoutLog(ApiCall call, HttpAnswer answer) {
    CallNotes notes = call.notes();
    Exchange matched = notes.exchange();
    Exchange exchange = matched == null ? call.exchange() : matched;
    return new AccessRecord(
        call.api().id(),
        call.stage(),
        call.api().canary(),
        request(call),
        matched == null ? null : resource(matched.route()),
        answer.status(),
        answer.body().length,
        notes.elapsed(),
        notes.integration(),
        notes.error(),
        identity(exchange),
        authorizer(exchange.authorization()),
        null);
  }

  private static AccessRecord.Request request(ApiCall call) {
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

  private static AccessRecord.Resource resource(MatchedRoute route) {
    return new AccessRecord.Resource(route.resourcePath(), route.resourceId());
  }

  private static Map<String, String> identity(Exchange exchange) {
    Map<String, String> known = new HashMap<>();
    known.put("sourceIp", exchange.request().sourceAddress());
    put(known, "userAgent", exchange.request().header("User-Agent"));
    MatchedRoute.ApiKey key = exchange.route().apiKey();
    if (key != null) {
      known.put("apiKey", key.value());
      known.put("apiKeyId", key.id());
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

  private static Map<String, String> authorizer(Authorization authorization) {
    Map<String, String> known = new HashMap<>();
    if (authorization instanceof Authorization.Lambda lambda) {
      putMembers(known, "", lambda.context());
      put(known, "principalId", lambda.principalId());
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
