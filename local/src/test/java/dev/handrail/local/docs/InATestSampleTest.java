package dev.handrail.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalListener;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.Schedule;
import dev.handrail.local.TestClock;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import example.Faulty;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What {@code docs/local.md} shows of a test. */
class InATestSampleTest {

  private final FunctionDefinition report = report();

  @Test
  void a_report_is_made_every_night() {
    TestClock clock = TestClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    List<InvocationResult> results = new CopyOnWriteArrayList<>();
    LocalListener listener =
        new LocalListener() {
          @Override
          public void finished(LocalFunction function, InvocationResult result) {
            results.add(result);
          }
        };
    Schedule nightly = Schedule.rule("nightly", "cron(0 3 * * ? *)");
    Application application =
        Application.of(LocalFunction.of(report).withSchedules(List.of(nightly)));
    LocalOptions options = LocalOptions.defaults().withClock(clock);
    try (LocalLambda local = LocalLambda.start(application, options, listener)) {
      clock.advance(Duration.ofDays(1));
      assertThat(results).singleElement().matches(InvocationResult::succeeded);
      assertThat(local.stop().left()).isEmpty();
    }
  }

  private static FunctionDefinition report() {
    try {
      return FunctionDefinition.builder("report")
          .handler("example.Faulty")
          .code(Path.of(Faulty.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
          .timeout(Duration.ofMinutes(15))
          .build();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
