package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.Schedule;
import dev.handrail.testkit.FunctionDefinition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** What people see when it starts. */
class StartTextTest {

  @Test
  void schedules_are_told_with_their_time_zones(@TempDir Path code) {
    StringWriter text = new StringWriter();
    StartText output = new StartText(new PrintWriter(text), Ansi.OFF, false);
    LocalFunction report =
        LocalFunction.of(
                FunctionDefinition.builder("report").handler("example.Report").code(code).build())
            .withSchedules(
                List.of(
                    Schedule.rule("often", "cron(0 * * * ? *)"),
                    Schedule.scheduler("daily", "cron(0 3 * * ? *)")
                        .withTimeZone(ZoneId.of("Europe/Berlin"))
                        .disabled()));
    try (LocalLambda local = LocalLambda.start(Application.of(report))) {
      output.running(local, List.of());
      output.stopped(local.stop());
    }
    assertThat(text.toString().lines())
        .contains(
            "report runs at cron(0 * * * ? *) in UTC",
            "report runs at cron(0 3 * * ? *) in Europe/Berlin (disabled)");
  }
}
