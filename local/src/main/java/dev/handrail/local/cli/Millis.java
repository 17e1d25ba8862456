package dev.handrail.local.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as the console writes them. */
final class Millis {

  private static final int NANOS_TO_MILLIS = 6;
  private static final int DIGITS = 2;

  private Millis() {}

  /** {@code 35.50 ms}. */
  static String of(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), NANOS_TO_MILLIS)
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .toPlainString()
        + " ms";
  }
}
