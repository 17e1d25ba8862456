package dev.handrail.local.api.usage;

import static dev.handrail.local.api.usage.UsageMeter.Verdict.PASSED;
import static dev.handrail.local.api.usage.UsageMeter.Verdict.QUOTA_EXCEEDED;
import static dev.handrail.local.api.usage.UsageMeter.Verdict.STAGE_THROTTLED;
import static dev.handrail.local.api.usage.UsageMeter.Verdict.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.TestClock;
import dev.handrail.local.api.ApiKey;
import dev.handrail.local.api.QuotaSettings;
import dev.handrail.local.api.QuotaSettings.Period;
import dev.handrail.local.api.ThrottleSettings;
import dev.handrail.local.api.UsagePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Buckets and quotas of usage plans and stages: fact 4.6. */
class UsageMeterTest {

  /** A Wednesday. */
  private final TestClock clock = TestClock.at(Instant.parse("2026-03-04T22:00:00Z"));

  private final UsageMeter meter = new UsageMeter(clock);
  private final ApiKey key = ApiKey.generated("one");

  private UsageMeter.Verdict use(UsagePlan plan, ApiKey of, String method) {
    return meter.use(plan, plan.stages().get(0), of, method, () -> true);
  }

  private UsageMeter.Verdict use(UsagePlan plan) {
    return use(plan, key, "/a/GET");
  }

  private static UsagePlan plan() {
    return UsagePlan.of("plan").withStage("shop", "prod");
  }

  @Test
  void a_plan_without_limits_lets_all_through() {
    for (int i = 0; i < 100; i++) {
      assertThat(use(plan())).isEqualTo(PASSED);
    }
  }

  @Test
  void fact4_6_a_burst_is_let_through_and_then_the_rate() {
    UsagePlan plan = plan().withThrottle(new ThrottleSettings(2, 3));
    for (int i = 0; i < 3; i++) {
      assertThat(use(plan)).isEqualTo(PASSED);
    }
    assertThat(use(plan)).isEqualTo(THROTTLED);
    clock.advance(Duration.ofMillis(499));
    assertThat(use(plan)).isEqualTo(THROTTLED);
    clock.advance(Duration.ofMillis(1));
    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan)).isEqualTo(THROTTLED);
    clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      assertThat(use(plan)).as("the bucket holds no more than the burst").isEqualTo(PASSED);
    }
    assertThat(use(plan)).isEqualTo(THROTTLED);
  }

  @Test
  void fact4_6_each_key_has_a_bucket_of_its_own() {
    UsagePlan plan = plan().withThrottle(new ThrottleSettings(1, 1));

    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan, key, "/b/GET")).isEqualTo(THROTTLED);
    assertThat(use(plan, ApiKey.generated("two"), "/a/GET")).isEqualTo(PASSED);
  }

  @Test
  void fact4_6_a_method_may_have_limits_of_its_own() {
    UsagePlan plan =
        UsagePlan.of("plan")
            .withThrottle(new ThrottleSettings(1, 1))
            .withStage(
                new UsagePlan.PlanStage(
                    "shop", "prod", Map.of("/a/GET", new ThrottleSettings(1, 2))));

    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan)).isEqualTo(THROTTLED);
    assertThat(use(plan, key, "/b/GET")).as("the plan's").isEqualTo(PASSED);
    assertThat(use(plan, key, "/b/GET")).isEqualTo(THROTTLED);
  }

  @Test
  void a_burst_of_0_lets_nothing_through() {
    assertThat(use(plan().withThrottle(new ThrottleSettings(5, 0)))).isEqualTo(THROTTLED);
  }

  @Test
  void fact4_6_a_quota_begins_anew_each_day_week_or_month() {
    Map<Period, Duration> ends =
        Map.of(
            Period.DAY, Duration.ofHours(2),
            Period.WEEK, Duration.ofHours(2 + 3 * 24),
            Period.MONTH, Duration.ofHours(2 + 27 * 24));
    ends.forEach(
        (period, end) -> {
          TestClock own = TestClock.at(clock.instant());
          UsageMeter counts = new UsageMeter(own);
          UsagePlan plan = plan().withQuota(QuotaSettings.of(2, period));
          UsagePlan.PlanStage stage = plan.stages().get(0);
          assertThat(counts.use(plan, stage, key, "/a/GET", () -> true)).isEqualTo(PASSED);
          assertThat(counts.use(plan, stage, key, "/b/GET", () -> true)).isEqualTo(PASSED);
          own.advance(end.minusMillis(1));
          assertThat(counts.use(plan, stage, key, "/a/GET", () -> true))
              .as("%s", period)
              .isEqualTo(QUOTA_EXCEEDED);
          own.advance(Duration.ofMillis(1));
          assertThat(counts.use(plan, stage, key, "/a/GET", () -> true))
              .as("%s", period)
              .isEqualTo(PASSED);
        });
  }

  @Test
  void fact4_6_an_offset_is_less_in_the_first_period() {
    UsagePlan plan = plan().withQuota(new QuotaSettings(3, Period.DAY, 2));

    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan)).isEqualTo(QUOTA_EXCEEDED);
    clock.advance(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      assertThat(use(plan)).isEqualTo(PASSED);
    }
    assertThat(use(plan)).isEqualTo(QUOTA_EXCEEDED);
  }

  @Test
  void what_is_throttled_takes_nothing_of_the_quota() {
    UsagePlan plan =
        plan().withThrottle(new ThrottleSettings(1, 1)).withQuota(QuotaSettings.of(2, Period.DAY));

    assertThat(use(plan)).isEqualTo(PASSED);
    assertThat(use(plan)).isEqualTo(THROTTLED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(use(plan)).isEqualTo(PASSED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(use(plan)).isEqualTo(QUOTA_EXCEEDED);
  }

  @Test
  void what_the_stage_throttles_takes_nothing_of_the_plan() {
    UsagePlan plan =
        plan().withThrottle(new ThrottleSettings(1, 1)).withQuota(QuotaSettings.of(1, Period.DAY));
    UsagePlan.PlanStage stage = plan.stages().get(0);

    for (int i = 0; i < 3; i++) {
      assertThat(meter.use(plan, stage, key, "/a/GET", () -> false)).isEqualTo(STAGE_THROTTLED);
    }
    assertThat(use(plan)).isEqualTo(PASSED);
  }

  @Test
  void fact4_6_what_the_plan_throttles_takes_nothing_of_the_stage() {
    UsagePlan plan = plan().withThrottle(new ThrottleSettings(1, 1));
    UsagePlan.PlanStage stage = plan.stages().get(0);
    AtomicInteger asked = new AtomicInteger();

    for (int i = 0; i < 3; i++) {
      meter.use(plan, stage, key, "/a/GET", () -> asked.incrementAndGet() > 0);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void fact4_6_each_method_of_a_stage_has_a_bucket() {
    ThrottleSettings one = new ThrottleSettings(1, 1);

    assertThat(meter.passes("shop", "prod", "/a/GET", one)).isTrue();
    assertThat(meter.passes("shop", "prod", "/a/GET", one)).isFalse();
    assertThat(meter.passes("shop", "prod", "/a/POST", one)).isTrue();
    assertThat(meter.passes("shop", "test", "/a/GET", one)).isTrue();
    assertThat(meter.passes("shop", "prod", "/a/GET", null)).isTrue();
  }
}
