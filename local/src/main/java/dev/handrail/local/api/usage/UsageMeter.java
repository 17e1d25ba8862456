package dev.handrail.local.api.usage;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts requests of keys and of stages. What was counted stays when the template changes.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class UsageMeter {

  /** What comes of a request. */
  public enum Verdict {
    /** It is let through. */
    PASSED,
    /** There are too many at once of the key. */
    THROTTLED,
    /** The plan lets it through, and the stage does not. */
    STAGE_THROTTLED,
    /** There were too many in the period. */
    QUOTA_EXCEEDED
  }

  private final InstantSource clock;
  private final Instant started;
  private final Map<List<String>, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Map<List<String>, QuotaCounter> counters = new ConcurrentHashMap<>();

  /**
   * A meter that has counted nothing.
   *
   * @param clock by which time passes
   */
  public UsageMeter(InstantSource clock) {
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Counts a request of a key. The plan comes before the stage, as on AWS; what the one does not
   * let through takes nothing of the other, nor of the quota.
   *
   * @param plan that the key is in
   * @param stage of the plan
   * @param key which
   * @param method such as {@code /orders/{id}/GET}
   * @param ofStage asked whether the stage lets it through, if the plan does
   * @return whether it is let through
   */
  public Verdict use(
      UsagePlan plan,
      UsagePlan.PlanStage stage,
      ApiKey key,
      String method,
      BooleanSupplier ofStage) {
    Instant now = clock.instant();
    QuotaSettings quota = plan.quota();
    QuotaCounter counter =
        counters.computeIfAbsent(List.of(plan.id(), key.id()), unused -> new QuotaCounter(started));
    if (quota != null && !counter.isLeft(quota, now)) {
      return Verdict.QUOTA_EXCEEDED;
    }
    ThrottleSettings ofMethod = stage.methodThrottles().get(method);
    ThrottleSettings settings = ofMethod == null ? plan.throttle() : ofMethod;
    List<String> who =
        ofMethod == null
            ? List.of("plan", plan.id(), key.id())
            : List.of("plan", plan.id(), key.id(), stage.api(), stage.stage(), method);
    if (!passes(settings, who, now)) {
      return Verdict.THROTTLED;
    }
    if (!ofStage.getAsBoolean()) {
      giveBack(who);
      return Verdict.STAGE_THROTTLED;
    }
    // Others may have taken the last one meanwhile.
    return quota == null || counter.take(quota, now) ? Verdict.PASSED : Verdict.QUOTA_EXCEEDED;
  }

  /**
   * Counts a request to a method of a stage.
   *
   * @param api the API's id
   * @param stage the stage's name
   * @param method such as {@code /orders/{id}/GET}
   * @param settings what it lets through; null for all
   * @return whether it is let through
   */
  public boolean passes(
      String api, String stage, String method, @Nullable ThrottleSettings settings) {
    return passes(settings, List.of("stage", api, stage, method), clock.instant());
  }

  private boolean passes(@Nullable ThrottleSettings settings, List<String> who, Instant now) {
    return settings == null
        || buckets
            .computeIfAbsent(who, unused -> new TokenBucket(settings, now))
            .take(settings, now);
  }

  private void giveBack(List<String> who) {
    TokenBucket bucket = buckets.get(who);
    if (bucket != null) { // those without settings have none
      bucket.giveBack();
    }
  }
}
