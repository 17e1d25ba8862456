package dev.handrail.testkit.event;

/**
 * Events of a user pool's Lambda triggers, as Cognito sends them: with the empty response that the
 * function fills.
 *
 * <pre>{@code
 * CognitoEvents.preSignUp().withUserName("jane").withUserAttribute("email", "jane@example.com");
 * }</pre>
 */
public final class CognitoEvents implements SampleEvent {

  private static final String FILE = "cognito-user-pool";

  private final Sample event;

  private CognitoEvents(Sample event) {
    this.event = event;
  }

  private static CognitoEvents of(String trigger) {
    return new CognitoEvents(Sample.of(FILE, trigger));
  }

  /**
   * A user is about to sign up.
   *
   * @return an event {@code PreSignUp_SignUp}
   */
  public static CognitoEvents preSignUp() {
    return of("pre-sign-up");
  }

  /**
   * A user was confirmed.
   *
   * @return an event {@code PostConfirmation_ConfirmSignUp}
   */
  public static CognitoEvents postConfirmation() {
    return of("post-confirmation");
  }

  /**
   * A user is about to sign in.
   *
   * @return an event {@code PreAuthentication_Authentication}
   */
  public static CognitoEvents preAuthentication() {
    return of("pre-authentication");
  }

  /**
   * A user signed in.
   *
   * @return an event {@code PostAuthentication_Authentication}
   */
  public static CognitoEvents postAuthentication() {
    return of("post-authentication");
  }

  /**
   * An identity token is about to be made.
   *
   * @return an event {@code TokenGeneration_Authentication} of version 1
   */
  public static CognitoEvents preTokenGeneration() {
    return of("pre-token-generation");
  }

  /**
   * Identity and access token are about to be made.
   *
   * @return an event {@code TokenGeneration_Authentication} of version 2
   */
  public static CognitoEvents preTokenGenerationV2() {
    return of("pre-token-generation-v2");
  }

  /**
   * A message is about to be sent.
   *
   * @return an event {@code CustomMessage_SignUp}
   */
  public static CognitoEvents customMessage() {
    return of("custom-message");
  }

  /**
   * The next challenge of a custom flow is to be chosen.
   *
   * @return an event {@code DefineAuthChallenge_Authentication}, after SRP_A
   */
  public static CognitoEvents defineAuthChallenge() {
    return of("define-auth-challenge");
  }

  /**
   * A challenge is to be made.
   *
   * @return an event {@code CreateAuthChallenge_Authentication}
   */
  public static CognitoEvents createAuthChallenge() {
    return of("create-auth-challenge");
  }

  /**
   * The answer to a challenge is to be checked.
   *
   * @return an event {@code VerifyAuthChallengeResponse_Authentication}, with the right answer
   */
  public static CognitoEvents verifyAuthChallengeResponse() {
    return of("verify-auth-challenge-response");
  }

  /**
   * A user who is not in the pool yet signs in.
   *
   * @return an event {@code UserMigration_Authentication}, which has no user attributes
   */
  public static CognitoEvents userMigration() {
    return of("user-migration");
  }

  /**
   * A copy for another occasion of the same trigger.
   *
   * @param source for example {@code PreSignUp_ExternalProvider}
   * @return the copy
   */
  public CognitoEvents withTriggerSource(String source) {
    return set("triggerSource", source);
  }

  /**
   * A copy for another user.
   *
   * @param name the user's name; {@code mmiller} if not chosen
   * @return the copy
   */
  public CognitoEvents withUserName(String name) {
    return new CognitoEvents(event.with("user-name", name));
  }

  /**
   * A copy with a user attribute, further or other than before.
   *
   * @param name for example {@code email} or {@code custom:plan}
   * @param value its value; booleans are the texts {@code true} and {@code false}
   * @return the copy
   * @throws IllegalArgumentException if the trigger's events have no user attributes
   */
  public CognitoEvents withUserAttribute(String name, String value) {
    return set("request/userAttributes/" + name, value);
  }

  /**
   * A copy with an entry of the client's metadata.
   *
   * @param name its name
   * @param value its value
   * @return the copy
   * @throws IllegalArgumentException if the trigger's events have no such metadata
   */
  public CognitoEvents withClientMetadata(String name, String value) {
    return set("request/clientMetadata/" + name, value);
  }

  /**
   * A copy of another user pool.
   *
   * @param id for example {@code eu-central-1_Example00}
   * @return the copy
   */
  public CognitoEvents withUserPoolId(String id) {
    return new CognitoEvents(event.with("user-pool-id", id));
  }

  /**
   * A copy in another region.
   *
   * @param region for example {@code eu-central-1}
   * @return the copy
   */
  public CognitoEvents withRegion(String region) {
    return new CognitoEvents(event.with("region", region));
  }

  private CognitoEvents set(String path, String text) {
    return new CognitoEvents(event.set(path, text));
  }

  @Override
  public String toJson() {
    return event.toJson();
  }
}
