package dev.handrail.gateway.server;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The {@code authorizer} of a request context, which is absent where nobody asked. */
final class AuthorizerMember {

  private static final String LATENCY = "integrationLatency";

  private AuthorizerMember() {}

  /** Writes the form of REST APIs, and with scopes that of HTTP APIs with payload format 1.0. */
  static void writeVersion1(JsonBuilder out, Authorization authorization, boolean withScopes) {
    if (authorization instanceof Authorization.Lambda lambda) {
      out.name("authorizer").beginObject();
      if (lambda.principalId() != null) {
        out.name("principalId").value(lambda.principalId());
      }
      Integer latency = lambda.integrationLatency();
      writeStrings(out, lambda.context(), latency != null);
      if (latency != null) {
        out.name(LATENCY).value(latency.intValue());
      }
      out.endObject();
    } else if (authorization instanceof Authorization.Claims claims) {
      out.name("authorizer").beginObject().name("claims");
      writeClaims(out, claims.claims(), withScopes);
      if (withScopes) {
        EventMaps.writeOrNull(out.name("scopes"), claims.scopes());
      }
      out.endObject();
    }
  }

  static void writeVersion2(JsonBuilder out, Authorization authorization) {
    if (authorization instanceof Authorization.Lambda lambda) {
      out.name("authorizer").beginObject().name("lambda");
      JsonValue context = lambda.context();
      (context == null ? out.nullValue() : out.value(context)).endObject();
    } else if (authorization instanceof Authorization.Claims claims) {
      out.name("authorizer").beginObject().name("jwt").beginObject().name("claims");
      writeClaims(out, claims.claims(), true);
      EventMaps.writeOrNull(out.name("scopes"), claims.scopes()).endObject().endObject();
    } else if (authorization instanceof Authorization.Iam iam) {
      out.name("authorizer").beginObject().name("iam").beginObject();
      out.name("accessKey").value(iam.accessKey()).name("accountId").value(iam.accountId());
      out.name("callerId").value(iam.callerId()).name("cognitoIdentity").nullValue();
      out.name("principalOrgId").value(iam.principalOrgId());
      out.name("userArn").value(iam.userArn()).name("userId").value(iam.userId());
      out.endObject().endObject();
    }
  }

  private static void writeStrings(
      JsonBuilder out, @Nullable JsonValue context, boolean withLatency) {
    JsonValue member = context == null ? null : context.first();
    for (; member != null; member = member.next()) {
      String name = EventMaps.nameOf(member);
      boolean taken = name.equals("principalId") || (withLatency && name.equals(LATENCY));
      if (!member.isNull() && !taken) {
        out.name(name).value(EventMaps.text(member));
      }
    }
  }

  private static void writeClaims(JsonBuilder out, JsonValue claims, boolean httpApi) {
    out.beginObject();
    for (JsonValue claim = claims.first(); claim != null; claim = claim.next()) {
      boolean list = claim.kind() == JsonValue.Kind.ARRAY;
      out.name(EventMaps.nameOf(claim)).value(list ? join(claim, httpApi) : EventMaps.text(claim));
    }
    out.endObject();
  }

  /** Groups arrive as {@code a,b} in REST APIs; {@code [a b]} in HTTP APIs is not recorded. */
  private static String join(JsonValue list, boolean httpApi) {
    StringBuilder joined = new StringBuilder(httpApi ? "[" : "");
    String separator = "";
    for (JsonValue element = list.first(); element != null; element = element.next()) {
      joined.append(separator).append(EventMaps.text(element));
      separator = httpApi ? " " : ",";
    }
    return joined.append(httpApi ? "]" : "").toString();
  }
}
