package dev.handrail.local.api.rest;

import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.server.Authorization;
import dev.handrail.gateway.server.AuthorizerEvents;
import dev.handrail.gateway.server.EncodedRequest;
import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.local.api.Access;
import dev.handrail.local.api.Authorizer;
import dev.handrail.local.api.IdentitySource;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.authorizer.AuthorizerAnswer;
import dev.handrail.local.api.authorizer.PolicyCache;
import dev.handrail.local.api.authorizer.PolicyDecision;
import dev.handrail.local.api.authorizer.TokenValidation;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.local.server.RequestSignature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks who the caller is, as the method wants it.
 *
 * <p>Instances are safe for use by many threads.
 */
final class AuthorizerCheck {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FAILURE = 500;

  private final AuthorizerRuns runs;
  private final InstantSource clock;
  private final Consumer<String> problems;

  AuthorizerCheck(AuthorizerRuns runs, InstantSource clock, Consumer<String> problems) {
    this.runs = runs;
    this.clock = clock;
    this.problems = problems;
  }

  /** What came of it. */
  sealed interface Outcome {

    /**
     * The caller may.
     *
     * @param call with the caller
     * @param usageIdentifierKey the API key that the authorizer gave; null for none
     */
    record Known(ApiCall call, @Nullable String usageIdentifierKey) implements Outcome {}

    /** The API answers itself. */
    record Refused(HttpAnswer answer) implements Outcome {}
  }

  Outcome check(ApiCall call) {
    Access access = call.requireMethod().definition().access();
    if (access.signatureRequired()) {
      return signed(call);
    }
    Authorizer authorizer = call.api().authorizer(access.authorizer());
    if (authorizer == null) {
      return new Outcome.Known(call, null);
    }
    EncodedRequest.Refusal refusal = AuthorizerEvents.check(call.exchange());
    if (refusal != null) {
      return refused(null, refusal.response(), call, authorizer, refusal.reason());
    }
    List<String> identity = identity(authorizer, call);
    if (identity == null) {
      return unauthorized(call, authorizer, whyUnidentified(authorizer, call));
    }
    return ask(call, authorizer, identity);
  }

  private Outcome signed(ApiCall call) {
    Authorization.Iam caller = RequestSignature.caller(call.request(), ServedApi.ACCOUNT);
    if (caller != null) {
      return new Outcome.Known(call.with(call.exchange().withAuthorization(caller)), null);
    }
    problems.accept(
        call.where()
            + ": a request without a signature to a method of AWS_IAM, which AWS answers with 403"
            + " Missing Authentication Token");
    return new Outcome.Refused(
        call.api()
            .answers()
            .of(
                ResponseType.MISSING_AUTHENTICATION_TOKEN,
                GatewayResponses.noRoute(call.exchange()),
                call));
  }

