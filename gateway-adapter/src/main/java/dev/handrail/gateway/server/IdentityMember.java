package dev.handrail.gateway.server;

import dev.handrail.gateway.ClientCertificate;
import dev.handrail.json.JsonBuilder;
import org.jspecify.annotations.Nullable;

/** The {@code identity} of a request context of payload format 1.0: all keys, mostly null. */
final class IdentityMember {

  private IdentityMember() {}

  static void write(JsonBuilder out, Exchange exchange, @Nullable String userAgent) {
    Authorization.Iam iam =
        exchange.authorization() instanceof Authorization.Iam found ? found : null;
    out.name("identity").beginObject();
    out.name("cognitoIdentityPoolId").nullValue();
    out.name("accountId").value(iam == null ? null : iam.accountId());
    out.name("cognitoIdentityId").nullValue();
    out.name("caller").value(iam == null ? null : iam.callerId());
    MatchedRoute.ApiKey key = exchange.route().apiKey();
    if (key != null && exchange.endpoint() instanceof RestApiStage) {
      out.name("apiKey").value(key.value()).name("apiKeyId").value(key.id());
    }
    ClientCertificate certificate = exchange.request().clientCertificate();
    if (certificate != null) {
      ClientCertMember.write(out, certificate);
    }
    out.name("sourceIp").value(exchange.request().sourceAddress());
    out.name("principalOrgId").value(iam == null ? null : iam.principalOrgId());
    out.name("accessKey").value(iam == null ? null : iam.accessKey());
    out.name("cognitoAuthenticationType").nullValue();
    out.name("cognitoAuthenticationProvider").nullValue();
    out.name("userArn").value(iam == null ? null : iam.userArn());
    out.name("userAgent").value(userAgent);
    out.name("user").value(iam == null ? null : iam.userId());
    out.endObject();
  }
}
