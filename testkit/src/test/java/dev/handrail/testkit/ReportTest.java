package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.Report.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void cost_of_a_million_is_memory_times_billed_duration_plus_requests() {
    Report report = report(1024, 100);

    // 1 GB for 100,000 seconds.
    assertThat(report.costPerMillion(Architecture.X86_64)).isEqualByComparingTo("1.86667");
    assertThat(report.costPerMillion(Architecture.ARM64)).isEqualByComparingTo("1.53334");
  }

  @Test
  void the_least_of_all_invocations_costs_little_more_than_its_request() {
    assertThat(report(128, 1).costPerMillion(Architecture.X86_64)).isEqualByComparingTo("0.202083");
  }

  private static Report report(int memorySize, int billed) {
    Duration duration = Duration.ofMillis(billed);
    return new Report(null, duration, duration, memorySize, 70, Status.SUCCESS, null);
  }
}
