package dev.handrail.local.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which keys open which stages of REST APIs, and how often.
 *
 * <pre>{@code
 * UsagePlan plan =
 *     UsagePlan.of("basic")
 *         .withStage("orders", "prod")
 *         .withThrottle(new ThrottleSettings(10, 20))
 *         .withQuota(QuotaSettings.of(1000, QuotaSettings.Period.DAY))
 *         .withKey(ApiKey.generated("customer"));
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param id its logical id in a template; not null
 * @param stages which; not null
 * @param throttle what each key may do; null for no limit
 * @param quota what each key is good for; null for no limit
 * @param keys which; not null
 */
public record UsagePlan(
    String id,
    List<PlanStage> stages,
    @Nullable ThrottleSettings throttle,
    @Nullable QuotaSettings quota,
    List<ApiKey> keys) {

  /**
   * A stage of a plan.
   *
   * @param api the API's id; not null
   * @param stage the stage's name; not null
   * @param methodThrottles what each key may do with a method, instead of the plan's; by {@code
   *     /orders/{id}/GET}, the resource's path and the method; not null
   */
  public record PlanStage(String api, String stage, Map<String, ThrottleSettings> methodThrottles) {

    /**
     * Refuses null, and copies the map.
     *
     * @param api see the record
     * @param stage see the record
     * @param methodThrottles see the record
     */
    public PlanStage {
      requireNonNull(api, "api");
      requireNonNull(stage, "stage");
      methodThrottles = Map.copyOf(methodThrottles);
    }
  }

  /**
   * Refuses null, and copies the lists.
   *
   * @param id see the record
   * @param stages see the record
   * @param throttle see the record
   * @param quota see the record
   * @param keys see the record
   */
  public UsagePlan {
    requireNonNull(id, "id");
    stages = List.copyOf(stages);
    keys = List.copyOf(keys);
  }

  /**
   * A plan for nothing and nobody yet.
   *
   * @param id see the record
   * @return the plan
   */
  public static UsagePlan of(String id) {
    return new UsagePlan(id, List.of(), null, null, List.of());
  }

  /**
   * The same for one more stage.
   *
   * @param api the API's id
   * @param stage the stage's name
   * @return a copy
   */
  public UsagePlan withStage(String api, String stage) {
    return withStage(new PlanStage(api, stage, Map.of()));
  }

  /**
   * The same for one more stage.
   *
   * @param stage which
   * @return a copy
   */
  public UsagePlan withStage(PlanStage stage) {
    return new UsagePlan(id, with(stages, stage), throttle, quota, keys);
  }

  /**
   * Whether the plan is one of a stage.
   *
   * @param api whose
   * @param stage which of it
   * @return whether keys of the plan open it
   */
  public boolean has(RestApi api, Stage stage) {
    return stages.stream()
        .anyMatch(one -> one.api().equals(api.id()) && one.stage().equals(stage.name()));
  }

  /**
   * The same with a limit for each key.
   *
   * @param settings what each key may do
   * @return a copy
   */
  public UsagePlan withThrottle(ThrottleSettings settings) {
    return new UsagePlan(id, stages, settings, quota, keys);
  }

  /**
   * The same with a quota for each key.
   *
   * @param settings what each key is good for
   * @return a copy
   */
  public UsagePlan withQuota(QuotaSettings settings) {
    return new UsagePlan(id, stages, throttle, settings, keys);
  }

  /**
   * The same with one more key.
   *
   * @param key which
   * @return a copy
   */
  public UsagePlan withKey(ApiKey key) {
    return new UsagePlan(id, stages, throttle, quota, with(keys, key));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
