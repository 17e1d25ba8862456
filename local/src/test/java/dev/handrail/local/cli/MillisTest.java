package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillisTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0.00 ms",
    "PT0.000004999S, 0.00 ms",
    "PT0.000005S, 0.01 ms",
    "PT0.0355S, 35.50 ms",
    "PT900S, 900000.00 ms"
  })
  void milliseconds_have_two_digits_after_the_point(Duration duration, String text) {
    assertThat(Millis.of(duration)).isEqualTo(text);
  }
}
