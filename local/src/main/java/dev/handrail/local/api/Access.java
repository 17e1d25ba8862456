package dev.handrail.local.api;

import org.jspecify.annotations.Nullable;

/**
 * Who may call a method.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param authorizer the name of the API's authorizer that is asked; null if none is
 * @param apiKeyRequired whether the caller needs a key of a usage plan of the stage
 */
public record Access(@Nullable String authorizer, boolean apiKeyRequired) {

  /** Everybody. */
  public static final Access OPEN = new Access(null, false);

  /**
   * Whom an authorizer lets in.
   *
   * @param authorizer the name of one of the API's authorizers
   * @return the rules
   */
  public static Access byAuthorizer(String authorizer) {
    return new Access(authorizer, false);
  }

  /**
   * The same, and a key besides.
   *
   * @return a copy
   */
  public Access withApiKey() {
    return new Access(authorizer, true);
  }
}
