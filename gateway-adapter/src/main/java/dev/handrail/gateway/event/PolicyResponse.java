package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IAM policy that says what the caller may invoke. API Gateway caches the policy, not the
 * decision: one that allows the requested method only keeps the caller out of all others until the
 * cache forgets it, so allow {@link #wholeStage} or all that the caller may invoke.
 */
@JsonAdapter(ResponseAdapterFactory.class)
public final class PolicyResponse extends ContextResponse<PolicyResponse>
    implements AuthorizerResponse {

  private static final String USAGE_KEY = "usageIdentifierKey";

  private PolicyResponse(JsonValue document) {
    super(document);
  }

  /**
   * Lets the caller in.
   *
   * @param principalId who the caller is; any text but the empty one
   * @param resources at least one ARN of what may be invoked, such as the event's {@code methodArn}
   *     or {@code routeArn}; {@code *} and {@code ?} stand for any text and any character
   * @return the answer
   * @throws IllegalArgumentException if there is none, or one of more than 512 characters
   */
  public static PolicyResponse allow(String principalId, String... resources) {
    return of(principalId, PolicyWriter.statement(PolicyStatement.ALLOW, resources));
  }

  /**
   * Keeps the caller out: 403.
   *
   * @param principalId who the caller is; any text but the empty one
   * @param resources as in {@link #allow}
   * @return the answer
   * @throws IllegalArgumentException as in {@link #allow}
   */
  public static PolicyResponse deny(String principalId, String... resources) {
    return of(principalId, PolicyWriter.statement(PolicyStatement.DENY, resources));
  }

  private static PolicyResponse of(String principalId, byte[] statement) {
    if (principalId.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a principalId, found the empty text: API Gateway answers 500 without one");
    }
    return new PolicyResponse(JsonValue.parse(PolicyWriter.document(principalId, statement)));
  }

  /**
   * The ARN of all methods and paths of a stage, which a cached policy should name.
   *
   * @param arn the {@code methodArn} or {@code routeArn} of an event
   * @return for example {@code arn:aws:execute-api:us-east-1:123456789012:abcdef123/prod/*}
   * @throws IllegalArgumentException if it has no stage
   */
  public static String wholeStage(String arn) {
    int stage = arn.indexOf('/') + 1;
    int end = arn.indexOf('/', stage);
    if (stage == 0 || end < 0) {
      throw new IllegalArgumentException(
          "Expected an ARN such as arn:aws:execute-api:region:account:api/stage/GET/path, found"
              + " one without a stage");
    }
    return arn.substring(0, end) + "/*";
  }

  static PolicyResponse checked(JsonValue document) {
    PolicyResponse response = new PolicyResponse(document);
    response.requiredText("principalId");
    response.text(USAGE_KEY);
    response.checkContext();
    for (PolicyStatement statement : response.statements()) {
      statement.check();
    }
    return response;
  }

  /**
   * Who the caller is.
   *
   * @return any text
   */
  public String principalId() {
    return requiredText("principalId");
  }

  /**
   * What the policy allows and denies; a denial beats every allowance.
   *
   * @return the statements in order
   */
  public List<PolicyStatement> statements() {
    JsonValue policy = required("policyDocument", "an object");
    if (!policy.isObject()) {
      throw policy.mismatch("an object");
    }
    JsonValue statement = policy.get("Statement");
    if (statement == null) {
      throw policy.missing("Statement", "an array");
    }
    return PolicyStatement.all(statement);
  }

  /**
   * The API key that the request counts for, where the API takes keys from its authorizer.
   *
   * @return the key, a secret, or null if absent or {@code null}
   */
  public @Nullable String usageIdentifierKey() {
    return text(USAGE_KEY);
  }

  /**
   * Allows more.
   *
   * @param resources as in {@link #allow}
   * @return a copy with one statement more
   * @throws IllegalArgumentException as in {@link #allow}
   */
  public PolicyResponse withAllow(String... resources) {
    return withStatement(PolicyWriter.statement(PolicyStatement.ALLOW, resources));
  }

  /**
   * Denies more.
   *
   * @param resources as in {@link #allow}
   * @return a copy with one statement more
   * @throws IllegalArgumentException as in {@link #allow}
   */
  public PolicyResponse withDeny(String... resources) {
    return withStatement(PolicyWriter.statement(PolicyStatement.DENY, resources));
  }

  private PolicyResponse withStatement(byte[] statement) {
    byte[] statements = PolicyWriter.statements(statements(), statement);
    byte[] policy = JsonEdit.with(required("policyDocument", "an object"), "Statement", statements);
    return copy(JsonValue.parse(JsonEdit.with(document(), "policyDocument", policy)));
  }

  /**
   * Passes a string, number or boolean on to the integration. A REST API makes it a string.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value the value
   * @return a copy with it
   * @throws IllegalArgumentException if it is an object or array, which REST and WebSocket APIs
   *     answer with 500
   */
  public PolicyResponse withContext(String name, JsonValue value) {
    if (isNested(value)) {
      throw new IllegalArgumentException(
          "Expected a string, number or boolean as context "
              + Shown.text(name, 40)
              + ", found an object or array: API Gateway answers 500 to those in a policy. Put its"
              + " JSON into a string");
    }
    return withContext(name, value.toBytes());
  }

  /**
   * Tells which API key the request counts for, where the API takes keys from its authorizer.
   *
   * @param key the key
   * @return a copy with it
   */
  public PolicyResponse withUsageIdentifierKey(String key) {
    byte[] value = new JsonBuilder().value(key).toByteArray();
    return copy(JsonValue.parse(JsonEdit.with(document(), USAGE_KEY, value)));
  }

  @Override
  PolicyResponse copy(JsonValue document) {
    return new PolicyResponse(document);
  }
}
