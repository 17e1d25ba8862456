package dev.handrail.local.api.authorizer;

import dev.handrail.gateway.event.PolicyStatement;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a policy says of a method: a denial beats every allowance. */
public enum PolicyDecision {
  /** A statement allows it, and none denies it. */
  ALLOWED,
  /** A statement denies it. */
  DENIED,
  /** No statement speaks of it. */
  NOT_ALLOWED;

  private static final String ACTION = "execute-api:invoke";

  /**
   * Evaluates a policy.
   *
   * @param statements of an authorizer's answer
   * @param methodArn of the request
   * @return what they say
   */
  public static PolicyDecision of(List<PolicyStatement> statements, String methodArn) {
    PolicyDecision decision = NOT_ALLOWED;
    for (PolicyStatement statement : statements) {
      if (applies(statement.document(), methodArn)) {
        if (statement.effect().equals("Deny")) {
          return DENIED;
        }
        decision = ALLOWED;
      }
    }
    return decision;
  }

  private static boolean applies(JsonValue statement, String methodArn) {
    List<String> actions = new ArrayList<>();
    boolean action = names(statement, "Action", actions);
    actions.replaceAll(name -> name.toLowerCase(Locale.ROOT)); // IAM knows no case in them
    List<String> resources = new ArrayList<>();
    boolean resource = names(statement, "Resource", resources);
    return action == anyMatches(actions, ACTION) && resource == anyMatches(resources, methodArn);
  }

  /** Whether these are meant, or all but those of {@code NotAction} or {@code NotResource}. */
  private static boolean names(JsonValue statement, String member, List<String> names) {
    JsonValue meant = statement.getPresent(member);
    JsonValue value = meant == null ? statement.getPresent("Not" + member) : meant;
    if (value != null && value.isArray()) {
      for (JsonValue name = value.first(); name != null; name = name.next()) {
        names.add(name.asString());
      }
    } else if (value != null) {
      names.add(value.asString());
    }
    return meant != null;
  }

  private static boolean anyMatches(List<String> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> Wildcards.match(pattern, text));
  }
}
