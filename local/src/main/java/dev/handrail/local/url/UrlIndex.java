package dev.handrail.local.url;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds functions by the name that stands in a URL, where host names know no capital letters. Of
 * two names that differ in nothing else the first one's function is found.
 *
 * <p>Instances are safe for use by many threads.
 */
final class UrlIndex {

  private record Names(Application application, Map<String, String> byLowerCase) {}

  private final Functions functions;
  private volatile Names names;

  UrlIndex(Functions functions) {
    this.functions = functions;
    this.names = read(functions.application());
  }

  /** The function of exactly that name. */
  Optional<RunningFunction> named(String name) {
    return functions.find(name);
  }

  /** The function of that name, name in small letters, or logical id; null if there is none. */
  @Nullable RunningFunction find(String name) {
    RunningFunction exact = functions.find(name).orElse(null);
    if (exact != null) {
      return exact;
    }
    String found = current().byLowerCase().get(name.toLowerCase(Locale.ROOT));
    return found == null ? null : functions.find(found).orElse(null);
  }

  private Names current() {
    Application now = functions.application();
    Names known = names;
    if (known.application() != now) { // the template changed
      known = read(now);
      names = known;
    }
    return known;
  }

  private static Names read(Application application) {
    Map<String, String> byLowerCase = new HashMap<>();
    for (LocalFunction function : application.functions()) {
      byLowerCase.putIfAbsent(function.name().toLowerCase(Locale.ROOT), function.name());
    }
    for (LocalFunction function : application.functions()) {
      byLowerCase.putIfAbsent(function.logicalId().toLowerCase(Locale.ROOT), function.name());
    }
    return new Names(application, byLowerCase);
  }
}
