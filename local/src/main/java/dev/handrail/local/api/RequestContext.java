package dev.handrail.local.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $context} knows of a request to a stage of a REST API, on its way or answered.
 * Gateway responses, identity sources and access logs all read it by {@link #value}.
 */
public interface RequestContext {

  /**
   * The API's id.
   *
   * @return not null
   */
  String apiId();

  /**
   * The stage's name.
   *
   * @return not null
   */
  String stage();

  /**
   * Whether the stage's canary answers.
   *
   * @return null for a stage without one
   */
  @Nullable Boolean canary();

  /**
   * The request as it came.
   *
   * @return not null
   */
  AccessRecord.Request request();

  /**
   * The resource that it was matched with.
   *
   * @return null before, or if there is none that has the method
   */
  AccessRecord.@Nullable Resource resource();

  /**
   * The gateway's own answer.
   *
   * @return null for none
   */
  AccessRecord.@Nullable GatewayError error();

  /**
   * What {@code $context.identity} holds.
   *
   * @return by name, without what is not known; not null
   */
  Map<String, String> identity();

  /**
   * What {@code $context.authorizer} holds.
   *
   * @return by name; not null
   */
  Map<String, String> authorizer();

  /**
   * The value of a variable.
   *
   * @param name without its {@code $context.}, such as {@code identity.sourceIp}
   * @return null if it has none, or is no variable
   */
  default @Nullable String value(String name) {
    return ContextVariables.value(name, this);
  }
}
