package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the authorizer of an HTTP API found out: one of the three. */
@JsonAdapter(ViewAdapterFactory.class)
public final class HttpApiAuthorizer extends JsonObjectView {

  HttpApiAuthorizer(JsonValue document) {
    super(document);
  }

  /**
   * What a JWT authorizer found out.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Jwt jwt() {
    JsonValue jwt = document().getPresent("jwt");
    return jwt == null ? null : new Jwt(jwt);
  }

  /**
   * Who signed the request with IAM credentials.
   *
   * @return a view of the object, or null if absent or {@code null}
   */
  public @Nullable Iam iam() {
    JsonValue iam = document().getPresent("iam");
    return iam == null ? null : new Iam(iam);
  }

  /**
   * The context that a Lambda authorizer gave, with the JSON types that it used.
   *
   * @return values by name, in the document's order, or null if absent or {@code null}
   */
  public @Nullable Map<String, JsonValue> lambda() {
    return values("lambda");
  }

  /** What a JWT authorizer found out. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Jwt extends JsonObjectView {

    Jwt(JsonValue document) {
      super(document);
    }

    /**
     * The claims of the token. Each is a string, also lists and numbers.
     *
     * @return values by name, or null if absent or {@code null}
     */
    public @Nullable Map<String, String> claims() {
      return texts("claims");
    }

    /**
     * The scopes that the route asks for.
     *
     * @return the values, or null if absent or {@code null}
     */
    public @Nullable List<String> scopes() {
      return textList("scopes");
    }
  }

  /** Who signed the request with IAM credentials. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class Iam extends JsonObjectView {

    Iam(JsonValue document) {
      super(document);
    }

    /**
     * The access key.
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
     * The principal that signed.
     *
     * @return its id, or null if absent or {@code null}
     */
    public @Nullable String callerId() {
      return text("callerId");
    }

    /**
     * The identity in Cognito that the credentials came from.
     *
     * @return a view of the object, or null if absent or {@code null}
     */
    public @Nullable CognitoIdentity cognitoIdentity() {
      JsonValue cognitoIdentity = document().getPresent("cognitoIdentity");
      return cognitoIdentity == null ? null : new CognitoIdentity(cognitoIdentity);
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
     * The principal that signed.
     *
     * @return its ARN, or null if absent or {@code null}
     */
    public @Nullable String userArn() {
      return text("userArn");
    }

    /**
     * The user.
     *
     * @return its id, or null if absent or {@code null}
     */
    public @Nullable String userId() {
      return text("userId");
    }
  }

  /** An identity in Cognito. */
  @JsonAdapter(ViewAdapterFactory.class)
  public static final class CognitoIdentity extends JsonObjectView {

    CognitoIdentity(JsonValue document) {
      super(document);
    }

    /**
     * How the identity was authenticated.
     *
     * @return the values, or null if absent or {@code null}
     */
    public @Nullable List<String> amr() {
      return textList("amr");
    }

    /**
     * The identity.
     *
     * @return its id, or null if absent or {@code null}
     */
    public @Nullable String identityId() {
      return text("identityId");
    }

    /**
     * The identity pool.
     *
     * @return its id, or null if absent or {@code null}
     */
    public @Nullable String identityPoolId() {
      return text("identityPoolId");
    }
  }
}
