package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Who called, as far as the front door knows it: by IAM credentials, an API key, or the certificate
 * of mutual TLS. What an authorizer found out is in {@link Authorizer}. Everything is null for a
 * caller that the front door did not ask, and for load balancers.
 *
 * <p>Immutable and thread-safe. A member of the event that is of another type than AWS sends is a
 * {@link ResponseException} with status 400 when it is asked for.
 */
public final class Caller {

  private static final Names VERSION_1 = new Names("caller", "user");
  private static final Names VERSION_2 = new Names("callerId", "userId");

  private final @Nullable JsonValue identity;
  private final @Nullable JsonValue certificate;
  private final Names names;

  private Caller(@Nullable JsonValue identity, @Nullable JsonValue certificate, Names names) {
    this.identity = identity;
    this.certificate = certificate;
    this.names = names;
  }

  static Caller version1(@Nullable JsonValue identity) {
    return new Caller(identity, identity, VERSION_1);
  }

  static Caller version2(@Nullable JsonValue iam, @Nullable JsonValue authentication) {
    return new Caller(iam, authentication, VERSION_2);
  }

  /**
   * The account of the IAM credentials; not the one that owns the API.
   *
   * @return its id, or null
   */
  public @Nullable String accountId() {
    return Members.text(identity, "accountId");
  }

  /**
   * The principal that signed the request with IAM credentials.
   *
   * @return its id, or null
   */
  public @Nullable String callerId() {
    return Members.text(identity, names.caller());
  }

  /**
   * The user that is authorized by IAM credentials.
   *
   * @return the id, or null
   */
  public @Nullable String userId() {
    return Members.text(identity, names.user());
  }

  /**
   * The principal that signed the request with IAM credentials.
   *
   * @return its ARN, or null
   */
  public @Nullable String userArn() {
    return Members.text(identity, "userArn");
  }

  /**
   * The access key of the IAM credentials.
   *
   * @return its id, or null
   */
  public @Nullable String accessKey() {
    return Members.text(identity, "accessKey");
  }

  /**
   * The AWS organization of the IAM credentials.
   *
   * @return its id, or null
   */
  public @Nullable String principalOrgId() {
    return Members.text(identity, "principalOrgId");
  }

  /**
   * The identity in a Cognito identity pool that the IAM credentials are of.
   *
   * @return its id, or null
   */
  public @Nullable String cognitoIdentityId() {
    String id = Members.text(identity, "cognitoIdentityId");
    return id != null ? id : Members.text(cognitoIdentity(), "identityId");
  }

  /**
   * The Cognito identity pool that the IAM credentials are of.
   *
   * @return its id, or null
   */
  public @Nullable String cognitoIdentityPoolId() {
    String id = Members.text(identity, "cognitoIdentityPoolId");
    return id != null ? id : Members.text(cognitoIdentity(), "identityPoolId");
  }

  /**
   * The API key, where a REST API's method asks for one.
   *
   * @return its id, which is no secret, or null
   */
  public @Nullable String apiKeyId() {
    return Members.text(identity, "apiKeyId");
  }

  /**
   * The certificate that the client showed, where a custom domain asks for one.
   *
   * @return the certificate, or null
   */
  public @Nullable ClientCertificate clientCertificate() {
    return ClientCertificate.of(certificate);
  }

  private @Nullable JsonValue cognitoIdentity() {
    return Members.object(identity, "cognitoIdentity");
  }

  /** What the payload formats call the same things. */
  private record Names(String caller, String user) {}
}
