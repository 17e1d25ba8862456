package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code handrail schedule next}. */
class ScheduleNextCommandTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Report:
          Type: AWS::Serverless::Function
          Properties:
            Handler: example.Report
            Runtime: java21
            CodeUri: code
            Events:
              Nightly:
                Type: Schedule
                Properties:
                  Schedule: cron(0 2 * * ? *)
              Weekly:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: cron(0 9 ? * MON *)
                  ScheduleExpressionTimezone: Europe/Berlin
                  State: DISABLED
        Quiet:
          Type: AWS::Serverless::Function
          Properties:
            Handler: example.Quiet
            Runtime: java21
            CodeUri: code
      """;

  @Test
  void ten_runs_of_an_expression_are_listed_in_UTC() {
    CommandLineRun run = next("--expression", "cron(0/15 * * * ? *)");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .hasSize(11)
        .startsWith(
            "cron(0/15 * * * ? *) in UTC",
            "  2026-01-01T09:30:00Z  Thu 2026-01-01 09:30:00 +00:00",
            "  2026-01-01T09:45:00Z  Thu 2026-01-01 09:45:00 +00:00");
  }

  @Test
  void the_scheduler_s_runs_are_shown_on_the_clocks_of_the_zone_as_well() {
    CommandLineRun run =
        next(
            "--scheduler",
            "--timezone",
            "Europe/Berlin",
            "--expression",
            "at(2026-07-01T08:00:00)");
    assertThat(run.out().lines())
        .containsExactly(
            "at(2026-07-01T08:00:00) in Europe/Berlin",
            "  2026-07-01T06:00:00Z  Wed 2026-07-01 08:00:00 +02:00",
            "  no more runs");
  }

  @Test
  void an_expression_that_never_runs_says_so() {
    assertThat(next("--expression", "cron(0 0 30 2 ? *)").out()).contains("  no run");
  }

  @Test
  void the_schedules_of_a_template_are_listed_by_function(@TempDir Path folder) throws IOException {
    CommandLineRun run = next(template(folder), "--count", "1");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("cron(0 2 * * ? *) in UTC\n  2026-01-02T02:00:00Z  Fri 2026-01-02 02:00:00")
        .contains(
            "cron(0 9 ? * MON *) in Europe/Berlin, disabled\n"
                + "  2026-01-05T08:00:00Z  Mon 2026-01-05 09:00:00 +01:00");
  }

  @Test
  void functions_need_not_have_been_built(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    CommandLineRun run = next(file.toString(), "--count", "1");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("cron(0 2 * * ? *) in UTC\n  2026-01-02T02:00:00Z");
  }

  @Test
  void json_has_one_object_a_schedule(@TempDir Path folder) throws IOException {
    CommandLineRun run = next(template(folder), "--count", "2", "--json");
    assertThat(run.out().lines())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "\"service\":\"EVENTS\",\"expression\":\"cron(0 2 * * ? *)\","
                            + "\"timeZone\":\"UTC\",\"enabled\":true,"
                            + "\"nextRuns\":[\"2026-01-02T02:00:00Z\",\"2026-01-03T02:00:00Z\"]}"));
  }

  @Test
  void a_function_without_schedules_says_so_and_one_that_is_not_there_is_wrong_use(
      @TempDir Path folder) throws IOException {
    String template = template(folder);
    CommandLineRun quiet = next(template, "--function", "Quiet");
    assertThat(quiet.exitCode()).isZero();
    assertThat(quiet.err()).contains("no function here has a schedule");
    CommandLineRun none = next(template, "--function", "Loud");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--function: the template has no Loud, but ");
  }

  @Test
  void a_wrong_expression_in_a_template_is_told_with_its_line(@TempDir Path folder)
      throws IOException {
    Path file = Path.of(template(folder));
    Files.writeString(file, TEMPLATE.replace("cron(0 2 * * ? *)", "rate(1 minutes)"));
    CommandLineRun run = next(file.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "template.yaml:13: ",
            "Parameter ScheduleExpression is not valid. rate(1 minutes): write rate(1 minute)");
  }

  @Test
  void wrong_use_is_told() {
    assertThat(next("--expression", "rate(1 minutes)").err())
        .startsWith("handrail: Parameter ScheduleExpression is not valid.");
    assertThat(next("--expression", "rate(1 minute)", "--timezone", "Europe/Berlin").err())
        .contains("--timezone goes with --scheduler");
    assertThat(next("--expression", "rate(1 minute)", "--scheduler", "--timezone", "Berlin").err())
        .contains("there is no zone Berlin");
    assertThat(next("--expression", "rate(1 minute)", "--count", "0").err())
        .contains("--count must be 1 to 10000");
    assertThat(next("--expression", "rate(1 minute)", "--function", "a").err())
        .contains("without --function");
    CommandLineRun noTime =
        CommandLineRun.of(
            "schedule", "next", "--expression", "rate(1 minute)", "--from", "tomorrow");
    assertThat(noTime.err()).contains("--from: expected a time such as 2026-01-31T09:00:00Z");
    assertThat(noTime.exitCode()).isEqualTo(2);
  }

  private static String template(Path folder) throws IOException {
    Path code = Files.createDirectories(folder.resolve("code/example"));
    Files.write(code.resolve("Report.class"), new byte[] {0});
    return Files.writeString(folder.resolve("template.yaml"), TEMPLATE).toString();
  }

  private static CommandLineRun next(String... arguments) {
    List<String> all = new ArrayList<>(List.of("schedule", "next"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--from", "2026-01-01T10:30:00+01:00"));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
