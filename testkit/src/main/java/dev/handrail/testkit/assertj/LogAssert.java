package dev.handrail.testkit.assertj;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.LogEvent;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a log.
 *
 * <pre>{@code
 * assertThat(result).log().contains(INFO, "order 7 is stored").hasNoErrors();
 * }</pre>
 *
 * <p>What level an event has is read from it: the {@code level} of a JSON object, or else the first
 * of the words {@code TRACE}, {@code DEBUG}, {@code INFO}, {@code WARN}, {@code ERROR} and {@code
 * FATAL} (and {@code WARNING}, {@code SEVERE} of java.util.logging) in its first line, as logging
 * libraries write it.
 *
 * <p>Instances are for one thread.
 */
public final class LogAssert extends EvidenceAssert<LogAssert, List<LogEvent>> {

  LogAssert(@Nullable List<LogEvent> actual, Evidence evidence) {
    super(
        actual,
        LogAssert.class,
        new Evidence(evidence.event(), evidence.payload(), actual == null ? List.of() : actual));
  }

  /**
   * There is an event with each of these texts in it.
   *
   * @param texts each is part of an event
   * @return this
   */
  public LogAssert contains(String... texts) {
    for (String text : texts) {
      if (present().stream().noneMatch(event -> event.message().contains(text))) {
        throw broken(LogWording.without(text));
      }
    }
    return this;
  }

  /**
   * There is an event of this level with this text in it.
   *
   * @param level not null
   * @param text part of the event
   * @return this
   */
  public LogAssert contains(ApplicationLogLevel level, String text) {
    List<LogEvent> found =
        contains(text).present().stream().filter(event -> event.message().contains(text)).toList();
    boolean any = found.stream().anyMatch(event -> LogLevels.of(event) == level);
    return check(any ? null : LogWording.otherLevel(level, text, LogLevels.of(found.get(0))));
  }

  /**
   * There is no event with one of these texts in it.
   *
   * @param texts which must not be part of an event
   * @return this
   */
  public LogAssert doesNotContain(String... texts) {
    for (String text : texts) {
      for (LogEvent event : present()) {
        if (event.message().contains(text)) {
          throw broken(LogWording.with(text, event));
        }
      }
    }
    return this;
  }

  /**
   * Nothing went wrong as far as the log tells: no event of the levels {@code ERROR} and {@code
   * FATAL}, no line of a stack trace, and no report of an error or a timeout.
   *
   * @return this
   */
  public LogAssert hasNoErrors() {
    for (LogEvent event : present()) {
      if (LogLevels.isError(event)) {
        throw broken(LogWording.error(event));
      }
    }
    return this;
  }

  /**
   * Leads to AssertJ's assertions on what the function itself wrote, by its logger and by standard
   * output and error: a text for each event, without the line end.
   *
   * @return assertions on the texts
   */
  @CheckReturnValue
  public ListAssert<String> messages() {
    List<String> messages =
        present().stream()
            .filter(event -> event.source() != LogEvent.Source.PLATFORM)
            .map(event -> event.message().stripTrailing())
            .toList();
    return Assertions.assertThat(messages).as(described("what the function wrote"));
  }
}
