package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

  @Test
  void every_parameter_has_a_default_and_a_description_and_changes_the_event() {
    assertThat(CatalogueEvents.all())
        .allSatisfy(
            event -> {
              assertThat(event.description()).endsWith(".");
              assertThat(event.generate(Map.of())).doesNotContain("${").doesNotContain("\"@");
              event.parameters().forEach(parameter -> assertUseful(event, parameter));
            });
  }

  private static void assertUseful(EventTemplate event, EventParameter parameter) {
    assertThat(parameter.defaultValue()).isNotEmpty();
    assertThat(parameter.description()).endsWith(".");
    String other = parameter.defaultValue().startsWith("{") ? "{\"other\":\"1\"}" : "other";
    assertThat(event.generate(Map.of(parameter.name(), other)))
        .as(event.name() + " with another " + parameter.name())
        .isNotEqualTo(event.generate(Map.of()));
  }

  @Test
  void services_and_events_are_sorted() {
    assertThat(EventCatalogue.services()).hasSize(26).containsEntry("sqs", "SQS");
    assertThat(List.copyOf(EventCatalogue.services().keySet())).isSorted();
    assertThat(EventCatalogue.events("s3"))
        .extracting(EventTemplate::name)
        .containsExactly("batch-invocation", "delete", "put");
  }

  @Test
  void parameters_are_those_of_SAM_by_the_same_names() {
    assertThat(names("apigateway", "aws-proxy"))
        .containsExactly(
            "body",
            "stage",
            "method",
            "resource",
            "path",
            "querystringparameters",
            "account-id",
            "dns-suffix");
    assertThat(names("apigateway", "authorizer")).contains("restApiId");
    assertThat(names("sqs", "receive-message"))
        .containsExactly("partition", "region", "account-id", "queue-name", "body");
    assertThat(names("batch", "get-job")).isEmpty();
  }

  private static List<String> names(String service, String event) {
    return EventCatalogue.event(service, event).parameters().stream()
        .map(EventParameter::name)
        .toList();
  }

  @Test
  void the_table_in_the_docs_is_true() throws IOException {
    String docs = Files.readString(Path.of("../docs/events.md"));
    EventCatalogue.services()
        .forEach(
            (service, words) ->
                assertThat(docs)
                    .contains(
                        EventCatalogue.events(service).stream()
                            .map(event -> "`" + event.name() + "`")
                            .collect(
                                Collectors.joining(
                                    ", ", "| `" + service + "` | " + words + " | ", " |"))));
  }

  @Test
  void the_json_is_indented_and_null_members_stay() {
    assertThat(EventCatalogue.generate("stepfunctions", "error", Map.of("error", "A<B")))
        .isEqualTo("{\n  \"Error\": \"A<B\",\n  \"Cause\": \"There is no order 1042.\"\n}");
    assertThat(EventCatalogue.generate("connect", "contact-flow-event", Map.of()))
        .contains("\"Queue\": null");
  }

  @Test
  void values_are_escaped_and_filled_into_ARNs() {
    JsonObject record =
        first(
            "sqs",
            "receive-message",
            Map.of("body", "{\"a\":\"$1 \\ \"}", "queue-name", "q", "partition", "aws-cn"));
    assertThat(record.get("body").getAsString()).isEqualTo("{\"a\":\"$1 \\ \"}");
    assertThat(record.get("eventSourceARN").getAsString())
        .isEqualTo("arn:aws-cn:sqs:us-east-1:123456789012:q");
  }

  @Test
  void the_MD5_of_a_body_follows_it() {
    assertThat(first("sqs", "receive-message", Map.of("body", "hello")).get("md5OfBody"))
        .hasToString("\"5d41402abc4b2a76b9719d911017c592\"");
  }

  @Test
  void keys_are_url_encoded_as_by_SAM() {
    JsonObject s3 = first("s3", "put", Map.of("key", "a b/ü+%~.txt")).getAsJsonObject("s3");
    assertThat(s3.getAsJsonObject("object").get("key").getAsString())
        .isEqualTo("a%20b/%C3%BC%2B%25~.txt");
  }

  @Test
  void data_is_encoded_where_SAM_encodes_it_and_taken_as_it_is_where_not() {
    JsonObject kinesis = first("kinesis", "get-records", Map.of("data", "é"));
    assertThat(kinesis.getAsJsonObject("kinesis").get("data").getAsString()).isEqualTo("w6k=");
    assertThat(EventCatalogue.generate("kinesis", "kinesis-firehose", Map.of("data", "w6k=")))
        .contains("\"data\": \"w6k=\"");
    assertThat(EventCatalogue.event("kinesis", "kinesis-firehose").parameters())
        .anyMatch(parameter -> parameter.defaultValue().equals("T3JkZXIgMTA0MiB3YXMgcGFpZC4="));
  }

  @Test
  void a_document_within_a_text_is_escaped_twice() {
    JsonObject event =
        object(EventCatalogue.generate("config", "periodic-rule", Map.of("account-id", "a\"b")));
    JsonObject invoking = object(event.get("invokingEvent").getAsString());
    assertThat(invoking.get("awsAccountId").getAsString()).isEqualTo("a\"b");
  }

  @Test
  void the_query_of_a_REST_API_is_an_object_in_both_forms() {
    JsonObject event =
        object(
            EventCatalogue.generate(
                "apigateway", "aws-proxy", Map.of("querystringparameters", "{\"a\":\"1\"}")));
    assertThat(event.get("queryStringParameters")).hasToString("{\"a\":\"1\"}");
    assertThat(event.get("multiValueQueryStringParameters")).hasToString("{\"a\":[\"1\"]}");
    for (String wrong : List.of("a=1", "[]", "{\"a\":1}", "{\"a\":null}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  EventCatalogue.generate(
                      "apigateway", "aws-proxy", Map.of("querystringparameters", wrong)))
          .withMessage(
              "querystringparameters must be a JSON object of texts, such as"
                  + " {\"status\":\"open\"}");
    }
  }

  @Test
  void a_path_may_start_with_a_slash() {
    for (String path : List.of("orders/1", "/orders/1")) {
      JsonObject event =
          object(EventCatalogue.generate("apigateway", "aws-proxy", Map.of("path", path)));
      assertThat(event.get("path").getAsString()).isEqualTo("/orders/1");
      assertThat(event.getAsJsonObject("requestContext").get("path").getAsString())
          .isEqualTo("/prod/orders/1");
    }
  }

  @Test
  void an_aggregated_record_has_the_digest_of_the_Kinesis_Producer_Library() throws Exception {
    JsonObject event = object(EventCatalogue.generate("kinesis", "analytics-kpl", Map.of()));
    JsonObject record = event.getAsJsonArray("records").get(0).getAsJsonObject();
    byte[] bytes = Base64.getDecoder().decode(record.get("data").getAsString());
    byte[] message = Arrays.copyOfRange(bytes, 4, bytes.length - 16);
    assertThat(bytes).startsWith(0xF3, 0x89, 0x9A, 0xC2);
    assertThat(bytes).endsWith(MessageDigest.getInstance("MD5").digest(message));
    assertThat(new String(bytes, UTF_8)).contains("Order 1042 was paid.", "Order 1043 was paid.");
  }

  @Test
  void names_that_are_not_known_are_answered_with_similar_ones() {
    assertWrong("s4", "put", Map.of(), "There is no service s4. Did you mean s3?");
    assertWrong("kinesys", "x", Map.of(), "There is no service kinesys. Did you mean kinesis?");
    assertWrong("s3", "puts", Map.of(), "The service s3 has no event puts. Did you mean put?");
    assertWrong(
        "s3",
        "x-y-z",
        Map.of(),
        "The service s3 has no event x-y-z. Known are: batch-invocation, delete, put.");
    assertWrong(
        "s3",
        "put",
        Map.of("buckett", "a"),
        "The event s3 put has no parameter buckett. Did you mean bucket?");
    assertWrong(
        "batch",
        "get-job",
        Map.of("a", "b"),
        "The event batch get-job has no parameter a. It has none.");
  }

  private static void assertWrong(
      String service, String event, Map<String, String> values, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventCatalogue.generate(service, event, values))
        .withMessage(message);
  }

  private static JsonObject first(String service, String event, Map<String, String> values) {
    return object(EventCatalogue.generate(service, event, values))
        .getAsJsonArray("Records")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
