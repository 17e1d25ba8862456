package dev.handrail.local.cli;

import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.UsagePlan;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The API keys of an application. Values that were made here are shown, as nobody could call
 * without them; those that somebody chose may be secrets.
 */
final class ApiKeyTable {

  private ApiKeyTable() {}

  /** Prints the table, with an empty line before it; nothing if there are no keys. */
  static void print(List<UsagePlan> plans, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("API KEY", "USAGE PLAN", "STAGES", "VALUE"));
    for (UsagePlan plan : plans) {
      String stages =
          plan.stages().stream()
              .map(stage -> stage.api() + "/" + stage.stage())
              .collect(Collectors.joining(", "));
      plan.keys().forEach(key -> rows.add(List.of(key.id(), plan.id(), dash(stages), value(key))));
    }
    if (rows.size() > 1) {
      out.println();
      TextTable.print(rows, out);
    }
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String value(ApiKey key) {
    String value = key.isGenerated() ? key.value() : "(that of the template)";
    return key.enabled() ? value : "(not enabled: 403)";
  }

  /** The same for programs. */
  static List<Map<String, Object>> documents(List<UsagePlan> plans) {
    List<Map<String, Object>> keys = new ArrayList<>();
    for (UsagePlan plan : plans) {
      for (ApiKey key : plan.keys()) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", key.id());
        members.put("usagePlan", plan.id());
        members.put("enabled", key.enabled());
        if (key.isGenerated()) {
          members.put("value", key.value());
        }
        keys.add(members);
      }
    }
    return keys;
  }
}
