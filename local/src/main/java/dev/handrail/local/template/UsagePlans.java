package dev.handrail.local.template;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The usage plans of the template and their keys, whether it has them as resources or SAM makes
 * them. What they refer to may stand anywhere, so that all is put together at the end.
 */
final class UsagePlans {

  private static final String SAM_KEY = "CreateUsagePlan";
  private static final Set<String> READ_OF_KEYS = Set.of("Enabled", "Name", "Value");
  private static final Set<String> WITHOUT_MEANING_OF_KEYS =
      Set.of("CustomerId", "Description", "GenerateDistinctId", "Tags");
  private static final Set<String> READ =
      Set.of("ApiStages", "CreateUsagePlan", "Quota", "Throttle");
  private static final Set<String> READ_OF_QUOTAS = Set.of("Limit", "Offset", "Period");
  private static final Set<String> READ_OF_STAGES = Set.of("ApiId", "Stage", "Throttle");
  private static final Set<String> WITHOUT_MEANING = Set.of("Description", "Tags", "UsagePlanName");

  /** A stage that a plan names, and where. */
  private record Wanted(
      String api, String stage, Map<String, ThrottleSettings> methods, Properties at, String key) {}

  private record Draft(UsagePlan plan, List<Wanted> stages) {}

  private record Key(ApiKey key, Properties at) {}

  private record Link(String plan, String key, Properties at) {}

  private final Map<String, Draft> plans = new LinkedHashMap<>();
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  /** {@code Auth.UsagePlan} of an API of SAM's, which makes a plan with a key. */
  void sam(String api, @Nullable String stage, Properties wanted) {
    String create = wanted.requiredText("CreateUsagePlan", "PER_API, SHARED or NONE");
    wanted.refuseMisspelled(READ, WITHOUT_MEANING);
    if (create == null || create.equals("NONE")) {
      return;
    }
    if (!create.equals("PER_API") && !create.equals("SHARED")) {
      wanted.mistake("CreateUsagePlan", "expected PER_API, SHARED or NONE, got '" + create + "'");
      return;
    }
    String prefix = create.equals("SHARED") ? "Serverless" : api;
    Draft draft = plans.computeIfAbsent(prefix + "UsagePlan", id -> draft(id, wanted));
    String name = stage == null ? SamApiReader.IMPLICIT_STAGE : stage;
    draft.stages().add(new Wanted(api, name, Map.of(), wanted, SAM_KEY));
    String key = prefix + "ApiKey";
    if (keys.putIfAbsent(key, new Key(ApiKey.generated(key), wanted)) == null) {
      links.add(new Link(draft.plan().id(), key, wanted));
    }
  }

  void apiKey(String id, Properties properties) {
    properties.warnOfOthers(READ_OF_KEYS, WITHOUT_MEANING_OF_KEYS);
    String value = properties.text("Value");
    try {
      ApiKey key = value == null ? ApiKey.generated(id) : ApiKey.of(id, value);
      boolean enabled = properties.isTrue("Enabled", false);
      keys.put(id, new Key(enabled ? key : key.disabled(), properties));
    } catch (IllegalArgumentException wrong) {
      properties.mistake("Value", RestApiReader.withoutName(wrong));
    }
  }

  void usagePlan(String id, Properties properties) {
    properties.warnOfOthers(READ, WITHOUT_MEANING);
    Draft draft = draft(id, properties);
    for (Properties stage : properties.maps("ApiStages")) {
      String api = stage.requiredText("ApiId", "the id of an API, as !Ref Api");
      String name = stage.requiredText("Stage", "the name of a stage, as !Ref Stage");
      stage.warnOfOthers(READ_OF_STAGES, Set.of());
      Map<String, ThrottleSettings> methods = new HashMap<>();
      stage
          .mapsByName("Throttle")
          .forEach(
              (method, throttle) -> {
                ThrottleSettings settings = ThrottleReader.read(throttle);
                if (settings != null) {
                  methods.put(method, settings);
                }
              });
      if (api != null && name != null) {
        draft.stages().add(new Wanted(api, name, methods, stage, "Stage"));
      }
    }
    plans.put(id, draft);
  }

  private static Draft draft(String id, Properties properties) {
    UsagePlan plan = UsagePlan.of(id);
    ThrottleSettings throttle = ThrottleReader.read(properties.map("Throttle"));
    plan = throttle == null ? plan : plan.withThrottle(throttle);
    QuotaSettings quota = quota(properties);
    return new Draft(quota == null ? plan : plan.withQuota(quota), new ArrayList<>());
  }

