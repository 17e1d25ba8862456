package dev.handrail.local.cli;

import java.time.Duration;
import java.util.Locale;

/** Durations as the console writes them. */
final class Millis {

  private static final double NANOS_PER_MILLI = 1_000_000;

  private Millis() {}

  /** {@code 35.50 ms}. */
  static String of(Duration duration) {
    return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / NANOS_PER_MILLI);
  }
}
