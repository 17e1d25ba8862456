package dev.handrail.local.api.rest;

import dev.handrail.gateway.server.GatewayResponses;
import dev.handrail.gateway.server.MatchedRoute;
import dev.handrail.gateway.server.OutgoingResponse;
import dev.handrail.local.api.ApiKeySource;
import dev.handrail.local.api.Method;
import dev.handrail.local.api.ResponseType;
import dev.handrail.local.api.usage.UsageMeter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the API key, and whether there are too many requests: of the key, and to the method.
 *
 * <p>Instances are safe for use by many threads.
 */
final class UsageCheck {

  private final UsageMeter meter;
  private final Consumer<String> problems;

  UsageCheck(UsageMeter meter, Consumer<String> problems) {
    this.meter = meter;
    this.problems = problems;
  }

  /**
   * Looks at a request.
   *
   * @param usageIdentifierKey the key that an authorizer gave; null for none
   */
  Check.Verdict check(ApiCall call, @Nullable String usageIdentifierKey) {
    if (!call.requireMethod().definition().access().apiKeyRequired()) {
      return stagePasses(call) ? new Check.Verdict.Passed(call) : stageThrottled(call);
    }
    boolean header = call.api().apiKeySource() == ApiKeySource.HEADER;
    String value = header ? call.request().header("x-api-key") : usageIdentifierKey;
    StageKeys.Entry entry = value == null ? null : call.api().keys().find(call.stage(), value);
    if (entry == null || !entry.key().enabled()) {
      return invalidKey(call, header, value, entry);
    }
    MatchedRoute.ApiKey shown = new MatchedRoute.ApiKey(entry.key().value(), entry.key().id());
    // Also for who is refused: to gateway responses, and to the access log.
    return counted(
        call.with(call.exchange().withRoute(call.exchange().route().withApiKey(shown))), entry);
  }

  private Check.Verdict counted(ApiCall call, StageKeys.Entry entry) {
    String of = "the key " + entry.key().id() + " of the usage plan " + entry.plan().id();
    UsageMeter.Verdict verdict =
        meter.use(
            entry.plan(), entry.stage(), entry.key(), asCalled(call), () -> stagePasses(call));
    return switch (verdict) {
      case PASSED -> new Check.Verdict.Passed(call);
      case STAGE_THROTTLED -> stageThrottled(call);
      case THROTTLED -> throttled(call, "more requests with " + of + " than it lets through");
      case QUOTA_EXCEEDED ->
          refuse(
              ResponseType.QUOTA_EXCEEDED,
              GatewayResponses.quotaExceeded(call.exchange()),
              call,
              "the quota is used up of " + of);
    };
  }

  /** Such as {@code /orders/{id}/GET}, also for a method {@code ANY}. */
  private static String asCalled(ApiCall call) {
    return call.requireMethod().definition().resourcePath()
        + "/"
        + call.endpoint().routeMethod(call.request());
  }

  private static String asDefined(ApiCall call) {
    Method method = call.requireMethod().definition();
    return method.resourcePath() + "/" + method.httpMethod();
  }

  private boolean stagePasses(ApiCall call) {
    String resource = asDefined(call);
    return meter.passes(
        call.api().id(),
        call.stage(),
        resource,
        call.api().throttle(call.stage(), asCalled(call), resource));
  }

  private Check.Verdict stageThrottled(ApiCall call) {
    return throttled(call, "more requests to " + asDefined(call) + " than the stage lets through");
  }

  private Check.Verdict throttled(ApiCall call, String reason) {
    return refuse(
        ResponseType.THROTTLED, GatewayResponses.throttled(call.exchange()), call, reason);
  }

  private Check.Verdict invalidKey(
      ApiCall call, boolean header, @Nullable String value, StageKeys.@Nullable Entry entry) {
    String reason =
        value == null
            ? header
                ? "a request without the header x-api-key"
                : "the authorizer gave no usageIdentifierKey"
            : entry == null
                ? "an API key of no usage plan of this stage"
                : "the API key " + entry.key().id() + " is not enabled";
    return refuse(
        ResponseType.INVALID_API_KEY,
        GatewayResponses.invalidApiKey(call.exchange()),
        call,
        reason);
  }

  private Check.Verdict refuse(
      ResponseType type, OutgoingResponse words, ApiCall call, String reason) {
    problems.accept(call.where() + ": " + reason);
    return new Check.Verdict.Refused(call.api().answers().of(type, words, call));
  }
}
