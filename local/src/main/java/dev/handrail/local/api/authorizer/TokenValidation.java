package dev.handrail.local.api.authorizer;

import dev.handrail.local.api.validation.Steps;
import java.util.regex.Pattern;

/** Looks whether tokens are such as an authorizer wants to be asked about. Thread-safe. */
public final class TokenValidation {

  private static final int MAX_STEPS = 1_000_000;

  private TokenValidation() {}

  /**
   * Matches the whole of a token.
   *
   * @param expression a regular expression
   * @param token what a client sent
   * @return false also for one that takes too many steps to match
   */
  public static boolean matches(String expression, String token) {
    try {
      return Pattern.compile(expression).matcher(new Steps(MAX_STEPS).text(token)).matches();
    } catch (Steps.ExhaustedException | StackOverflowError tooHard) {
      return false;
    }
  }
}
