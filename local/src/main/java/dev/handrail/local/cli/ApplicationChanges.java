package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.UsagePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What differs between an application and the one before it, in words. */
final class ApplicationChanges {

  private final List<String> changed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  private ApplicationChanges() {}

  /** Such as {@code HelloApi changed; Orders is new}. */
  static String between(Application before, Application now) {
    ApplicationChanges changes = new ApplicationChanges();
    changes.compare(before.functions(), now.functions(), LocalFunction::name);
    changes.compare(before.restApis(), now.restApis(), RestApi::id);
    changes.compare(before.usagePlans(), now.usagePlans(), UsagePlan::id);
    return changes.inWords();
  }

  private <T> void compare(List<T> before, List<T> now, Function<T, String> name) {
    Map<String, T> known = new LinkedHashMap<>();
    before.forEach(each -> known.put(name.apply(each), each));
    for (T each : now) {
      T other = known.remove(name.apply(each));
      if (other == null) {
        added.add(name.apply(each));
      } else if (!other.equals(each)) {
        changed.add(name.apply(each));
      }
    }
    gone.addAll(known.keySet());
  }

  private String inWords() {
    List<String> words = new ArrayList<>();
    add(changed, " changed", " changed", words);
    add(added, " is new", " are new", words);
    add(gone, " is gone", " are gone", words);
    return words.isEmpty() ? "nothing that runs here changed" : String.join("; ", words);
  }

  private static void add(List<String> names, String one, String many, List<String> words) {
    if (!names.isEmpty()) {
      words.add(String.join(", ", names) + (names.size() == 1 ? one : many));
    }
  }
}
