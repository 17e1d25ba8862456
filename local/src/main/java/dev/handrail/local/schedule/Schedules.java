package dev.handrail.local.schedule;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.TooManyRequestsException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the schedules of an application: each invokes its function asynchronously at its times.
 *
 * <p>A run that was missed, since the machine slept or its clock was set forward, is made up once
 * and late, however many were missed, with the time of the first one. A clock that is set back
 * repeats nothing. A run that the queue has no room for is left out and told to the log.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class Schedules implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Schedules.class.getName());

  private final Functions functions;
  private final EventQueue queue;
  private final Alarm alarm;

  // Guarded by this.
  private List<ActiveSchedule> active = List.of();

  Schedules(Functions functions, EventQueue queue, Alarm alarm) {
    this.functions = functions;
    this.queue = queue;
    this.alarm = alarm;
  }

  /**
   * Starts the schedules of an application, which are created now.
   *
   * @param functions what runs, with the application
   * @param queue takes the invocations
   * @param clock whose times count; a {@link dev.handrail.local.TestClock} runs them as it is moved
   * @return running schedules
   */
  public static Schedules start(Functions functions, EventQueue queue, InstantSource clock) {
    Schedules schedules = new Schedules(functions, queue, Alarm.of(clock));
    schedules.replace(functions.application());
    return schedules;
  }

  /**
   * Runs the schedules of another application from now on. Those that stay the same go on as they
   * were; others are new.
   *
   * @param next what the functions were given as well
   */
  public synchronized void replace(Application next) {
    Instant now = alarm.now();
    List<ActiveSchedule> before = new ArrayList<>(active);
    List<ActiveSchedule> after = new ArrayList<>();
    for (LocalFunction function : next.functions()) {
      for (Schedule schedule : function.schedules()) {
        if (schedule.enabled()) {
          after.add(keptOrNew(before, new ActiveSchedule(function.name(), schedule, now)));
        }
      }
    }
    active = after;
    if (!after.isEmpty()) {
      // First runs are looked for on the alarm's thread: that takes a while, and a start is quick.
      alarm.set(now, this::ring);
    }
  }

  /** Takes each one before once, since a function may have the same schedule twice. */
  private static ActiveSchedule keptOrNew(List<ActiveSchedule> before, ActiveSchedule candidate) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).isSameAs(candidate)) {
        return before.remove(i);
      }
    }
    return candidate;
  }

  private void ring() {
    Instant now = alarm.now();
    List<DueRun> due = new ArrayList<>();
    synchronized (this) {
      Instant next = null;
      for (ActiveSchedule schedule : active) {
        schedule.takeDue(now).ifPresent(due::add);
        Instant its = schedule.next();
        next = its == null || (next != null && next.isBefore(its)) ? next : its;
      }
      if (next != null) {
        alarm.set(next, this::ring);
      }
    }
    due.forEach(this::invoke);
  }

  private void invoke(DueRun run) {
    Optional<RunningFunction> function = functions.find(run.function());
    if (function.isEmpty()) {
      return; // its application was replaced this moment
    }
    RunningFunction running = function.get();
    String arn = running.function().definition().arn();
    String event = ScheduledEvent.of(run.schedule(), arn, run.time());
    try {
      queue.accept(running, running.function().definition(), InvocationRequest.of(event));
    } catch (TooManyRequestsException full) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A run of schedule {0} of {1} was left out. {2}",
          run.schedule().name(),
          run.function(),
          full.getMessage());
    } catch (IllegalStateException queueEnds) {
      close();
    }
  }

  /** Runs nothing from now on. */
  @Override
  public synchronized void close() {
    active = List.of();
    alarm.close();
  }
}
