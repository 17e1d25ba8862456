package dev.handrail.testkit.internal.log;

import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that Lambda itself writes into a function's log, in either format. */
public sealed interface PlatformLog permits TextPlatformLog, JsonPlatformLog {

  /**
   * An init phase begins.
   *
   * @param phase which
   * @return the events
   */
  List<LogEvent> initStart(InitPhase phase);

  /**
   * An init phase failed; or it succeeded, and no report will tell of it.
   *
   * @param phase which
   * @param duration how long it took
   * @param status of its end
   * @param errorType null unless it is error
   * @return the events
   */
  List<LogEvent> initReport(
      InitPhase phase, Duration duration, Report.Status status, @Nullable String errorType);

  /**
   * A restore begins.
   *
   * @return the events
   */
  List<LogEvent> restoreStart();

  /**
   * A restore is over.
   *
   * @param duration how long it took
   * @param status of its end
   * @param errorType null unless it is error
   * @return the events
   */
  List<LogEvent> restoreReport(Duration duration, Report.Status status, @Nullable String errorType);

  /**
   * An invocation begins.
   *
   * @param requestId its id
   * @param functionArn by which it was invoked
   * @param traceHeader null for none
   * @return the events
   */
  List<LogEvent> start(String requestId, String functionArn, @Nullable String traceHeader);

  /**
   * An invocation is over.
   *
   * @param run what is known of it
   * @return the events
   */
  List<LogEvent> end(Run run);

  /**
   * Stands for events that a result does not keep.
   *
   * @param events how many
   * @param bytes about how long
   * @return the event
   */
  LogEvent dropped(long events, long bytes);

  /** As a power of ten. */
  int NANOS_TO_MILLIS = 6;

  /** A platform event of now. */
  static LogEvent event(String message) {
    return new LogEvent(Instant.now(), LogEvent.Source.PLATFORM, message);
  }

  /** Milliseconds with two decimals, in every locale. */
  static String millis(Duration duration) {
    // Not by String.format, which loads the data of locales at the first invocation.
    return BigDecimal.valueOf(duration.toNanos(), NANOS_TO_MILLIS)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
