package dev.handrail.local.api.rest;

import dev.handrail.local.Application;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.function.Functions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the API of a request, in as many steps whatever the number of APIs.
 *
 * <p>Instances are safe for use by many threads.
 */
final class ApiIndex {

  private final Functions functions;
  private volatile Served served;

  ApiIndex(Functions functions) {
    this.functions = functions;
    this.served = read(functions.application());
  }

  /** The APIs of the application that runs now. */
  Served current() {
    Application now = functions.application();
    Served known = served;
    if (known.application != now) { // the template changed
      known = read(now);
      served = known;
    }
    return known;
  }

  private static Served read(Application application) {
    Map<String, ServedApi> byId = new HashMap<>();
    Map<String, ServedApi> byStage = new HashMap<>();
    for (RestApi api : application.restApis()) {
      ServedApi servedApi = new ServedApi(api, application.usagePlans());
      byId.put(api.id().toLowerCase(Locale.ROOT), servedApi);
      for (Stage stage : api.stages()) {
        byStage.putIfAbsent(stage.name(), servedApi);
      }
    }
    return new Served(application, byId, byStage);
  }

  /** APIs by their ids in small letters, and the first one of each name of a stage. */
  record Served(
      Application application, Map<String, ServedApi> byId, Map<String, ServedApi> byStage) {

    @Nullable ServedApi api(String id) {
      return byId.get(id.toLowerCase(Locale.ROOT));
    }

    @Nullable ServedApi apiOfStage(String name) {
      return byStage.get(name);
    }

    @SuppressWarnings("ReferenceEquality") // the very API, not one that is like it
    Optional<String> path(String id, String stage) {
      ServedApi api = api(id);
      if (api == null || api.endpoint(stage) == null) {
        return Optional.empty();
      }
      String prefix = api == apiOfStage(stage) ? "/" : ApiRequest.PATH_PREFIX + api.id() + "/";
      return Optional.of(prefix + stage + "/");
    }
  }
}
