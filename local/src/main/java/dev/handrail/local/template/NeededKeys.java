package dev.handrail.local.template;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.UsagePlan;
import java.util.Collection;
import java.util.List;

/** Tells of stages whose methods ask for a key that nobody can have. */
final class NeededKeys {

  private NeededKeys() {}

  static void check(Apis apis, List<RestApi> built, Collection<UsagePlan> plans) {
    for (RestApi api : built) {
      long asking =
          api.methods().stream().filter(method -> method.access().apiKeyRequired()).count();
      ApiDraft draft = apis.get(api.id());
      if (asking > 0 && draft != null) {
        for (Stage stage : api.stages()) {
          check(draft, api, stage, asking, plans);
        }
      }
    }
  }

  private static void check(
      ApiDraft draft, RestApi api, Stage stage, long asking, Collection<UsagePlan> plans) {
    List<UsagePlan> own = plans.stream().filter(plan -> plan.has(api, stage)).toList();
    boolean anyKey = own.stream().flatMap(plan -> plan.keys().stream()).anyMatch(ApiKey::enabled);
    if (!anyKey) {
      draft.remark(
          api.id()
              + "/"
              + stage.name()
              + (asking == 1 ? ": 1 method asks" : ": " + asking + " methods ask")
              + " for a key, and "
              + (own.isEmpty()
                  ? "no usage plan has this stage"
                  : "no usage plan of this stage has a key that is enabled")
              + (asking == 1 ? ": it is 403, as on AWS; " : ": all are 403, as on AWS; ")
              + (own.isEmpty()
                  ? "add Auth.UsagePlan.CreateUsagePlan: PER_API, or in CloudFormation a UsagePlan"
                      + " with the stage in ApiStages, an ApiKey and a UsagePlanKey"
                  : "add an ApiKey with Enabled: true, and a UsagePlanKey"));
    }
  }
}
