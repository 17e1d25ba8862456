package dev.handrail.local.api.rest;

import static dev.handrail.local.front.FrontDoors.function;

import dev.handrail.json.JsonValue;
import dev.handrail.local.Application;
import dev.handrail.local.TestClock;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/**
 * An API {@code shop} with a stage {@code prod} whose function {@code orders} answers with its
 * event, and whose function {@code guard} is an authorizer that says what the token in the identity
 * source asks for.
 */
final class GuardedApi implements AutoCloseable {

  static final String POLICY =
      "{\"principalId\":\"me\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[%s]}%s}";

  final TestClock clock = TestClock.at(Instant.parse("2026-03-04T05:06:07Z"));
  final Queue<JsonValue> asked = new ConcurrentLinkedQueue<>();
  final FrontDoors doors;

  private GuardedApi(
      UnaryOperator<RestApi.Builder> more, UnaryOperator<Application.Builder> application) {
    RestApi api = more.apply(RestApi.builder("shop").stage(Stage.of("prod"))).build();
    doors =
        FrontDoors.of(
            this::behave,
            options -> options.withClock(clock),
            application
                .apply(
                    Application.builder()
                        .function(function("orders"))
                        .function(function("guard"))
                        .restApi(api))
                .build());
  }

  static GuardedApi start(UnaryOperator<RestApi.Builder> more) {
    return new GuardedApi(more, application -> application);
  }

  /** An API whose {@code GET /a}, {@code GET /b/{id}} and {@code POST /a} an authorizer guards. */
  static GuardedApi by(Authorizer authorizer) {
    return start(
        api ->
            api.authorizer(authorizer)
                .method(guarded("GET", "/a", authorizer))
                .method(guarded("POST", "/a", authorizer))
                .method(guarded("GET", "/b/{id}", authorizer)));
  }

  static GuardedApi with(UsagePlan plan, UnaryOperator<RestApi.Builder> more) {
    return new GuardedApi(more, application -> application.usagePlan(plan));
  }

  static Method guarded(String httpMethod, String path, Authorizer authorizer) {
    return new Method(httpMethod, path, Integration.lambdaProxy("orders"))
        .withAccess(Access.byAuthorizer(authorizer.name()));
  }

  HttpCall call(String method, String path) {
    return doors.call(method, "/prod" + path);
  }

  private InvocationResult behave(InvocationRequest request) {
    JsonValue event = JsonValue.parse(request.payload().bytes());
    if (event.get("type") == null) {
      return FakeFunction.answer(request, RestApiServer.withBody(request.payload().text()));
    }
    asked.add(event);
    String token = event.getString("authorizationToken");
    String arn = String.valueOf(event.getString("methodArn"));
    JsonValue headers = event.getPresent("headers");
    String who = headers == null ? null : headers.getString("X-Who");
    return say(request, token != null ? token : who != null ? who : "context", arn);
  }

  private static InvocationResult say(InvocationRequest request, String word, String arn) {
    return switch (word) {
      case "Unauthorized", "unauthorized" ->
          FakeFunction.failure(
              request,
              InvocationError.Kind.FUNCTION,
              "{\"errorMessage\":\"" + word + "\",\"errorType\":\"java.lang.RuntimeException\"}");
      case "crash" -> throw new IllegalStateException("no Java there");
      case "text" -> FakeFunction.answer(request, "\"text\"");
      case "null" -> FakeFunction.answer(request, "null");
      case "nobody" ->
          FakeFunction.answer(request, policy("Allow", arn).replace("principalId", "name"));
      case "no-policy" -> FakeFunction.answer(request, "{\"principalId\":\"me\"}");
      case "nested" ->
          FakeFunction.answer(request, policy("Allow", arn, ",\"context\":{\"a\":{\"b\":1}}"));
      case "context" ->
          FakeFunction.answer(
              request,
              policy(
                  "Allow",
                  "*",
                  ",\"context\":{\"n\":7,\"b\":true,\"s\":\"x\",\"z\":null,\"f\":1.50}"));
      case "narrow" -> FakeFunction.answer(request, policy("Allow", arn));
      case "denied-context" ->
          FakeFunction.answer(request, policy("Deny", "*", ",\"context\":{\"n\":7}"));
      case "deny" -> FakeFunction.answer(request, policy("Deny", "*"));
      case "elsewhere" ->
          FakeFunction.answer(request, policy("Allow", arn.replace("/prod/", "/test/")));
      default ->
          word.startsWith("{")
              ? FakeFunction.answer(request, POLICY.formatted(word, ""))
              : FakeFunction.answer(
                  request, policy("Allow", "*", ",\"usageIdentifierKey\":\"" + word + "\""));
    };
  }

  private static String policy(String effect, String resource) {
    return policy(effect, resource, "");
  }

  private static String policy(String effect, String resource, String more) {
    return POLICY.formatted(
        "{\"Action\":\"execute-api:Invoke\",\"Effect\":\""
            + effect
            + "\",\"Resource\":\""
            + resource
            + "\"}",
        more);
  }

  @Override
  public void close() {
    doors.close();
  }
}
