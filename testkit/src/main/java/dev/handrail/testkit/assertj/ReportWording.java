package dev.handrail.testkit.assertj;

import java.time.Duration;
import java.util.Locale;

/** What failures of {@link ReportAssert} say, in the words of the {@code REPORT} line. */
final class ReportWording {

  private ReportWording() {}

  static String noInit() {
    return "Expected an Init Duration, but there is none: it was no cold start,"
        + " or its init phase failed";
  }

  static String noRestore() {
    return "Expected a Restore Duration, but there is none: the function has no SnapStart, or was"
        + " restored before";
  }

  static String init(Duration init) {
    return "Expected no Init Duration, but it was " + millis(init) + ": it was a cold start";
  }

  static String above(String field, Duration limit, Duration actual) {
    return "Expected at most " + field + ": " + millis(limit) + ", but it was " + millis(actual);
  }

  static String otherBilled(Duration expected, Duration actual) {
    return "Expected Billed Duration: " + millis(expected) + ", but it was " + millis(actual);
  }

  static String megabytes(String field, int expected, int actual) {
    return other(field, expected + " MB", actual + " MB");
  }

  static String other(String field, Object expected, Object actual) {
    return "Expected " + field + ": " + expected + ", but it was " + actual;
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
  }
}
