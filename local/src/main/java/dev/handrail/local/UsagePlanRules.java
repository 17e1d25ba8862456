package dev.handrail.local;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the usage plans of an application have to be. */
final class UsagePlanRules {

  private UsagePlanRules() {}

  static void check(List<UsagePlan> plans, List<RestApi> apis, List<String> mistakes) {
    Set<String> known = new HashSet<>();
    for (RestApi api : apis) {
      for (Stage stage : api.stages()) {
        known.add(api.id() + "/" + stage.name());
      }
    }
    Set<String> ids = new HashSet<>();
    Map<String, String> keysOfStages = new HashMap<>();
    Map<String, ApiKey> keysByValue = new HashMap<>();
    for (UsagePlan plan : plans) {
      if (!ids.add(plan.id())) {
        mistakes.add("usagePlans: the id " + plan.id() + " is there twice");
      }
      for (ApiKey key : plan.keys()) {
        ApiKey same = keysByValue.putIfAbsent(key.value(), key);
        if (same != null && !same.id().equals(key.id())) {
          mistakes.add(
              "usagePlans: the keys "
                  + same.id()
                  + " and "
                  + key.id()
                  + " have the same value; expected one of its own for each");
        }
      }
      checkStages(plan, known, keysOfStages, mistakes);
    }
  }

  private static void checkStages(
      UsagePlan plan, Set<String> known, Map<String, String> keysOfStages, List<String> mistakes) {
    for (UsagePlan.PlanStage stage : plan.stages()) {
      String name = stage.api() + "/" + stage.stage();
      if (!known.contains(name)) {
        mistakes.add("usagePlans: " + plan.id() + ": expected a stage that there is, got " + name);
      }
      for (ApiKey key : plan.keys()) {
        String other = keysOfStages.putIfAbsent(name + " " + key.id(), plan.id());
        if (other != null) {
          mistakes.add(
              "usagePlans: the key "
                  + key.id()
                  + " is in "
                  + other
                  + " and in "
                  + plan.id()
                  + " for the stage "
                  + name
                  + "; expected one plan of a stage for a key");
        }
      }
    }
  }
}
