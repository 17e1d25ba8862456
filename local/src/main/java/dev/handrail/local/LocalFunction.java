package dev.handrail.local;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.FunctionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of an application, and what is in front of it and behind it.
 *
 * <p>Made by {@link #of} and the {@code with} methods, each of which gives a copy. Instances are
 * immutable and safe for use by many threads.
 *
 * @param logicalId its name in the template, or the function's name; not null
 * @param definition the function; not null
 * @param url its function URL; null for none
 * @param schedules its timetables; not null
 * @param eventInvokeConfig what becomes of asynchronous invocations; not null
 * @param deadLetter its {@code DeadLetterConfig}: where events go that are given up; null for none
 */
public record LocalFunction(
    String logicalId,
    FunctionDefinition definition,
    @Nullable FunctionUrlConfig url,
    List<Schedule> schedules,
    EventInvokeConfig eventInvokeConfig,
    @Nullable Destination deadLetter) {

  /**
   * Refuses null and copies the list.
   *
   * @param logicalId see the record
   * @param definition see the record
   * @param url see the record
   * @param schedules see the record
   * @param eventInvokeConfig see the record
   * @param deadLetter see the record
   */
  public LocalFunction {
    requireNonNull(logicalId, "logicalId");
    requireNonNull(definition, "definition");
    schedules = List.copyOf(schedules);
    requireNonNull(eventInvokeConfig, "eventInvokeConfig");
  }

  /**
   * A function that the Invoke API alone can reach.
   *
   * @param definition the function
   * @return the function with Lambda's defaults
   */
  public static LocalFunction of(FunctionDefinition definition) {
    return new LocalFunction(
        definition.name(), definition, null, List.of(), EventInvokeConfig.defaults(), null);
  }

  /**
   * The function's name.
   *
   * @return as in its definition
   */
  public String name() {
    return definition.name();
  }

  /**
   * The same function with a function URL.
   *
   * @param config null for none
   * @return a copy
   */
  public LocalFunction withUrl(@Nullable FunctionUrlConfig config) {
    return new LocalFunction(
        logicalId, definition, config, schedules, eventInvokeConfig, deadLetter);
  }

  /**
   * The same function on these timetables.
   *
   * @param timetables all of them
   * @return a copy
   */
  public LocalFunction withSchedules(List<Schedule> timetables) {
    return new LocalFunction(logicalId, definition, url, timetables, eventInvokeConfig, deadLetter);
  }

  /**
   * The same function with another configuration of asynchronous invocations.
   *
   * @param config not null
   * @return a copy
   */
  public LocalFunction withEventInvokeConfig(EventInvokeConfig config) {
    return new LocalFunction(logicalId, definition, url, schedules, config, deadLetter);
  }

  /**
   * The same function with a dead-letter queue.
   *
   * @param destination where events go that are given up; null for none
   * @return a copy
   */
  public LocalFunction withDeadLetter(@Nullable Destination destination) {
    return new LocalFunction(logicalId, definition, url, schedules, eventInvokeConfig, destination);
  }
}
