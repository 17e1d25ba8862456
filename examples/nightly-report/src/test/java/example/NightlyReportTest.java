package example;

import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;

import dev.handrail.testkit.function.TestFunction;
import dev.handrail.testkit.function.TestResult;
import dev.handrail.testkit.junit.EventTest;
import dev.handrail.testkit.junit.LambdaTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@LambdaTest(NightlyReport.class)
class NightlyReportTest {

  @EventTest
  void answers_every_saved_event_as_expected() {}

  @EventTest("a-night")
  void the_day_ends_at_midnight_where_the_shop_is(TestResult result) {
    assertThat(result)
        .payloadAs(Report.class)
        .isEqualTo(
            new Report(
                LocalDate.of(2026, 11, 29), 3, 1665, Map.of("notebook", 1425L, "pencil", 240L)));
  }

  @Test
  void sums_are_exact_beyond_what_an_int_holds() {
    LocalDate day = LocalDate.of(2026, 11, 29);
    Sales.Sale large = new Sales.Sale(day, "ship", 2_000_000_000L);
    NightlyReport report = new NightlyReport(asked -> List.of(large, large));
    try (TestFunction function = TestFunction.forInstance(report).build()) {
      assertThat(
              function.invoke(
                  "{\"scheduledTime\":\"2026-11-29T17:00:00Z\",\"zone\":\"Asia/Seoul\"}"))
          .payload()
          .hasJson("$.cents", "4000000000");
    }
  }
}
