package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an authorizer found out, in the form of payload format 1.0 and of WebSocket APIs. A Lambda
 * authorizer's context stands beside its principal; a Cognito or JWT authorizer gives claims.
 */
@JsonAdapter(ViewAdapterFactory.class)
public final class RestApiAuthorizer extends JsonObjectView {

  RestApiAuthorizer(JsonValue document) {
    super(document);
  }

  /**
   * Whom a Lambda authorizer let in.
   *
   * @return its id, or null if absent or {@code null}
   */
  public @Nullable String principalId() {
    return text("principalId");
  }

  /**
   * The claims of the token, from a Cognito or JWT authorizer. Each is a string, also lists and
   * numbers.
   *
   * @return values by name, or null if there are none; something else of that name is context
   */
  public @Nullable Map<String, String> claims() {
    JsonValue claims = document().get("claims");
    return claims == null || !claims.isObject() ? null : JsonCollections.texts(claims);
  }

  /**
   * The scopes that the route asks for; a JWT authorizer tells them.
   *
   * @return the values, or null if there are none; something else of that name is context
   */
  public @Nullable List<String> scopes() {
    JsonValue scopes = document().get("scopes");
    return scopes == null || scopes.kind() != JsonValue.Kind.ARRAY
        ? null
        : JsonCollections.textList(scopes);
  }

  /**
   * How long the authorizer took.
   *
   * @return milliseconds, or null if absent or {@code null}
   */
  public @Nullable Long integrationLatency() {
    return number("integrationLatency");
  }

  /**
   * The context that a Lambda authorizer gave: all members but those with a method of their own. A
   * REST API has made each value a string.
   *
   * @return values by name, in the document's order; empty if there are none
   */
  public Map<String, JsonValue> context() {
    Map<String, JsonValue> context = new LinkedHashMap<>();
    for (JsonValue member = document().first(); member != null; member = member.next()) {
      if (!isOwn(member)) {
        context.put(JsonCollections.nameOf(member), member);
      }
    }
    return Collections.unmodifiableMap(context);
  }

  /** A Lambda authorizer is free to name its context claims and scopes, too. */
  private static boolean isOwn(JsonValue member) {
    String name = JsonCollections.nameOf(member);
    if (name.equals("claims")) {
      return member.isObject() || member.isNull();
    }
    if (name.equals("scopes")) {
      return member.kind() == JsonValue.Kind.ARRAY || member.isNull();
    }
    return name.equals("principalId") || name.equals("integrationLatency");
  }
}
