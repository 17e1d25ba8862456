package dev.handrail.testkit.event.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.InvocationError.Kind;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.assertj.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerCheckTest {

  private static final InvocationResult ANSWER = Results.answering("{\"ok\":true}");

  @TempDir Path project;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream told = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final AnswerCheck compares = new AnswerCheck(false, false, null, told);
  private final AnswerCheck approves = new AnswerCheck(true, false, null, told);

  private Path file(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static TestEvent event(URI origin, @Nullable String expected) {
    ExpectedAnswer answer = expected == null ? null : ExpectedAnswer.of(Payload.of(expected));
    return new TestEvent("greeting", Payload.of("{}"), origin, answer);
  }

  private TestEvent built(@Nullable String expected) throws IOException {
    file("src/test/resources/events/F/greeting.json", "{}");
    Path copy = file("target/test-classes/events/F/greeting.json", "{}");
    return event(copy.toUri(), expected);
  }

  private Path approved() {
    return project.resolve("src/test/resources/events/F/greeting.expected.json");
  }

  @Test
  void an_answer_as_expected_passes_and_so_does_one_of_which_nothing_is_expected()
      throws IOException {
    compares.check(built("{\"ok\":\"${any-boolean}\"}"), ANSWER);
    compares.check(built(null), ANSWER);

    assertThat(approved()).doesNotExist();
  }

  @Test
  void another_answer_fails_with_the_differences_the_event_and_the_remedy() throws IOException {
    TestEvent event = built("{\"ok\":false,\"id\":1}");

    assertThatThrownBy(() -> compares.check(event, ANSWER))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "The answer to event 'greeting' is not as greeting.expected.json says:\n"
                + "  $.ok: expected false, was true\n"
                + "  $.id: expected 1, is missing\n"
                + "Received: {\"ok\":true}\n"
                + "Event: "
                + event.origin()
                + "\nExpected: greeting.expected.json"
                + "\nIf the new answer is right, run once with -Dhandrail.approve=true"
                + "\nSee docs/troubleshooting.md#unexpected-answer");
  }

  @Test
  void at_most_20_differences_and_2000_characters_are_shown() throws IOException {
    TestEvent event = built("[]");
    InvocationResult answer =
        Results.answering("[" + "\"" + "x".repeat(5000) + "\"," + "1,".repeat(30) + "1]");

    assertThatThrownBy(() -> compares.check(event, answer))
        .hasMessageContaining("$[19]: ")
        .hasMessageNotContaining("$[20]: ")
        .hasMessageContaining("\n  and 12 more\n")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(4500));
  }

  @ParameterizedTest
  @CsvSource({
    "target/test-classes, src/test/resources",
    "target/classes, src/main/resources",
    "build/resources/test, src/test/resources",
    "build/resources/main, src/main/resources",
    "out/test/resources, src/test/resources",
    "bin/test, src/test/resources"
  })
  void what_was_received_is_written_to_the_source_of_the_event(String built, String source)
      throws IOException {
    Path copy = file(built + "/events/F/greeting.json", "{}");
    Path event = file(source + "/events/F/greeting.json", "{}");

    approves.check(event(copy.toUri(), null), ANSWER);

    assertThat(event.resolveSibling("greeting.expected.json"))
        .content()
        .isEqualTo("{\n  \"ok\": true\n}\n");
    assertThat(copy.resolveSibling("greeting.expected.json")).doesNotExist();
  }

  @Test
  void an_answer_that_is_as_expected_is_not_written_again() throws IOException {
    approves.check(built("{\"ok\":\"${any}\"}"), ANSWER);

    assertThat(approved()).doesNotExist();
  }

  @Test
  void placeholders_that_fit_stay() throws IOException {
    approves.check(built("{\"ok\":\"${any}\",\"gone\":1}"), ANSWER);

    assertThat(approved()).content().isEqualTo("{\n  \"ok\": \"${any}\"\n}\n");
  }

  @Test
  void an_event_that_no_build_copied_gets_its_answer_beside_it() throws IOException {
    Path file = file("fixtures/greeting.json", "{}");

    approves.check(event(file.toUri(), null), ANSWER);

    assertThat(project.resolve("fixtures/greeting.expected.json")).exists();
  }

  @Test
  void the_source_folder_can_be_named() throws IOException {
    Path copy = file("target/test-classes/events/F/greeting.json", "{}");
    file("cases/events/F/greeting.json", "{}");

    new AnswerCheck(true, false, project.resolve("cases"), told)
        .check(event(copy.toUri(), null), ANSWER);

    assertThat(project.resolve("cases/events/F/greeting.expected.json")).exists();
  }

  @Test
  void a_source_that_cannot_be_told_is_asked_for() throws IOException {
    Path copy = file("target/test-classes/events/F/greeting.json", "{}");

    assertThatThrownBy(() -> approves.check(event(copy.toUri(), null), ANSWER))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("there is no " + project.resolve("src/test/resources/events/F"))
        .hasMessageEndingWith("-Dhandrail.approve.folder=src/test/resources");
    URI inJar = URI.create("jar:file:/x.jar!/events/F/greeting.json");
    assertThatThrownBy(() -> approves.check(event(inJar, null), ANSWER))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("it comes from jar:file:/x.jar");
  }

  @Test
  void a_build_server_approves_nothing() throws IOException {
    TestEvent event = built(null);

    assertThatThrownBy(() -> new AnswerCheck(true, true, null, told).check(event, ANSWER))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("the environment variable CI is true")
        .hasMessageContaining("'greeting'");
    assertThat(approved()).doesNotExist();
  }

  @Test
  void what_is_not_json_is_not_approved() throws IOException {
    TestEvent event = built(null);

    assertThatThrownBy(() -> approves.check(event, Results.answering("oops")))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("an expected answer must be JSON: Invalid JSON at $");
    assertThat(approved()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FUNCTION")
  void what_is_no_answer_of_the_function_is_not_approved(Kind kind) throws IOException {
    TestEvent event = built(null);
    InvocationResult failed = Results.failing(kind, "Sandbox.Timedout", "Task timed out");

    assertThatThrownBy(() -> approves.check(event, failed))
        .isInstanceOf(TestEventException.class)
        .hasMessage(
            "-Dhandrail.approve=true does not write how event 'greeting' failed as the expected"
                + " answer: Sandbox.Timedout: Task timed out. Only what a function answers or"
                + " throws can be expected. Make it do so, then approve it.");
    assertThat(approved()).doesNotExist();
  }

  @Test
  void what_the_function_threw_is_approved_but_for_its_stack_traces() throws IOException {
    InvocationResult failed = thrown("E", "E.java:7");
    approves.check(built(null), failed);

    assertThat(approved())
        .content()
        .isEqualTo(
            """
            {
              "errorMessage": "no",
              "errorType": "E",
              "stackTrace": "${any}",
              "cause": {
                "errorMessage": "why",
                "stackTrace": "${any}"
              }
            }
            """);
    compares.check(built(Files.readString(approved())), thrown("E", "E.java:8"));
    approves.check(
        built("{\"errorType\":\"D\",\"stackTrace\":[\"old\"]}"), thrown("E", "E.java:8"));
    assertThat(approved()).content().contains("\"stackTrace\": \"${any}\",\n  \"errorMessage\"");
  }

  private static InvocationResult thrown(String type, String line) {
    InvocationResult like = Results.failing(Kind.FUNCTION, type, "no");
    Payload document =
        Payload.of(
            "{\"errorMessage\":\"no\",\"errorType\":\""
                + type
                + "\",\"stackTrace\":[\""
                + line
                + "\"],\"cause\":{\"errorMessage\":\"why\",\"stackTrace\":[\""
                + line
                + "\"]}}");
    return new InvocationResult(
        like.requestId(), document, like.error(), false, like.log(), like.report());
  }

  @Test
  void a_check_that_compares_writes_nothing() throws IOException {
    AnswerCheck.comparing().check(built(null), ANSWER);

    assertThat(approved()).doesNotExist();
  }

  @Test
  void the_standard_check_compares() {
    TestEvent event = TestEvents.of(example.HelloFunction.class).named("greeting");
    InvocationResult answer = Results.answering("\"success lambda api test: hi\"");

    AnswerCheck.standard().check(event, answer);
  }
}
