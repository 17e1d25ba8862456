package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The panel of the console's Test tab, with figures that nobody measured. */
class ConsolePanelTest {

  @Test
  void the_summary_of_a_cold_start_has_the_init_duration_before_the_duration() {
    assertThat(panel(Duration.ofMillis(250)))
        .containsSubsequence(
            "Summary",
            "Request ID | id-1",
            "Function version | $LATEST",
            "Init duration | 250.00 ms",
            "Duration | 35.50 ms",
            "Billed duration | 286 ms",
            "Resources configured | 512 MB",
            "Max memory used | 83 MB",
            "Log output",
            "END RequestId: id-1");
  }

  @Test
  void the_summary_of_a_warm_start_has_none() {
    assertThat(panel(null))
        .contains("Function version | $LATEST", "Duration | 35.50 ms", "Billed duration | 36 ms")
        .noneMatch(line -> line.startsWith("Init duration"));
  }

  /** Its lines, with one mark for the blanks between label and value. */
  private static List<String> panel(@Nullable Duration init) {
    Report report =
        new Report(
            init,
            Duration.ofNanos(35_500_000),
            Duration.ofMillis(init == null ? 36 : 286),
            512,
            83,
            Report.Status.SUCCESS,
            null);
    LogEvent end = new LogEvent(Instant.EPOCH, LogEvent.Source.PLATFORM, "END RequestId: id-1");
    InvocationResult result =
        new InvocationResult("id-1", Payload.of("{}"), null, init != null, List.of(end), report);
    FunctionDefinition function =
        FunctionDefinition.builder("f").handler("example.Handler").code(Path.of("")).build();
    StringWriter text = new StringWriter();
    new ConsolePanel(new PrintWriter(text)).print(function, result, true);
    return text.toString().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")).toList();
  }
}
