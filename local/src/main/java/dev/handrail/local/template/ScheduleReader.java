package dev.handrail.local.template;

import dev.handrail.local.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the schedules of both services, as SAM's events and as resources. */
final class ScheduleReader {

  private static final Set<String> STATES = Set.of("DISABLED", "ENABLED");
  private static final String EXPRESSION = "ScheduleExpression";
  private static final String EXAMPLE = "an expression such as rate(5 minutes)";

  private ScheduleReader() {}

  /** SAM's event {@code Schedule}. */
  static void samRule(String name, Properties properties, FunctionDraft draft) {
    if (properties.has("State") && properties.has("Enabled")) {
      properties.mistake("State", "expected either State or Enabled, got both");
    }
    notEmulated(properties, "DeadLetterConfig", "RetryPolicy");
    String expression = properties.requiredText("Schedule", EXAMPLE);
    if (expression != null) {
      String input = properties.json("Input");
      boolean enabled = properties.isTrue("Enabled", true) && isEnabled(properties);
      String ruleName = name(properties, name);
      add(draft, properties, "Schedule", () -> rule(ruleName, expression, input, enabled));
    }
  }

  /** SAM's event {@code ScheduleV2}. */
  static void samSchedule(String name, Properties properties, FunctionDraft draft) {
    notEmulated(properties, "DeadLetterConfig", "RetryPolicy");
    schedule(name, properties, properties.json("Input"), draft);
  }

  /** {@code AWS::Events::Rule}: a schedule for each target that is a function. */
  static void rule(String logicalId, Properties properties, Functions functions) {
    properties.unsupported("EventPattern", "event patterns of AWS::Events::Rule");
    String expression = properties.text("ScheduleExpression");
    if (expression == null) {
      if (!properties.has("EventPattern") && !properties.has("ScheduleExpression")) {
        properties.mistake("ScheduleExpression", "expected " + EXAMPLE + ", got nothing");
      }
      return;
    }
    for (Properties target : properties.maps("Targets")) {
      FunctionDraft draft = target(target, functions);
      notEmulated(target, "DeadLetterConfig", "InputPath", "InputTransformer", "RetryPolicy");
      if (draft != null) {
        String input = target.json("Input");
        boolean enabled = isEnabled(properties);
        String name = name(properties, logicalId);
        add(draft, properties, EXPRESSION, () -> rule(name, expression, input, enabled));
      }
    }
  }

  /** {@code AWS::Scheduler::Schedule}. */
  static void scheduler(String logicalId, Properties properties, Functions functions) {
    Properties target = properties.map("Target");
    notEmulated(target, "DeadLetterConfig", "RetryPolicy");
    FunctionDraft draft = target(target, functions);
    if (draft != null) {
      schedule(logicalId, properties, target.json("Input"), draft);
    }
  }

  private static @Nullable FunctionDraft target(Properties target, Functions functions) {
    String arn = target.requiredText("Arn", "the ARN of a function, as !GetAtt Function.Arn");
    FunctionDraft draft = arn == null ? null : functions.get(arn);
    if (arn != null && draft == null) {
      target.unsupported("Arn", target.path("Arn") + ": a target that is no function here");
    }
    return draft;
  }

  private static Schedule rule(
      String name, String expression, @Nullable String input, boolean enabled) {
    Schedule rule = Schedule.rule(name, expression).withInput(input);
    return enabled ? rule : rule.disabled();
  }

  private static void schedule(
      String name, Properties properties, @Nullable String input, FunctionDraft draft) {
    Properties window = properties.map("FlexibleTimeWindow");
    if (!"OFF".equals(window.text("Mode"))) {
      properties.unsupported(
          "FlexibleTimeWindow", properties.path("FlexibleTimeWindow") + ": it runs at its time");
    }
    String expression = properties.requiredText(EXPRESSION, EXAMPLE);
    Instant start = time(properties, "StartDate");
    Instant end = time(properties, "EndDate");
    boolean ends = end == null || start == null || start.isBefore(end);
    if (!ends) {
      properties.mistake("EndDate", "expected a time after StartDate " + start + ", got " + end);
    }
    if (expression == null) {
      return;
    }
    String scheduleName = name(properties, name);
    ZoneId zone = zone(properties);
    boolean enabled = isEnabled(properties);
    add(
        draft,
        properties,
        EXPRESSION,
        () -> {
          Schedule schedule =
              Schedule.scheduler(scheduleName, expression)
                  .withTimeZone(zone)
                  .withInput(input)
                  .withStart(start)
                  .withEnd(ends ? end : null);
          return enabled ? schedule : schedule.disabled();
        });
  }

  /** What the service would refuse is a mistake at the expression, in the service's words. */
  private static void add(
      FunctionDraft draft, Properties properties, String key, Supplier<Schedule> schedule) {
    try {
      draft.schedules.add(schedule.get());
    } catch (IllegalArgumentException refused) {
      properties.mistake(key, String.valueOf(refused.getMessage()).replace('\n', ' '));
    }
  }

  private static String name(Properties properties, String fallback) {
    String name = properties.text("Name");
    return name == null ? fallback : name;
  }

  private static boolean isEnabled(Properties properties) {
    String state = properties.text("State");
    // Rules have a third one, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS.
    if (state != null && !STATES.contains(state) && !state.startsWith("ENABLED_")) {
      properties.mistake("State", "expected ENABLED or DISABLED, got '" + state + "'");
    }
    return !"DISABLED".equals(state);
  }

  private static ZoneId zone(Properties properties) {
    String zone = properties.text("ScheduleExpressionTimezone");
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      properties.mistake(
          "ScheduleExpressionTimezone",
          "expected a time zone such as Europe/Berlin, got '" + zone + "'");
      return ZoneOffset.UTC;
    }
  }

  /** A time with its offset, or else in UTC, as the Scheduler takes it. */
  private static @Nullable Instant time(Properties properties, String key) {
    String text = properties.text(key);
    if (text == null) {
      return null;
    }
    String time = text.strip().replace(' ', 'T');
    try {
      if (time.indexOf('T') < 0) {
        return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              time, OffsetDateTime::from, LocalDateTime::from);
      return parsed instanceof OffsetDateTime withOffset
          ? withOffset.toInstant()
          : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException noTime) {
      properties.mistake(key, "expected a time such as 2026-01-31T09:00:00Z, got '" + text + "'");
      return null;
    }
  }

  private static void notEmulated(Properties properties, String... keys) {
    for (String key : keys) {
      properties.unsupported(key, properties.path(key));
    }
  }
}
