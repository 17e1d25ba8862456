package dev.handrail.local.api;

import org.jspecify.annotations.Nullable;

/**
 * Who may call a method.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param authorizer the name of the API's authorizer that is asked; null if none is
 * @param apiKeyRequired whether the caller needs a key of a usage plan of the stage
 * @param signatureRequired whether the caller has to sign its requests ({@code AWS_IAM}). The
 *     signature is asked for and not verified, as nobody has a secret here.
 */
public record Access(
    @Nullable String authorizer, boolean apiKeyRequired, boolean signatureRequired) {

  /** Everybody. */
  public static final Access OPEN = new Access(null, false, false);

  /** Who signs its requests. */
  public static final Access BY_SIGNATURE = new Access(null, false, true);

  /**
   * Refuses an authorizer for signed requests, which no method has.
   *
   * @param authorizer see the record
   * @param apiKeyRequired see the record
   * @param signatureRequired see the record
   * @throws IllegalArgumentException if there is an authorizer for signed requests
   */
  public Access {
    if (authorizer != null && signatureRequired) {
      throw new IllegalArgumentException(
          "access: expected an authorizer or AWS_IAM, got both; a method has one authorization");
    }
  }

  /**
   * Whom an authorizer lets in.
   *
   * @param authorizer the name of one of the API's authorizers
   * @return the rules
   */
  public static Access byAuthorizer(String authorizer) {
    return new Access(authorizer, false, false);
  }

  /**
   * The same, and a key besides.
   *
   * @return a copy
   */
  public Access withApiKey() {
    return new Access(authorizer, true, signatureRequired);
  }
}
