package dev.handrail.local.schedule;

import dev.handrail.local.Schedule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule with its next run. Not safe for use by many threads. */
final class ActiveSchedule {

  private final String function;
  private final Schedule schedule;
  private final Instant created;

  /** Made when it is first asked for a run. */
  private @Nullable Timetable timetable;

  private @Nullable Instant next;

  ActiveSchedule(String function, Schedule schedule, Instant created) {
    this.function = function;
    this.schedule = schedule;
    this.created = created;
  }

  boolean isSameAs(ActiveSchedule other) {
    return function.equals(other.function) && schedule.equals(other.schedule);
  }

  /** When it runs next, as {@link #takeDue} left it; null for never. */
  @Nullable Instant next() {
    return next;
  }

  /** The run that is due, if one is; the next one is later than now. */
  Optional<DueRun> takeDue(Instant now) {
    if (timetable == null) {
      timetable = Timetable.of(schedule, created);
      next = timetable.atOrAfter(created).orElse(null);
    }
    if (next == null || next.isAfter(now)) {
      return Optional.empty();
    }
    DueRun due = new DueRun(function, schedule, next);
    next = timetable.after(now).orElse(null);
    return Optional.of(due);
  }
}