  /** The values by which policies are kept; null if the request is refused for want of them. */
  private static @Nullable List<String> identity(Authorizer authorizer, ApiCall call) {
    if (authorizer instanceof Authorizer.Token token) {
      String value = call.request().header(token.identitySource());
      String expression = token.identityValidationExpression();
      if (value == null || value.isBlank()) {
        return null;
      }
      boolean valid = expression == null || TokenValidation.matches(expression, value);
      return valid ? List.of(value) : null;
    }
    GatewayVariables variables = new GatewayVariables(call, null);
    List<String> values = new ArrayList<>();
    for (IdentitySource source : ((Authorizer.Request) authorizer).identitySources()) {
      String value = variables.header(source.expression());
      if (value.isBlank() && !authorizer.resultTtl().isZero()) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** Which part of a request without identity is not as it must be; never its value. */
  private static String whyUnidentified(Authorizer authorizer, ApiCall call) {
    if (authorizer instanceof Authorizer.Token token) {
      String name = "the identity source method.request.header." + token.identitySource();
      String value = call.request().header(token.identitySource());
      if (value == null) {
        return name + " is missing";
      }
      return value.isBlank()
          ? name + " is blank"
          : name
              + " does not match the identity validation expression "
              + token.identityValidationExpression();
    }
    GatewayVariables variables = new GatewayVariables(call, null);
    return "missing or blank of the identity sources: "
        + ((Authorizer.Request) authorizer)
            .identitySources().stream()
                .map(IdentitySource::expression)
                .filter(expression -> variables.header(expression).isBlank())
                .collect(Collectors.joining(", "));
  }

  private Outcome ask(ApiCall call, Authorizer authorizer, List<String> identity) {
    boolean kept = !authorizer.resultTtl().isZero();
    PolicyCache cache = call.api().policies();
    PolicyCache.Key key = new PolicyCache.Key(call.stage(), authorizer.name(), identity);
    PolicyResponse known = kept ? cache.get(key, clock.instant()) : null;
    if (known != null) {
      call.notes().authorized(Duration.ZERO, null, OK);
      return decide(call, authorizer, known, 0);
    }
    EncodedRequest event =
        authorizer instanceof Authorizer.Token
            ? AuthorizerEvents.token(call.exchange(), identity.get(0))
            : AuthorizerEvents.request(call.exchange(), List.of());
    if (event instanceof EncodedRequest.Refusal refusal) {
      return refused(null, refusal.response(), call, authorizer, refusal.reason());
    }
    long start = System.nanoTime();
    AuthorizerAnswer answer =
        runs.ask(call, authorizer.function(), ((EncodedRequest.Event) event).bytes());
    Duration latency = Duration.ofNanos(System.nanoTime() - start);
    note(call, answer, latency);
    if (answer instanceof AuthorizerAnswer.Policy policy) {
      tellConditions(call, authorizer, policy.response());
      if (kept) {
        cache.put(key, policy.response(), clock.instant(), authorizer.resultTtl());
      }
      return decide(call, authorizer, policy.response(), (int) latency.toMillis());
    }
    return answer instanceof AuthorizerAnswer.Failed failed
        ? failed(call, authorizer, failed)
        : unauthorized(call, authorizer, "it threw Unauthorized");
  }

  private static void note(ApiCall call, AuthorizerAnswer answer, Duration latency) {
    boolean failed = answer instanceof AuthorizerAnswer.Failed; // maybe before Lambda was asked
    int status =
        failed ? FAILURE : answer instanceof AuthorizerAnswer.Unauthorized ? UNAUTHORIZED : OK;
    call.notes().authorized(latency, failed ? null : OK, status);
  }

  private void tellConditions(ApiCall call, Authorizer authorizer, PolicyResponse policy) {
    if (policy.statements().stream()
        .anyMatch(statement -> statement.document().getPresent("Condition") != null)) {
      problems.accept(
          call.where()
              + ", authorizer "
              + authorizer.name()
              + ": a statement has a Condition, which is not looked at: it counts as if it held");
    }
  }

  private Outcome decide(
      ApiCall call, Authorizer authorizer, PolicyResponse policy, int integrationLatency) {
    Authorization.Lambda caller =
        new Authorization.Lambda(
            policy.principalId(), policy.document().getPresent("context"), integrationLatency);
    // Who is denied is known too: to gateway responses, and to the access log.
    ApiCall known = call.with(call.exchange().withAuthorization(caller));
    PolicyDecision decision =
        PolicyDecision.of(policy.statements(), AuthorizerEvents.methodArn(call.exchange()));
    return decision == PolicyDecision.ALLOWED
        ? new Outcome.Known(known, policy.usageIdentifierKey())
        : denied(known, authorizer, decision == PolicyDecision.DENIED);
  }

  private Outcome denied(ApiCall call, Authorizer authorizer, boolean explicit) {
    return refused(
        ResponseType.ACCESS_DENIED,
        GatewayResponses.accessDenied(call.exchange(), explicit),
        call,
        authorizer,
        "its policy "
            + (explicit ? "denies " : "does not allow ")
            + call.requireMethod().definition().httpMethod()
            + " "
            + call.requireMethod().definition().resourcePath()
            + (authorizer.resultTtl().isZero()
                ? ""
                : "; a policy is kept and counts for other methods too"));
  }

  private Outcome unauthorized(ApiCall call, Authorizer authorizer, String reason) {
    OutgoingResponse words = GatewayResponses.unauthorized(call.exchange());
    return refused(ResponseType.UNAUTHORIZED, words, call, authorizer, reason);
  }

  private Outcome failed(ApiCall call, Authorizer authorizer, AuthorizerAnswer.Failed failed) {
    return refused(
        failed.answered()
            ? ResponseType.AUTHORIZER_CONFIGURATION_ERROR
            : ResponseType.AUTHORIZER_FAILURE,
        GatewayResponses.authorizerFailed(call.exchange(), failed.answered()),
        call,
        authorizer,
        failed.reason());
  }

  private Outcome refused(
      @Nullable ResponseType type,
      OutgoingResponse words,
      ApiCall call,
      Authorizer authorizer,
      String reason) {
    problems.accept(call.where() + ", authorizer " + authorizer.name() + ": " + reason);
    return new Outcome.Refused(call.api().answers().of(type, words, call));
  }
}
