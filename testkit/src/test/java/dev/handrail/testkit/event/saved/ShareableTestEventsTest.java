package dev.handrail.testkit.event.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.testkit.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareableTestEventsTest {

  private static final String BEFORE =
      "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\",\"title\":\"Event\"},\"paths\":{},"
          + "\"components\":{\"schemas\":{\"Event\":{\"type\":\"object\",\"required\":[\"key\"],"
          + "\"properties\":{\"key\":{\"type\":\"string\"}}}}";

  /** As the console wrote it before it had invocation types. */
  private static final String CONSOLE =
      BEFORE + ",\"examples\":{\"test1\":{\"value\":{\"key\":\"number1\"}}}}}";

  /** As SAM's command writes it: with blanks, and an invocation type. */
  private static final String SAM =
      CONSOLE
          .replace(":", ": ")
          .replace(",", ", ")
          .replace(
              "\"number1\"}}", "\"number1\"}, \"x-metadata\": {\"invocationType\": \"Event\"}}");

  @TempDir Path folder;

  private static ShareableTestEvent event(String name, String json) {
    return new ShareableTestEvent(name, Payload.of(json), InvocationType.REQUEST_RESPONSE);
  }

  private static ShareableTestEvents read(String document) {
    return ShareableTestEvents.read(Payload.of(document));
  }

  @ParameterizedTest
  @CsvSource({
    "myFunction, _myFunction-schema",
    "my-function_1, _my-function_1-schema",
    "myFunction:live, _myFunction-schema",
    "arn:aws:lambda:us-east-1:123456789123:function:myFunction, _myFunction-schema",
    "arn:aws-cn:lambda:cn-north-1:123456789123:function:myFunction:7, _myFunction-schema",
    "123456789123:function:myFunction, _myFunction-schema"
  })
  void a_function_has_its_events_under_its_name(String function, String schema) {
    assertThat(ShareableTestEvents.schemaName(function)).isEqualTo(schema);
  }

  @Test
  void what_is_neither_name_nor_arn_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShareableTestEvents.schemaName("arn:aws:s3:::bucket"))
        .withMessageContaining("expected a name or arn:aws:lambda");
  }

  @Test
  void the_first_event_makes_the_document_that_sam_makes() {
    ShareableTestEvents events =
        ShareableTestEvents.none().with(event("test1", "{\"key\": \"number1\"}"));

    assertThat(events.document().text())
        .isEqualTo(
            BEFORE
                + ",\"examples\":{\"test1\":{\"value\":{\"key\":\"number1\"},"
                + "\"x-metadata\":{\"invocationType\":\"RequestResponse\"}}}}}");
  }

  @Test
  void later_events_do_not_change_the_schema() {
    assertThat(read(CONSOLE).with(event("test2", "{\"other\":2}")).document().text())
        .isEqualTo(
            BEFORE
                + ",\"examples\":{\"test1\":{\"value\":{\"key\":\"number1\"}},"
                + "\"test2\":{\"value\":{\"other\":2},"
                + "\"x-metadata\":{\"invocationType\":\"RequestResponse\"}}}}}");
  }

  @Test
  void documents_of_the_console_and_of_sam_are_read_and_written_byte_by_byte() {
    assertThat(read(CONSOLE).document().text()).isEqualTo(CONSOLE);
    assertThat(read(CONSOLE).events()).containsExactly(event("test1", "{\"key\":\"number1\"}"));
    assertThat(read(SAM).document().text()).isEqualTo(SAM);
    assertThat(read(SAM).events())
        .containsExactly(
            new ShareableTestEvent(
                "test1", Payload.of("{\"key\": \"number1\"}"), InvocationType.EVENT));
  }

  @Test
  void what_the_aws_command_prints_is_read_too() {
    String printed =
        "{\n    \"Content\": "
            + dev.handrail.testkit.internal.json.JsonText.quote(CONSOLE)
            + ",\n    \"SchemaName\": \"_F-schema\",\n    \"Type\": \"OpenApi3\"\n}";

    assertThat(read(printed).document().text()).isEqualTo(CONSOLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"components\":{}}",
        "{\"components\":{\"examples\":null}}",
        "{\"components\":{\"examples\":{}}}",
        "{\"components\":{\"examples\":{\"no-value\":{}}}}"
      })
  void a_document_without_examples_has_no_events(String document) {
    assertThat(read(document).events()).isEmpty();
  }

  @Test
  void a_document_without_components_is_refused() {
    assertThatThrownBy(() -> read("{\"schemas\":\"SCHEMAS\"}"))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("an object 'components'")
        .hasMessageContaining("SCHEMAS");
    assertThatThrownBy(() -> read("[]")).isInstanceOf(TestEventException.class);
    assertThatThrownBy(() -> read("{"))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("line 1, column 2");
  }

  @Test
  void an_invocation_type_that_lambda_has_not_is_told_with_its_event() {
    ShareableTestEvents events = read(SAM.replace("\"Event\"}", "\"Later\"}"));

    assertThatThrownBy(events::events)
        .isInstanceOf(TestEventException.class)
        .hasMessage(
            "Event 'test1': invocation type: expected RequestResponse, Event or DryRun, got"
                + " 'Later'");
  }

  @Test
  void a_name_is_there_once_unless_one_means_to_replace() {
    ShareableTestEvents events = read(CONSOLE).with(event("z", "1"));

    assertThatThrownBy(() -> events.with(event("test1", "{}")))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("There is an event 'test1' already");
    assertThat(events.replacing(event("test1", "{\"key\":\"new\"}")).events())
        .containsExactly(event("test1", "{\"key\":\"new\"}"), event("z", "1"));
  }

  @Test
  void without_its_last_event_there_is_no_document() {
    ShareableTestEvents two = read(CONSOLE).with(event("test2", "{}"));

    assertThat(two.without("test2").document().text()).isEqualTo(CONSOLE);
    ShareableTestEvents none = two.without("test2").without("test1");
    assertThat(none.events()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(none::document)
        .withMessageContaining("delete the schema");
  }

  @Test
  void an_event_that_is_not_there_cannot_be_removed() {
    assertThatThrownBy(() -> read(CONSOLE).without("test"))
        .isInstanceOf(TestEventException.class)
        .hasMessage("No shareable event 'test'. Did you mean test1?");
  }

  @Test
  void fact23_the_whole_document_has_at_most_100000_characters() {
    ShareableTestEvents events = ShareableTestEvents.none().with(event("a", "{}"));
    int left = ShareableTestEvents.MAX_LENGTH - events.document().text().length();
    String member =
        ",\"b\":{\"value\":\"\",\"x-metadata\":{\"invocationType\":\"RequestResponse\"}}";
    String longest = "\"" + "\uD83D\uDE00".repeat(left - member.length()) + "\"";

    assertThat(events.with(event("b", longest)).events()).hasSize(2);
    assertThatThrownBy(() -> events.with(event("b", longest.replaceFirst("\"", "\"x"))))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("With event 'b' the document would have 100001 characters");
  }

  @Test
  void what_else_a_document_holds_is_kept() {
    String document =
        "{\"x-own\":[1.0,{\"a\" : null}],\"components\":{\"examples\":{\"e\":{\"summary\":\"s\","
            + "\"value\":1e2}},\"responses\":{}}}";

    assertThat(read(document).with(event("f", "2")).document().text())
        .isEqualTo(
            "{\"x-own\":[1.0,{\"a\":null}],\"components\":{\"responses\":{},"
                + "\"examples\":{\"e\":{\"summary\":\"s\",\"value\":1e2},\"f\":{\"value\":2,"
                + "\"x-metadata\":{\"invocationType\":\"RequestResponse\"}}}}}");
  }

  @Test
  void an_event_that_is_not_json_is_not_shared() {
    assertThatThrownBy(() -> ShareableTestEvents.none().with(event("bad", "{")))
        .isInstanceOf(TestEventException.class)
        .hasMessageStartingWith("Event 'bad': Invalid JSON at $");
  }

  @Test
  void events_become_files_that_the_testkit_reads_and_files_become_events() {
    String pretty = "{\n  \"a\": [\n    1.0,\n    \"ü\"\n  ]\n}\n";
    ShareableTestEvents shared = ShareableTestEvents.none().with(event("first", pretty));

    List<Path> written = shared.saveTo(folder.resolve("events/F"), false);

    assertThat(written).containsExactly(folder.resolve("events/F/first.json"));
    List<TestEvent> saved = TestEvents.in(folder.resolve("events/F")).all();
    assertThat(saved).singleElement().extracting(TestEvent::payload).hasToString(pretty);
    assertThat(ShareableTestEvents.none().merging(saved).document()).isEqualTo(shared.document());
  }

  @Test
  void merged_events_keep_their_invocation_type() throws IOException {
    Files.writeString(folder.resolve("test1.json"), "{\"key\":\"saved\"}");
    Files.writeString(folder.resolve("test2.json"), "2");

    assertThat(read(SAM).merging(TestEvents.in(folder).all()).events())
        .containsExactly(
            new ShareableTestEvent(
                "test1", Payload.of("{\"key\":\"saved\"}"), InvocationType.EVENT),
            event("test2", "2"));
  }

  @Test
  void another_event_in_a_file_is_replaced_only_when_asked() throws IOException {
    Path file = folder.resolve("test1.json");
    Files.writeString(file, "{ \"key\": \"number1\" }");
    assertThat(read(CONSOLE).saveTo(folder, false)).isEmpty();

    Files.writeString(file, "{\"key\": \"mine\"}");
    ShareableTestEvents two = ShareableTestEvents.none().with(event("a", "1")).merging(List.of());
    assertThatThrownBy(() -> read(CONSOLE).with(event("new", "1")).saveTo(folder, false))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("Another event 'test1' is saved in " + file);
    assertThat(folder.resolve("new.json")).doesNotExist();
    assertThat(two.saveTo(folder, false)).hasSize(1);

    assertThat(read(CONSOLE).saveTo(folder, true)).containsExactly(file);
    assertThat(file).content().contains("number1");
  }

  @ParameterizedTest
  @CsvSource({"../evil", "a/b", "a\\b", ".hidden", "x.expected", "'é'"})
  void a_name_that_is_none_for_a_file_is_refused(String name) {
    ShareableTestEvents events = ShareableTestEvents.none().with(event(name, "1"));

    assertThatThrownBy(() -> events.saveTo(folder, true))
        .isInstanceOf(TestEventException.class)
        .hasMessageContaining("The event '" + name + "' has no name for a file");
    assertThat(folder).isEmptyDirectory();
  }
}