  private static @Nullable QuotaSettings quota(Properties plan) {
    Properties quota = plan.map("Quota");
    quota.warnOfOthers(READ_OF_QUOTAS, Set.of());
    Integer limit = quota.integer("Limit");
    Integer offset = quota.integer("Offset");
    QuotaSettings.Period period = quota.choice("Period", QuotaSettings.Period.class);
    if (!plan.has("Quota") || (quota.has("Period") && period == null)) {
      return null;
    }
    if (limit == null || period == null) {
      plan.mistake("Quota", "expected Limit and Period (DAY, WEEK or MONTH), got one of them only");
      return null;
    }
    try {
      return new QuotaSettings(limit, period, offset == null ? 0 : offset);
    } catch (IllegalArgumentException wrong) {
      boolean ofLimit = AuthorizerReader.word(wrong).equals("limit");
      quota.mistake(ofLimit ? "Limit" : "Offset", RestApiReader.withoutName(wrong));
      return null;
    }
  }

  void usagePlanKey(Properties properties) {
    String type = properties.requiredText("KeyType", "API_KEY");
    String key = properties.requiredText("KeyId", "the id of a key, as !Ref ApiKey");
    String plan = properties.requiredText("UsagePlanId", "the id of a plan, as !Ref UsagePlan");
    if (type != null && !type.equals("API_KEY")) {
      properties.mistake("KeyType", "expected API_KEY, got '" + type + "'");
    }
    if (key != null && plan != null) {
      links.add(new Link(plan, key, properties));
    }
  }

  /** Makes the plans for those APIs that can be called; mistakes are told. */
  List<UsagePlan> build(Apis apis, List<RestApi> built) {
    Map<String, RestApi> byId = new HashMap<>();
    built.forEach(api -> byId.put(api.id(), api));
    Map<String, UsagePlan> all = new LinkedHashMap<>();
    plans.forEach(
        (id, draft) -> {
          UsagePlan plan = draft.plan();
          for (Wanted wanted : draft.stages()) {
            UsagePlan.PlanStage stage = stage(wanted, apis, byId);
            plan = stage == null ? plan : plan.withStage(stage);
          }
          all.put(id, plan);
        });
    new Links(all).add();
    NeededKeys.check(apis, built, all.values());
    return List.copyOf(all.values());
  }

  private static UsagePlan.@Nullable PlanStage stage(
      Wanted wanted, Apis apis, Map<String, RestApi> built) {
    if (apis.get(wanted.api()) == null) {
      wanted
          .at()
          .unsupported(
              "ApiId", wanted.at().path("ApiId") + ": an API that is not in this template");
      return null;
    }
    RestApi api = built.get(wanted.api());
    if (api == null) {
      return null; // why is told
    }
    Set<String> names = new TreeSet<>();
    for (Stage stage : api.stages()) {
      names.add(stage.name());
      // SAM's own stages have ids that are made of their names, or not.
      String generated = api.id() + stage.name() + "Stage";
      if (wanted.stage().equals(stage.name())
          || wanted.stage().equals(generated)
          || wanted.stage().equals(api.id() + "Stage")) {
        return new UsagePlan.PlanStage(
            api.id(),
            stage.name(),
            wanted.methods().isEmpty() && wanted.key().equals(SAM_KEY)
                ? Map.of()
                : PlanMethods.known(wanted.methods(), wanted.at(), api, stage));
      }
    }
    wanted
        .at()
        .mistake(
            wanted.key(),
            "expected one of the stages " + names + " of " + api.id() + ", got " + wanted.stage());
    return null;
  }

  /** Puts keys into plans. */
  private final class Links {

    private final Map<String, UsagePlan> all;
    private final Map<String, String> plansOfStages = new HashMap<>();
    private final Map<String, String> idsByValue = new HashMap<>();

    Links(Map<String, UsagePlan> all) {
      this.all = all;
    }

    void add() {
      Set<String> used = new TreeSet<>();
      for (Link link : links) {
        used.add(link.key());
        UsagePlan plan = all.get(link.plan());
        Key key = keys.get(link.key());
        if (plan == null) {
          link.at()
              .unsupported(
                  "UsagePlanId",
                  link.at().path("UsagePlanId") + ": a plan that is not in this template");
        } else if (key == null) {
          link.at()
              .unsupported(
                  "KeyId", link.at().path("KeyId") + ": a key that is not in this template");
        } else if (isAlone(plan, key, link.at())) {
          all.put(plan.id(), plan.withKey(key.key()));
        }
      }
      keys.forEach(
          (id, key) -> {
            if (!used.contains(id)) {
              key.at().unsupportedAll("a key of no usage plan, with which nobody can call");
            }
          });
    }

    private boolean isAlone(UsagePlan plan, Key key, Properties at) {
      String same = idsByValue.putIfAbsent(key.key().value(), key.key().id());
      if (same != null && !same.equals(key.key().id())) {
        key.at().mistake("Value", "expected a value of its own, got that of " + same);
        return false;
      }
      for (UsagePlan.PlanStage stage : plan.stages()) {
        String name = stage.api() + "/" + stage.stage();
        String other = plansOfStages.putIfAbsent(name + " " + key.key().id(), plan.id());
        if (other != null) {
          at.mistake(
              "KeyId",
              "expected a key that is in one plan of a stage, got one that is in "
                  + other
                  + " for "
                  + name
                  + " as well");
          return false;
        }
      }
      return true;
    }
  }
}
