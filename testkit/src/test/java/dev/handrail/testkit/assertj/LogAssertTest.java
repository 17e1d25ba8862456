package dev.handrail.testkit.assertj;

import static dev.handrail.testkit.ApplicationLogLevel.ERROR;
import static dev.handrail.testkit.ApplicationLogLevel.INFO;
import static dev.handrail.testkit.ApplicationLogLevel.WARN;
import static dev.handrail.testkit.assertj.LambdaAssertions.assertThat;
import static dev.handrail.testkit.assertj.Results.logged;
import static dev.handrail.testkit.assertj.Results.platform;
import static dev.handrail.testkit.assertj.Results.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Log lines, and their levels. */
class LogAssertTest {

  private static final InvocationResult RESULT =
      Results.logging(
          platform("START RequestId: id"),
          logged("[INFO] order 7 is stored\n"),
          printed("{\"level\":\"WARN\",\"message\":\"slow\"}"),
          logged("no level at all"),
          platform("REPORT RequestId: id\t"));

  @Test
  void what_holds_passes_and_goes_on() {
    assertThat(RESULT)
        .log()
        .contains("order 7", "slow")
        .contains(INFO, "order 7")
        .contains(WARN, "slow")
        .doesNotContain("order 8", "hunter2")
        .hasNoErrors();
    assertThat(RESULT.log())
        .messages()
        .containsExactly(
            "[INFO] order 7 is stored",
            "{\"level\":\"WARN\",\"message\":\"slow\"}",
            "no level at all");
  }

  @Test
  void a_text_that_is_missing_is_told_with_the_log() {
    assertThat(Failure.of(() -> assertThat(RESULT.log()).contains("order 7", "order 8")))
        .isEqualTo(
            """
            Expected a log event containing "order 8", but there is none
            Log:
              START RequestId: id
              [INFO] order 7 is stored
              {"level":"WARN","message":"slow"}
              no level at all
              REPORT RequestId: id""");
  }

  @Test
  void another_level_is_told() {
    assertThat(Failure.headOf(() -> assertThat(RESULT).log().contains(ERROR, "order 7")))
        .isEqualTo(
            "Expected a log event containing \"order 7\" of level ERROR, but it has the level INFO");
    assertThat(Failure.headOf(() -> assertThat(RESULT).log().contains(ERROR, "at all")))
        .isEqualTo(
            "Expected a log event containing \"at all\" of level ERROR, but it has no level");
    assertThat(Failure.headOf(() -> assertThat(RESULT).log().contains(ERROR, "order 8")))
        .isEqualTo("Expected a log event containing \"order 8\", but there is none");
  }

  @Test
  void a_text_that_should_not_be_there_is_told_with_its_event() {
    assertThat(Failure.headOf(() -> assertThat(RESULT).log().doesNotContain("slow")))
        .isEqualTo(
            """
            Expected no log event containing "slow", but there is
              {"level":"WARN","message":"slow"}""");
  }

  static Stream<LogEvent> errors() {
    return Stream.of(
        logged("[ERROR] no"),
        logged("[FATAL] no"),
        printed("2026-11-23 10:15:30 id ERROR Orders:12 - no"),
        printed("SEVERE: no"),
        printed("{\"level\":\"ERROR\",\"message\":\"no\"}"),
        printed("\tat example.Orders.handle(Orders.java:12)"),
        logged("no: E\nE\n\tat java.base/java.util.List.of(Unknown Source)\n"),
        platform("REPORT RequestId: id\tStatus: timeout\t"),
        platform("{\"type\":\"platform.report\",\"record\":{\"status\":\"error\"}}"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_is_told(LogEvent event) {
    assertThat(Failure.headOf(() -> assertThat(Results.logging(event)).log().hasNoErrors()))
        .isEqualTo("Expected no errors in the log, but there is\n  " + event.message().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARN 3 ERROR pages were read",
        "no error",
        "ERRORS: 0",
        "{\"level\":\"INFO\",\"message\":\"ERROR is only a word here\"}",
        "{\"level\":\"odd\"}",
        "",
      })
  void what_only_looks_like_an_error_passes(String message) {
    assertThat(List.of(logged(message))).hasNoErrors();
  }

  @Test
  void what_the_function_did_not_write_is_told_with_the_whole_log() {
    assertThat(Failure.of(() -> assertThat(RESULT).log().messages().contains("order 8")))
        .startsWith("[what the function wrote\nPayload: null\nLog:\n  START RequestId: id\n");
  }

  @Test
  void a_long_log_and_a_long_payload_are_cut() {
    InvocationResult result = Results.answering("\"" + "p".repeat(3000) + "\"");
    assertThat(Failure.of(() -> assertThat(result).failed()))
        .contains("\"" + "p".repeat(1999) + "... (1002 more)\n");
    assertThat(Failure.of(() -> assertThat(List.of(logged("l".repeat(5000)))).contains("a")))
        .contains("(1000 characters before) ..." + "l".repeat(4000));
  }

  @Test
  void null_is_told_before_anything_else() {
    assertThat(Failure.of(() -> assertThat((List<LogEvent>) null).contains("a")))
        .isEqualTo("\nExpecting actual not to be null");
    assertThat(Failure.of(() -> assertThat((List<LogEvent>) null).hasNoErrors()))
        .isEqualTo("\nExpecting actual not to be null");
  }
}
