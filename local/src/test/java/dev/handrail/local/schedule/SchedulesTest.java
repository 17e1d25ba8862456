package dev.handrail.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.InvocationListener;
import dev.handrail.local.function.Trigger;
import dev.handrail.local.time.ManualTimer;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.TooManyRequestsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules on a clock that the test moves, with a queue that writes down what it gets. */
class SchedulesTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path code;

  private final ManualTimer timer = new ManualTimer(START);
  private final List<String> taken = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final EventQueue queue =
      (function, version, request) ->
          taken.add(
              version.name()
                  + " "
                  + request.payload().text()
                  + " "
                  + Duration.between(START, timer.now()).toMinutes());

  @Test
  void each_run_is_handed_on_at_its_time_and_in_order() {
    run(
        function("a", input("rate(2 minutes)", "1")),
        function("b", input("cron(3 * * * ? *)", "2")));
    timer.pass(Duration.ofMinutes(4));
    assertThat(taken).containsExactly("a 1 2", "b 2 3", "a 1 4");
  }

  @Test
  void a_rule_first_runs_one_period_after_its_creation_and_a_schedule_of_the_scheduler_at_once() {
    run(function("a", input("rate(1 hour)", "1"), scheduler("rate(1 hour)", "2")));
    timer.pass(Duration.ZERO);
    assertThat(taken).containsExactly("a 2 0");
    timer.pass(Duration.ofHours(1));
    assertThat(taken).containsExactly("a 2 0", "a 1 60", "a 2 60");
  }

  @Test
  void what_is_disabled_or_outside_its_dates_does_not_run() {
    Instant start = START.plusSeconds(120);
    run(
        function(
            "a",
            scheduler("rate(1 minute)", "1").disabled(),
            scheduler("cron(* * * * ? *)", "2").withStart(start).withEnd(start.plusSeconds(60))));
    timer.pass(Duration.ofMinutes(10));
    assertThat(taken).containsExactly("a 2 2", "a 2 3");
  }

  @Test
  void a_one_time_schedule_runs_once() {
    run(function("a", scheduler("at(2026-01-01T00:05:00)", "1")));
    timer.pass(Duration.ofDays(400));
    assertThat(taken).containsExactly("a 1 5");
  }

  @Test
  void a_replaced_application_keeps_the_schedules_that_stay_the_same() {
    Functions functions = functions(application(function("a", input("rate(10 minutes)", "1"))));
    Schedules schedules = Schedules.start(functions, queue, timer, told::add);
    timer.pass(Duration.ofMinutes(7));
    Application next =
        application(
            function("a", input("rate(10 minutes)", "1"), input("rate(10 minutes)", "2")),
            function("b", input("rate(10 minutes)", "3")));
    functions.replace(next);
    schedules.replace(next);
    timer.pass(Duration.ofMinutes(10));
    assertThat(taken).containsExactly("a 1 10", "a 2 17", "b 3 17");
  }

  @Test
  void what_a_replaced_application_no_longer_has_does_not_run() {
    Functions functions = functions(application(function("a", input("rate(1 minute)", "1"))));
    Schedules schedules = Schedules.start(functions, queue, timer, told::add);
    Application next = application(function("b"));
    functions.replace(next);
    schedules.replace(next);
    timer.pass(Duration.ofHours(1));
    assertThat(taken).isEmpty();
  }

  @Test
  void a_closed_one_runs_nothing() {
    run(function("a", input("rate(1 minute)", "1"))).close();
    timer.pass(Duration.ofHours(1));
    assertThat(taken).isEmpty();
  }

  @Test
  void a_queue_that_ends_ends_the_schedules() {
    EventQueue ended =
        (function, version, request) -> {
          taken.add("refused");
          throw new IllegalStateException("the queue ends");
        };
    Functions functions = functions(application(function("a", input("rate(1 minute)", "1"))));
    Schedules.start(functions, ended, timer, told::add);
    timer.pass(Duration.ofHours(1));
    assertThat(taken).containsExactly("refused");
  }

  @Test
  void a_queue_that_is_full_leaves_out_its_run_and_no_other() {
    EventQueue full =
        (function, version, request) -> {
          taken.add(version.name());
          throw new TooManyRequestsException(
              TooManyRequestsException.Reason.CALLER_RATE_LIMIT_EXCEEDED, "full");
        };
    Functions functions =
        functions(
            application(
                function("a", input("rate(1 minute)", "1")),
                function("b", input("rate(1 minute)", "2"))));
    Schedules.start(functions, full, timer, told::add);
    timer.pass(Duration.ofMinutes(2));
    assertThat(taken).containsExactly("a", "b", "a", "b");
    assertThat(told)
        .hasSize(4)
        .first()
        .isEqualTo("a: a run of its schedule rule1 was left out. full");
  }

  @Test
  void a_machine_that_slept_makes_up_one_run_and_not_all_that_it_missed() {
    Functions functions = functions(application(function("a", Schedule.rule("r", "rate(1 hour)"))));
    List<String> events = new ArrayList<>();
    Schedules.start(
        functions,
        (function, version, request) -> events.add(request.payload().text()),
        timer,
        told::add);
    timer.pass(Duration.ZERO);
    timer.jump(START.plus(Duration.ofHours(8)));
    timer.pass(Duration.ZERO);
    assertThat(events).hasSize(1);
    assertThat(events.get(0)).contains("\"time\":\"2026-01-01T01:00:00Z\"");
    assertThat(timer.next()).isEqualTo(START.plus(Duration.ofHours(9)));
  }

  @Test
  void a_clock_that_is_set_back_repeats_nothing() {
    Functions functions = functions(application(function("a", input("rate(1 hour)", "1"))));
    Schedules schedules = Schedules.start(functions, queue, timer, told::add);
    timer.pass(Duration.ofHours(1));
    timer.jump(START.plus(Duration.ofMinutes(30)));
    schedules.replace(functions.application());
    timer.pass(Duration.ofMinutes(80));
    assertThat(taken).containsExactly("a 1 60");
    timer.pass(Duration.ofMinutes(10));
    assertThat(taken).containsExactly("a 1 60", "a 1 120");
  }

  private Schedules run(LocalFunction... functions) {
    return Schedules.start(functions(application(functions)), queue, timer, told::add);
  }

  private static Application application(LocalFunction... functions) {
    return Application.of(functions);
  }

  private LocalFunction function(String name, Schedule... schedules) {
    FunctionDefinition definition =
        FunctionDefinition.builder(name).handler("example.Handler").code(code).build();
    return LocalFunction.of(definition).withSchedules(List.of(schedules));
  }

  private static Schedule input(String expression, String input) {
    return Schedule.rule("rule" + input, expression).withInput(input);
  }

  private static Schedule scheduler(String expression, String input) {
    return Schedule.scheduler("s", expression).withInput(input);
  }

  private static Functions functions(Application application) {
    return new Functions(
        application,
        (function, limit) -> {
          throw new AssertionError("nothing is started here");
        },
        10,
        new InvocationListener() {
          @Override
          public void finished(
              LocalFunction function, String version, Trigger trigger, InvocationResult result) {}

          @Override
          public void throttled(LocalFunction function, Trigger trigger) {}
        });
  }
}
