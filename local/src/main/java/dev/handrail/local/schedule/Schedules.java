package dev.handrail.local.schedule;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.time.Timer;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.TooManyRequestsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the schedules of an application: each invokes its function asynchronously at its times.
 *
 * <p>A run that was missed, since the machine slept or its clock was set forward, is made up once
 * and late, however many were missed, with the time of the first one. A clock that is set back
 * repeats nothing. A run that the queue has no room for is left out and told.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class Schedules implements AutoCloseable {

  private final Functions functions;
  private final EventQueue queue;
  private final Timer timer;
  private final Consumer<String> log;

  // Both guarded by this.
  private List<ActiveSchedule> active = List.of();
  private int alarms; // set so far; only the last one rings

  private Schedules(Functions functions, EventQueue queue, Timer timer, Consumer<String> log) {
    this.functions = functions;
    this.queue = queue;
    this.timer = timer;
    this.log = log;
  }

  /**
   * Starts the schedules of an application, which are created now.
   *
   * @param functions what runs, with the application
   * @param queue takes the invocations
   * @param timer whose times count; not closed here
   * @param log told, in one line, of a run that was left out
   * @return running schedules
   */
  public static Schedules start(
      Functions functions, EventQueue queue, Timer timer, Consumer<String> log) {
    Schedules schedules = new Schedules(functions, queue, timer, log);
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
    Instant now = timer.now();
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
      // First runs are looked for on the timer's thread: that takes a while, and a start is quick.
      ringAt(now);
    }
  }

  private synchronized void ringAt(Instant time) {
    int alarm = ++alarms;
    timer.runAt(time, () -> ring(alarm));
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

  private void ring(int alarm) {
    Instant now = timer.now();
    List<DueRun> due = new ArrayList<>();
    synchronized (this) {
      if (alarm != alarms) {
        return;
      }
      Instant next = null;
      for (ActiveSchedule schedule : active) {
        schedule.takeDue(now).ifPresent(due::add);
        Instant its = schedule.next();
        next = its == null || (next != null && next.isBefore(its)) ? next : its;
      }
      if (next != null) {
        ringAt(next);
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
      log.accept(
          run.function()
              + ": a run of its schedule "
              + run.schedule().name()
              + " was left out. "
              + full.getMessage());
    } catch (IllegalStateException queueEnds) {
      close();
    }
  }

  /** Runs nothing from now on. */
  @Override
  public synchronized void close() {
    active = List.of();
    alarms++;
  }
}
