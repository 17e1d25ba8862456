package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the authorizer of the route found out: claims and scopes of a Cognito or JWT authorizer, or
 * the context that a Lambda authorizer gave. API Gateway has checked it before the function runs.
 *
 * <p>Immutable and thread-safe. A member of the event that is of another type than AWS sends is a
 * {@link ResponseException} with status 400 when it is asked for.
 */
public final class Authorizer {

  private final @Nullable JsonValue principal;
  private final @Nullable JsonValue token;
  private final @Nullable JsonValue context;

  private Authorizer(
      @Nullable JsonValue principal, @Nullable JsonValue token, @Nullable JsonValue context) {
    this.principal = principal;
    this.token = token;
    this.context = context;
  }

  /** Everything stands in one object. */
  static Authorizer version1(JsonValue authorizer) {
    return new Authorizer(authorizer, authorizer, authorizer);
  }

  /** Each kind of authorizer has an object of its own. */
  static Authorizer version2(JsonValue authorizer) {
    JsonValue lambda = Members.object(authorizer, "lambda");
    return new Authorizer(null, Members.object(authorizer, "jwt"), lambda);
  }

  /**
   * Whom a Lambda authorizer let in. Payload format 2.0 does not tell.
   *
   * @return its id, or null
   */
  public @Nullable String principalId() {
    return Members.text(principal, "principalId");
  }

  /**
   * A claim of the token.
   *
   * @param name its name, for example {@code sub}
   * @return its value, in which API Gateway has made texts of lists and numbers, or null
   */
  public @Nullable String claim(String name) {
    JsonValue claims = claimsObject();
    JsonValue claim = claims == null ? null : claims.getPresent(name);
    return claim == null ? null : asText(claim);
  }

  /**
   * The claims of the token.
   *
   * @return values by name, in order; empty for a Lambda authorizer
   */
  public Map<String, String> claims() {
    JsonValue claims = claimsObject();
    Map<String, String> texts = new LinkedHashMap<>();
    JsonValue first = claims == null ? null : claims.first();
    for (JsonValue claim = first; claim != null; claim = claim.next()) {
      if (!claim.isNull()) {
        texts.put(Members.nameOf(claim), asText(claim));
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  /**
   * The scopes of the token of which the route asks for one; a REST API does not tell them.
   *
   * @return the scopes; empty if the route asks for none
   */
  public List<String> scopes() {
    JsonValue scopes = token == null ? null : token.getPresent("scopes");
    return scopes == null || scopes.kind() != JsonValue.Kind.ARRAY
        ? List.of()
        : Members.list(token, "scopes");
  }

  /**
   * A value of the context that a Lambda authorizer gave. In payload format 2.0 it has the type
   * that the authorizer used, in 1.0 it is a string.
   *
   * @param name its name
   * @return the value, or null
   */
  public @Nullable JsonValue context(String name) {
    return context == null || isOwn(name) ? null : context.getPresent(name);
  }

  /**
   * A value of the context as text, which is the same for every payload format.
   *
   * @param name its name
   * @return a string's text or another value's JSON, or null
   */
  public @Nullable String contextText(String name) {
    JsonValue value = context(name);
    return value == null ? null : asText(value);
  }

  /**
   * The context that a Lambda authorizer gave.
   *
   * @return values by name, in order; empty for other authorizers
   */
  public Map<String, JsonValue> context() {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    JsonValue first = context == null ? null : context.first();
    for (JsonValue value = first; value != null; value = value.next()) {
      String name = Members.nameOf(value);
      if (!isOwn(name) && !value.isNull()) {
        values.put(name, value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /** A Lambda authorizer of a REST API may name a value of its context so, which is a text. */
  private @Nullable JsonValue claimsObject() {
    JsonValue claims = token == null ? null : token.get("claims");
    return claims == null || !claims.isObject() ? null : claims;
  }

  /** Payload format 1.0 has members of its own between those of the context. */
  private boolean isOwn(String name) {
    return principal != null
        && (name.equals("principalId")
            || name.equals("integrationLatency")
            || (name.equals("claims") && claimsObject() != null)
            || (name.equals("scopes") && claimsObject() != null));
  }

  private static String asText(JsonValue value) {
    return value.kind() == JsonValue.Kind.STRING ? value.asString() : value.toString();
  }
}
