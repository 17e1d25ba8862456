package dev.handrail.local.metrics;

import dev.handrail.local.api.AccessRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Counts what API Gateway counts of REST APIs, under CloudWatch's names: for each API, each of its
 * stages, and each method of these, as with detailed metrics. Answers of the gateway's own count
 * too; those to paths that there are not belong to no method.
 *
 * <p>At most 1,000 stages and 10,000 methods have figures of their own; templates that change all
 * the time cannot fill the memory.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RestApiMetrics implements Consumer<AccessRecord> {

  static final int MAX_STAGES = 1000;
  private static final int MAX_METHODS = 10_000;

  private final Supplier<? extends MeterRegistry> registry;
  private final Map<String, ApiMeters> apis = new ConcurrentHashMap<>();
  private final Map<StageKey, ApiMeters> stages = new ConcurrentHashMap<>();
  private final Map<MethodKey, ApiMeters> methods = new ConcurrentHashMap<>();

  private record StageKey(String api, String stage) {}

  private record MethodKey(String api, String stage, String httpMethod, String resource) {

    String name() {
      return httpMethod + " " + resource;
    }
  }

  /** Nothing is counted yet; the registry is asked for when something is. */
  RestApiMetrics(Supplier<? extends MeterRegistry> registry) {
    this.registry = registry;
  }

  @Override
  public void accept(AccessRecord record) {
    StageKey stage = new StageKey(record.apiId(), record.stage());
    show(stage.api, stage.stage);
    ApiMeters ofApi = apis.get(stage.api);
    ApiMeters ofStage = stages.get(stage);
    if (ofApi == null || ofStage == null) {
      return; // too many
    }
    ofApi.add(record);
    ofStage.add(record);
    AccessRecord.Resource resource = record.resource();
    if (resource != null) {
      method(new MethodKey(stage.api, stage.stage, record.request().httpMethod(), resource.path()))
          .ifPresent(meters -> meters.add(record));
    }
  }

  /**
   * Shows a stage also before its first request.
   *
   * @param apiId the API's id
   * @param stage the stage's name
   */
  public void show(String apiId, String stage) {
    StageKey key = new StageKey(apiId, stage);
    if (!stages.containsKey(key)) {
      add(key);
    }
  }

  private synchronized void add(StageKey key) {
    if (stages.size() < MAX_STAGES) {
      Tags api = Tags.of("api_name", key.api);
      apis.computeIfAbsent(key.api, own -> new ApiMeters(registry.get(), "api", api));
      stages.computeIfAbsent(
          key, own -> new ApiMeters(registry.get(), "stage", api.and("stage", own.stage)));
    }
  }

  private Optional<ApiMeters> method(MethodKey key) {
    ApiMeters known = methods.get(key); // first without a lock, as most often
    if (known == null && methods.size() < MAX_METHODS) {
      known = methods.computeIfAbsent(key, this::meters);
    }
    return Optional.ofNullable(known);
  }

  private ApiMeters meters(MethodKey key) {
    return new ApiMeters(
        registry.get(),
        "method",
        Tags.of(
            "api_name", key.api,
            "stage", key.stage,
            "method", key.httpMethod,
            "resource", key.resource));
  }

  /** APIs by name, in each its stages, in each of these its methods. */
  Map<String, Object> json() {
    Map<String, Object> all = new TreeMap<>();
    apis.forEach(
        (api, meters) -> {
          Map<String, Object> members = meters.json();
          members.put("stages", stages(api));
          all.put(api, members);
        });
    return all;
  }

  private Map<String, Object> stages(String api) {
    Map<String, Object> all = new TreeMap<>();
    stages.forEach(
        (key, meters) -> {
          if (key.api.equals(api)) {
            Map<String, Object> members = meters.json();
            members.put("methods", methods(key));
            all.put(key.stage, members);
          }
        });
    return all;
  }

  private Map<String, Object> methods(StageKey stage) {
    Map<String, Object> all = new TreeMap<>();
    methods.forEach(
        (key, meters) -> {
          if (key.api.equals(stage.api) && key.stage.equals(stage.stage)) {
            all.put(key.name(), meters.json());
          }
        });
    return all;
  }
}
