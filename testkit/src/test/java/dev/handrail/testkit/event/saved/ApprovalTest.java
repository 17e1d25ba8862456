package dev.handrail.testkit.event.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.assertj.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as the expected answer, and what is told of it. */
class ApprovalTest {

  private static final String OF_EVENT = "11111111-0000-4000-8000-000000000001";
  private static final String NEW = "22222222-0000-4000-8000-000000000002";

  @TempDir Path project;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AnswerCheck approves =
      new AnswerCheck(true, false, null, new PrintStream(printed, true, StandardCharsets.UTF_8));
  private final AnswerCheck compares = new AnswerCheck(false, false, null, System.out);

  private Path copies;
  private Path approved;

  @BeforeEach
  void save() throws IOException {
    Path sources = project.resolve("src/test/resources/events/Orders");
    copies = project.resolve("target/test-classes/events/Orders");
    approved = sources.resolve("small.expected.json");
    Files.createDirectories(sources);
    Files.createDirectories(copies);
    for (Path folder : new Path[] {sources, copies}) {
      Files.writeString(folder.resolve("small.json"), "{\"order\":\"" + OF_EVENT + "\"}");
    }
  }

  private TestEvent event(@Nullable String expected) throws IOException {
    if (expected != null) {
      Files.writeString(copies.resolve("small.expected.json"), expected);
    }
    return TestEvents.in(copies).named("small");
  }

  private String approve(@Nullable String expected, String answer) throws IOException {
    InvocationResult result = Results.answering(answer);
    approves.check(event(expected), result);
    String written = Files.readString(approved);
    compares.check(event(written), result); // what is approved is expected
    return written;
  }

  @Test
  void a_document_in_a_body_is_written_as_one_and_so_expected() throws IOException {
    String answer = "{\"statusCode\":200,\"body\":\"{\\\"total\\\": 7}\"}";

    assertThat(approve(null, answer))
        .isEqualTo(
            """
            {
              "statusCode": 200,
              "body": {
                "total": 7
              }
            }
            """);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "Handrail: wrote the answer to event 'small' to " + approved + "\n");
  }

  @Test
  void a_body_expected_as_text_until_now_keeps_its_placeholders() throws IOException {
    String before = "{\"statusCode\":200,\"body\":\"{\\\"id\\\":\\\"${any}\\\",\\\"n\\\":1}\"}";
    String answer = "{\"statusCode\":200,\"body\":\"{\\\"id\\\":\\\"x\\\",\\\"n\\\":2}\"}";

    assertThat(approve(before, answer)).contains("\"body\": {", "\"id\": \"${any}\"", "\"n\": 2");
  }

  @Test
  void other_texts_stay_texts() throws IOException {
    assertThat(approve(null, "{\"body\":\"[1]\",\"statusCode\":\"no number\"}"))
        .contains("\"body\": \"[1]\"");
    assertThat(approve(null, "{\"body\":\"{no JSON\",\"statusCode\":200}"))
        .contains("\"body\": \"{no JSON\"");
  }

  @Test
  void what_looks_different_each_time_becomes_placeholders_but_not_what_the_event_brought()
      throws IOException {
    String answer =
        "{\"order\":\"%s\",\"id\":\"%s\",\"text\":\"${ at 2026-11-23T10:15:30Z: %s\"}"
            .formatted(OF_EVENT, NEW, NEW);

    assertThat(approve(null, answer))
        .contains(
            "\"order\": \"" + OF_EVENT + "\"",
            "\"id\": \"${uuid}\"",
            "\"text\": \"$${ at ${instant}: ${uuid}\"");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .endsWith(
            "small.expected.json, with placeholders for what looks different each time:"
                + " $.id, $.text"
                + System.lineSeparator());
  }

  @Test
  void an_object_is_expected_of_a_text_that_holds_json() throws IOException {
    TestEvent event = event("{\"body\":{\"total\":7,\"id\":\"${uuid}\"}}");

    compares.check(
        event,
        Results.answering(
            "{\"body\":\"{\\\"id\\\":\\\"%s\\\",\\\"total\\\":7.0}\"}".formatted(NEW)));
    assertThatThrownBy(
            () -> compares.check(event, Results.answering("{\"body\":\"{\\\"total\\\":8}\"}")))
        .hasMessageContaining("\n  $.body.total: expected 7, was 8\n")
        .hasMessageContaining("\n  $.body.id: expected \"${uuid}\", is missing\n");
    assertThatThrownBy(() -> compares.check(event, Results.answering("{\"body\":\"{oops\"}")))
        .hasMessageContaining("$.body: expected {\"total\":7,\"id\":\"${uuid}\"}, was \"{oops\"");
  }

  @Test
  void a_copy_of_an_expected_answer_that_was_deleted_is_told() throws IOException {
    TestEvent event = event("1");
    Path copy = copies.resolve("small.expected.json");
    InvocationResult answer = Results.answering("2");

    assertThatThrownBy(() -> compares.check(event, answer))
        .hasMessageContaining(
            "\nExpected: "
                + copy.toUri()
                + "\n  a copy of "
                + approved
                + ", which is gone: run mvn clean, or delete the copy\n");
    Files.writeString(approved, "1");
    assertThatThrownBy(() -> compares.check(event, answer))
        .hasMessageContaining("\nExpected: " + copy.toUri() + "\nIf ");
  }
}
