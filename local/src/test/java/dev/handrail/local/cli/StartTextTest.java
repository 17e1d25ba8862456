package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.Schedule;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.testkit.FunctionDefinition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

  @Test
  void a_template_that_is_read_again_is_a_line_and_tables_only_if_they_differ(@TempDir Path code) {
    StringWriter text = new StringWriter();
    StartText output = new StartText(new PrintWriter(text), Ansi.OFF, false);
    Application first = application(code, 128, "GET");
    Application other = application(code, 128, "PUT");
    Application larger = application(code, 256, "PUT");
    try (LocalLambda local = LocalLambda.start(first)) {
      output.running(local, List.of());
      for (Application next : List.of(application(code, 128, "GET"), other, larger)) {
        Application before = local.application();
        local.replace(next);
        output.changed(before, local, List.of());
      }
      output.stopped(local.stop());
    }
    List<String> told = text.toString().lines().map(line -> line.replaceAll(" {2,}", " ")).toList();
    assertThat(told.stream().filter(line -> line.contains("read again")))
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactly(
            "read again: nothing that runs here changed",
            "read again: shop changed",
            "read again: report changed");
    assertThat(told.stream().filter(line -> line.startsWith("Lambda is on"))).hasSize(1);
    assertThat(told.stream().filter(line -> line.startsWith("FUNCTION "))).hasSize(3);
    assertThat(told.stream().filter(line -> line.startsWith("  curl"))).hasSizeLessThan(3);
  }

  private static Application application(Path code, int memory, String method) {
    return Application.builder()
        .function(
            LocalFunction.of(
                FunctionDefinition.builder("report")
                    .handler("example.Report")
                    .memorySize(memory)
                    .code(code)
                    .build()))
        .restApi(
            RestApi.builder("shop")
                .method(method, "/orders", Integration.lambdaProxy("report"))
                .stage(Stage.of("prod"))
                .build())
        .build();
  }

  @Test
  void what_differs_is_told_by_names(@TempDir Path code) {
    Application one = application(code, 128, "GET");
    Application two =
        Application.of(
            LocalFunction.of(
                FunctionDefinition.builder("other").handler("example.Report").code(code).build()));

    assertThat(ApplicationChanges.between(one, two))
        .isEqualTo("other is new; report, shop are gone");
    assertThat(ApplicationChanges.between(two, one))
        .isEqualTo("report, shop are new; other is gone");
  }

  private static final AccessRecord RECORD =
      new AccessRecord(
          "shop",
          "prod",
          null,
          new AccessRecord.Request(
              "id-1", "ext", "Root=1", Instant.EPOCH, "GET", "/prod/x", "HTTP/1.1", "shop"),
          new AccessRecord.Resource("/x", "r1"),
          200,
          5,
          Duration.ofMillis(12),
          new AccessRecord.IntegrationOutcome(Duration.ofMillis(10), 200, 200, null),
          null,
          Map.of(),
          Map.of(),
          "the access log");

  private static String text(boolean withLogs) {
    StringWriter text = new StringWriter();
    StartText output = new StartText(new PrintWriter(text), Ansi.OFF, withLogs);
    output.answered(RECORD);
    output.message("end");
    return text.toString().replaceAll("[0-9]{2}:[0-9]{2}:[0-9.]{6}", "TIME").replace("\r", "");
  }

  @Test
  void a_request_to_an_api_is_a_line_and_the_access_log_another_with_logs() {
    String line = "TIME  GET /prod/x  200  12.00 ms (integration 10.00 ms)  id-1\n";

    assertThat(text(false)).isEqualTo(line + "TIME  end\n");
    assertThat(text(true)).isEqualTo(line + "    the access log\nTIME  end\n");
  }

  @Test
  void programs_get_a_request_as_an_object() {
    StringWriter text = new StringWriter();
    StartJson output = new StartJson(new PrintWriter(text));
    output.answered(RECORD);
    output.message("end");

    assertThat(text.toString().lines().findFirst())
        .hasValue(
            "{\"event\":\"request\",\"restApi\":\"shop\",\"stage\":\"prod\",\"httpMethod\":\"GET\","
                + "\"path\":\"/prod/x\",\"resourcePath\":\"/x\",\"status\":200,\"latency\":12,"
                + "\"integrationLatency\":10,\"requestId\":\"id-1\","
                + "\"accessLog\":\"the access log\"}");
  }
}
