package dev.handrail.local.cli;

import dev.handrail.local.Schedule;
import dev.handrail.local.json.JsonText;
import dev.handrail.local.schedule.Timetable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints the next runs of schedules, in UTC and on the clocks of the schedule's zone. */
final class NextRunsOutput {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

  private final PrintWriter out;
  private final Instant from;
  private final int count;
  private final boolean json;

  NextRunsOutput(PrintWriter out, Instant from, int count, boolean json) {
    this.out = out;
    this.from = from;
    this.count = count;
    this.json = json;
  }

  /** One schedule; {@code function} is null for an expression that was typed. */
  void show(@Nullable String function, Schedule schedule) {
    List<Instant> runs = Timetable.nextRuns(schedule, from, count);
    if (json) {
      out.println(JsonText.object(members(function, schedule, runs)));
    } else {
      text(function, schedule, runs);
    }
  }

  private void text(@Nullable String function, Schedule schedule, List<Instant> runs) {
    ZoneId zone = schedule.timeZone();
    String name = function == null ? "" : function + ", " + schedule.name() + ": ";
    String disabled = schedule.enabled() ? "" : ", disabled";
    out.println(name + schedule.expression() + " in " + zoneName(zone) + disabled);
    for (Instant run : runs) {
      out.println("  " + UTC.format(run) + "  " + LOCAL.format(run.atZone(zone)));
    }
    if (runs.size() < count) {
      out.println(runs.isEmpty() ? "  no run" : "  no more runs");
    }
  }

  private Map<String, Object> members(
      @Nullable String function, Schedule schedule, List<Instant> runs) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (function != null) {
      members.put("function", function);
      members.put("schedule", schedule.name());
    }
    members.put("service", schedule.service().name());
    members.put("expression", schedule.expression());
    members.put("timeZone", zoneName(schedule.timeZone()));
    members.put("enabled", schedule.enabled());
    members.put("nextRuns", runs.stream().map(UTC::format).toList());
    return members;
  }

  static String zoneName(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
