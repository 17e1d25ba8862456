package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One statement of a policy. Conditions and the like are in its document. */
@JsonAdapter(ViewAdapterFactory.class)
public final class PolicyStatement extends JsonObjectView {

  static final String ALLOW = "Allow";
  static final String DENY = "Deny";
  static final int MAX_RESOURCE = 512;

  PolicyStatement(JsonValue document) {
    super(document);
  }

  /**
   * Whether it allows or denies.
   *
   * @return {@code Allow} or {@code Deny}
   */
  public String effect() {
    return requiredText("Effect");
  }

  /**
   * What the caller wants to do.
   *
   * @return for example {@code execute-api:Invoke}; empty if the statement says {@code NotAction}
   */
  public List<String> actions() {
    return list("Action", "NotAction");
  }

  /**
   * What the caller wants to do it to.
   *
   * @return ARNs, in which {@code *} and {@code ?} stand for any text and any character; empty if
   *     the statement says {@code NotResource}
   */
  public List<String> resources() {
    return list("Resource", "NotResource");
  }

  /** A single one may stand without its array. */
  static List<PolicyStatement> all(JsonValue statement) {
    if (statement.isObject()) {
      return List.of(new PolicyStatement(statement));
    }
    if (statement.kind() != JsonValue.Kind.ARRAY) {
      throw statement.mismatch("an array");
    }
    List<PolicyStatement> statements = new ArrayList<>();
    for (JsonValue one = statement.first(); one != null; one = one.next()) {
      statements.add(new PolicyStatement(one));
    }
    return Collections.unmodifiableList(statements);
  }

  void check() {
    JsonValue effect = required("Effect", "Allow or Deny");
    if (!effect.isString(ALLOW) && !effect.isString(DENY)) {
      throw effect.mismatch("Allow or Deny");
    }
    actions();
    for (String resource : resources()) {
      if (resource.length() > MAX_RESOURCE) {
        throw required("Resource", "a string").mismatch("resources of at most 512 characters");
      }
    }
  }

  private List<String> list(String name, String negated) {
    JsonValue value = document().get(name);
    if (value == null) {
      if (document().get(negated) != null) {
        return List.of();
      }
      throw document().missing(name, "a string or array");
    }
    return value.kind() == JsonValue.Kind.STRING
        ? List.of(value.asString())
        : JsonCollections.textList(value);
  }
}
