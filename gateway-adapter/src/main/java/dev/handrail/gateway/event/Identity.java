package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Who called, as far as API Gateway knows it. Most members are set for callers that signed with IAM
 * or Cognito credentials only.
 */
@JsonAdapter(ViewAdapterFactory.class)
public final class Identity extends JsonObjectView {

  Identity(JsonValue document) {
    super(document);
  }

  /**
   * The access key of the IAM credentials.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String accessKey() {
    return text("accessKey");
  }

  /**
   * The account of the caller.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String accountId() {
    return text("accountId");
  }

  /**
   * The API key, where the method needs one.
   *
   * @return the key itself, a secret, or null if absent or {@code null}
   */
  public @Nullable String apiKey() {
    return text("apiKey");
  }

  /**
   * The id of the API key.
   *
   * @return the id, or null if absent or {@code null}
   */
  public @Nullable String apiKeyId() {
    return text("apiKeyId");
  }

  /**
   * The principal that signed the request.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String caller() {
    return text("caller");
  }

  /**
   * The certificate of the client, with mutual TLS.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable ClientCert clientCert() {
    JsonValue clientCert = document().getPresent("clientCert");
    return clientCert == null ? null : new ClientCert(clientCert);
  }

  /**
   * The providers that the caller signed in with.
   *
   * @return names joined by commas, or null if absent or {@code null}
   */
  public @Nullable String cognitoAuthenticationProvider() {
    return text("cognitoAuthenticationProvider");
  }

  /**
   * Whether the caller signed in to the identity pool.
   *
   * @return {@code authenticated} or {@code unauthenticated}, or null if absent or {@code null}
   */
  public @Nullable String cognitoAuthenticationType() {
    return text("cognitoAuthenticationType");
  }

  /**
   * The identity of the caller in Cognito.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String cognitoIdentityId() {
    return text("cognitoIdentityId");
  }

  /**
   * The identity pool of the caller.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String cognitoIdentityPoolId() {
    return text("cognitoIdentityPoolId");
  }

  /**
   * The organization of the caller.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String principalOrgId() {
    return text("principalOrgId");
  }

  /**
   * The address of the client.
   *
   * @return an IP address, or null if absent or {@code null}
   */
  public @Nullable String sourceIp() {
    return text("sourceIp");
  }

  /**
   * The user that is authorized.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String user() {
    return text("user");
  }

  /**
   * The {@code User-Agent} of the client. Without that header a REST API says {@code null}, an HTTP
   * API the empty text.
   *
   * @return the text, or null if absent or {@code null}
   */
  public @Nullable String userAgent() {
    return text("userAgent");
  }

  /**
   * The principal that signed the request.
   *
   * @return its ARN, or null if absent or {@code null}
   */
  public @Nullable String userArn() {
    return text("userArn");
  }

  /**
   * The VPC of the caller of a private API.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String vpcId() {
    return text("vpcId");
  }

  /**
   * The VPC endpoint that a private API was called through.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String vpceId() {
    return text("vpceId");
  }
}
