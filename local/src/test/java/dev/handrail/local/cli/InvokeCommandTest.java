package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.local.StartsJvms;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = LINUX, disabledReason = "AWS's runtime client has native code for Linux only")
@StartsJvms
class InvokeCommandTest {

  @Test
  void a_success_shows_the_panel_of_the_Test_tab_and_exits_with_0() {
    CommandLineRun run =
        CommandLineRun.withInput("{\"val01\":\"é\"}", echo("--event", "-", "--env", "STAGE=test"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(String::strip).toList())
        .startsWith(
            "Executing function: succeeded",
            "",
            "Details",
            "The area below shows the last 4 KB of the execution log.",
            "",
            "{",
            "\"val01\": \"é\"",
            "}",
            "",
            "Summary")
        .containsSubsequence("Log output", "stage test")
        .anyMatch(line -> line.matches("Duration +\\d+\\.\\d\\d ms"))
        .anyMatch(line -> line.matches("Billed duration +\\d+ ms"))
        .anyMatch(line -> line.matches("Resources configured +128 MB"))
        .anyMatch(line -> line.matches("Max memory used +\\d+ MB"))
        .anyMatch(
            line ->
                line.matches(
                    "Cost per million +\\$\\d+\\.\\d\\d on x86_64, \\$\\d+\\.\\d\\d on arm64 .*, a cold"
                        + " start each time; --count 10 tells warm ones"))
        .anyMatch(line -> line.startsWith("REPORT RequestId: "));
    assertThat(run.err()).contains("Starting EchoFunction");
    assertInit(run);
  }

  /**
   * On a machine that needs more than 10 seconds the init phase is run again within the invocation,
   * whose report has none then.
   */
  private static void assertInit(CommandLineRun run) {
    boolean inTime = run.err().contains("Ready after");
    assertThat(run.err().contains("The init phase failed: ")).isEqualTo(!inTime);
    boolean told =
        run.out().lines().anyMatch(line -> line.matches(" *Init duration +\\d+\\.\\d\\d ms"));
    assertThat(told).isEqualTo(inTime);
  }

  @Test
  void a_function_error_shows_the_runtimes_error_and_exits_with_1() {
    CommandLineRun run = CommandLineRun.withInput("{\"fail\":\"boom\"}", echo("--event", "-"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Executing function: failed")
        .contains("\"errorMessage\": \"boom\"")
        .contains("\"errorType\": \"java.lang.IllegalStateException\"")
        .contains("\"stackTrace\": [");
  }

  @Test
  void several_invocations_stand_side_by_side_the_first_one_cold() {
    CommandLineRun run = CommandLineRun.of(echo("--count", "3"));
    List<String> table =
        run.out().lines().dropWhile(line -> !line.contains("start  status")).toList();
    assertThat(table).hasSize(6);
    assertThat(table.get(5))
        .matches(
            "Cost per million warm ones: \\$\\d+\\.\\d\\d on x86_64, .* \\(list prices, .*\\)");
    assertThat(run.out()).doesNotContain("a cold start each time");
    assertThat(table.get(1)).contains("cold", "succeeded");
    assertThat(table.get(2)).contains("warm", "succeeded");
    assertThat(table.get(3)).contains("warm", "succeeded");
  }

  @Test
  void json_is_one_object_a_line_with_the_payload_as_it_is() {
    CommandLineRun run =
        CommandLineRun.withInput("{\"a\":[1,2]}", echo("--event", "-", "--json", "--count", "2"));
    List<JsonObject> results =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(results).hasSize(2);
    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.get("status").getAsString()).isEqualTo("succeeded");
              assertThat(result.get("payload")).hasToString("{\"a\":[1,2]}");
              JsonObject report = result.getAsJsonObject("report");
              assertThat(report.get("status").getAsString()).isEqualTo("success");
              assertThat(report.get("billedDuration").getAsInt()).isPositive();
              assertThat(result.getAsJsonArray("log").toString())
                  .contains("\"source\":\"logger\",\"message\":\"stage null\"");
            });
    assertThat(results)
        .extracting(result -> result.get("coldStart").getAsBoolean())
        .containsExactly(true, false);
    assertThat(results).extracting(result -> result.get("requestId")).doesNotHaveDuplicates();
  }

  @Test
  void a_timeout_is_told_as_such_and_the_next_invocation_is_cold() {
    CommandLineRun run =
        CommandLineRun.withInput("{\"hang\":true}", echo(1, "--event", "-", "--count", "2"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Executing function: failed")
        .contains("\"errorType\": \"Sandbox.Timedout\"")
        .contains("Status: timeout");
    assertThat(run.out().lines().filter(line -> line.contains("cold   timed out"))).hasSize(2);
    assertThat(run.err()).contains("The runtime ended: ");
  }

  @Test
  void a_broken_init_phase_is_told_while_it_goes_on() {
    CommandLineRun run = CommandLineRun.of(echo("--env", "STAGE=broken", "--json"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("The init phase failed: ");
    JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(result.get("status").getAsString()).isEqualTo("failed");
    assertThat(result.get("errorKind").getAsString()).isEqualTo("init");
    assertThat(result.getAsJsonObject("payload").get("errorMessage").getAsString())
        .isEqualTo("no such stage");
  }

  @Test
  void the_log_is_JSON_where_that_is_asked_for() {
    CommandLineRun run =
        CommandLineRun.of(
            echo(
                "--isolation",
                "own-environment",
                "--log-format",
                "json",
                "--system-log-level",
                "warn"));
    assertThat(run.out()).contains("\"message\":\"stage null\"").doesNotContain("platform.report");
  }

  @Test
  void an_event_file_is_read(@TempDir Path folder) throws IOException {
    Path event = Files.writeString(folder.resolve("event.json"), "{\"from\":\"file\"}");
    CommandLineRun run =
        CommandLineRun.of(echo("--isolation", "own-environment", "--event", event.toString()));
    assertThat(run.out()).contains("\"from\": \"file\"");
  }

  /** The command that invokes {@link EchoFunction}, which may take as long as any function. */
  static String[] echo(String... more) {
    return echo(900, more);
  }

  /** It lies among this test's classes. */
  private static String[] echo(int timeout, String... more) {
    String code;
    try {
      code =
          Path.of(EchoFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
    return Stream.concat(
            Stream.of(
                "invoke",
                "--jar",
                code,
                "--handler",
                EchoFunction.class.getName(),
                "--timeout",
                String.valueOf(timeout)),
            Stream.of(more))
        .toArray(String[]::new);
  }
}
