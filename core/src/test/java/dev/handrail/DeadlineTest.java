package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1500, 150", "5000, 500", "900000, 500"})
  void a_failure_is_due_a_tenth_of_the_time_and_at_most_half_a_second_before_the_end(
      long given, long margin) {
    Deadline deadline = new Deadline(given);
    assertThat(deadline.marginMillis()).isEqualTo(margin);
    assertThat(deadline.millisUntilReport()).isLessThanOrEqualTo(given - margin);
  }

  @ParameterizedTest
  @CsvSource({"-1", "-9223372036854775808"})
  void a_context_without_a_clock_gives_no_time(long given) {
    Deadline deadline = new Deadline(given);
    assertThat(deadline.givenMillis()).isZero();
    assertThat(deadline.millisUntilReport()).isNotPositive();
  }
}
