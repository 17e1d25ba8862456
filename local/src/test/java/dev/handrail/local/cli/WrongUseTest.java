package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong use exits with 2 and words; nothing is run and no stack trace is shown. */
class WrongUseTest {

  @Test
  void a_missing_option_is_named() {
    assertWrong(CommandLineRun.of("invoke", "--handler", "a.B"), "Missing --jar: a function has");
    assertWrong(CommandLineRun.of("invoke", "--jar", "a.jar"), "Missing --handler: a function has");
  }

  @Test
  void a_timeout_that_does_not_count_is_for_functions_of_this_JVM() {
    assertWrong(
        CommandLineRun.of("start", "--no-timeouts", "--isolation", "own-process"),
        "--no-timeouts is for own-environment",
        "--debug");
  }

  @Test
  void an_unknown_command_is_named() {
    assertWrong(CommandLineRun.of("invok"), "Unmatched argument at index 0: 'invok'");
  }

  @Test
  void wrong_use_is_told_in_a_few_lines_and_not_with_a_page_of_help() {
    CommandLineRun run = CommandLineRun.of("invoke", "--handler", "a.B");

    assertThat(run.err().lines())
        .hasSizeLessThan(4)
        .last()
        .isEqualTo("See: handrail invoke --help");
  }

  @Test
  void no_command_at_all_shows_the_usage() {
    assertWrong(CommandLineRun.of(), "Usage: handrail", "invoke");
  }

  @Test
  void an_event_file_that_is_not_there_is_told_with_its_whole_path() {
    assertWrong(
        CommandLineRun.of(InvokeCommandTest.echo("--event", "no-such.json")),
        "There is no event file " + Path.of("no-such.json").toAbsolutePath());
  }

  @Test
  void an_event_that_is_no_JSON_is_refused_with_the_place(@TempDir Path folder) throws IOException {
    Path event = Files.writeString(folder.resolve("event.json"), "{\"a\": oops}");
    assertWrong(
        CommandLineRun.of(InvokeCommandTest.echo("--event", event.toString())),
        "The event from " + event + " is no JSON: ",
        "line 1");
  }

  @Test
  void an_event_that_is_empty_is_refused(@TempDir Path folder) throws IOException {
    Path event = Files.writeString(folder.resolve("event.json"), "");
    assertWrong(
        CommandLineRun.of(InvokeCommandTest.echo("--event", event.toString())), "is no JSON: ");
  }

  @Test
  void every_mistake_of_the_definition_is_told_at_once() {
    assertWrong(
        CommandLineRun.of(
            "invoke", "--jar", "no-such.jar", "--handler", " ", "--memory", "7", "--timeout", "0"),
        "no-such.jar",
        "handler",
        "7",
        "timeout");
  }

  @Test
  void a_count_below_1_is_refused() {
    assertWrong(
        CommandLineRun.of(InvokeCommandTest.echo("--count", "0")), "--count must be 1 or more");
  }

  @Test
  void the_version_and_the_help_are_no_wrong_use() {
    CommandLineRun version = CommandLineRun.of("--version");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out()).startsWith("handrail ").contains("Java " + Runtime.version());
    CommandLineRun help = CommandLineRun.of("invoke", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--event", "--count", "Exit code: 0");
  }

  @Test
  void a_port_that_is_none_is_refused() {
    assertWrong(
        CommandLineRun.of(InvokeCommandTest.echo("--debug", "0")), "--debug must be a port");
  }

  private static void assertWrong(CommandLineRun run, String... words) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }
}
