package dev.handrail.local.api.rest;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.UsagePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an API's stages, by their values.
 *
 * <p>Instances are immutable and safe for use by many threads.
 */
final class StageKeys {

  /** A key, and the plan by which it opens a stage. */
  record Entry(UsagePlan plan, UsagePlan.PlanStage stage, ApiKey key) {}

  private final Map<String, Map<String, Entry>> byStage = new HashMap<>();

  StageKeys(String api, List<UsagePlan> plans) {
    for (UsagePlan plan : plans) {
      for (UsagePlan.PlanStage stage : plan.stages()) {
        if (stage.api().equals(api)) {
          Map<String, Entry> keys =
              byStage.computeIfAbsent(stage.stage(), unused -> new HashMap<>());
          plan.keys().forEach(key -> keys.put(key.value(), new Entry(plan, stage, key)));
        }
      }
    }
  }

  /** The key of that value; null if it is none of the stage. */
  @Nullable Entry find(String stage, String value) {
    return byStage.getOrDefault(stage, Map.of()).get(value);
  }
}
