package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.LambdaDestinationEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to break a reader: a correct result or a clear error, and in good time. */
@Isolated("AWS's mapper changes a static mapper while it is set up")
class RobustnessTest {

  private static final int DEEP = 10_000;

  private final PayloadSerializers serializers = new PayloadSerializers();

  record Tree(List<Tree> children, Map<String, Tree> named) {}

  record Numbers(long whole, BigDecimal decimal, BigInteger big, Double floating, Object any) {}

  static Stream<Arguments> deepDocuments() {
    String arrays = "[".repeat(DEEP) + "]".repeat(DEEP);
    String objects = "{\"M\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
    return Stream.of(
        Arguments.of(Object.class, arrays),
        Arguments.of(Object.class, objects),
        Arguments.of(JsonElement.class, arrays),
        Arguments.of(Map.class, "{\"a\":" + arrays + "}"),
        Arguments.of(String.class, arrays),
        Arguments.of(Tree.class, "{\"children\":[".repeat(DEEP) + "]}".repeat(DEEP)),
        Arguments.of(Tree.class, "{\"named\":{\"x\":".repeat(DEEP) + "null" + "}}".repeat(DEEP)),
        Arguments.of(SQSEvent.class, "{\"Records\":" + arrays + "}"),
        Arguments.of(SQSEvent.class, "{\"unknown\":" + arrays + "}"),
        Arguments.of(LambdaDestinationEvent.class, "{\"responsePayload\":" + objects + "}"),
        Arguments.of(
            DynamodbEvent.class,
            "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":"
                + "{\"M\":{\"a\":".repeat(DEEP)
                + "{}"
                + "}}".repeat(DEEP)
                + "}}}]}"),
        Arguments.of(
            DynamodbEvent.class,
            "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":"
                + "{\"L\":[".repeat(DEEP)
                + "]}".repeat(DEEP)
                + "}}}]}"));
  }

  @ParameterizedTest
  @MethodSource("deepDocuments")
  void ten_thousand_levels_are_a_clear_error(Class<?> type, String document) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> read(type, document))
        .satisfies(refused -> assertThat(refused.path()).startsWith("$"))
        .withMessageMatching("(?s).*(Nesting limit|expected a string|expected a).*");
  }

  @Test
  void as_many_levels_as_the_java_runtime_reads_come_back() {
    int levels = 400; // attribute values nest twice a level
    String document =
        "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":"
            + "{\"M\":{\"a\":".repeat(levels)
            + "{\"S\":\"x\"}"
            + "}}".repeat(levels)
            + "}}}]}";
    assertThat(write(DynamodbEvent.class, read(DynamodbEvent.class, document))).isEqualTo(document);
  }

  @Test
  void a_document_of_6_MB_takes_no_quadratic_time() {
    String body = "\\\"x\\u00e9\\ud83d\\ude00\\n".repeat(6_000_000 / 27);
    String one = "{\"body\":\"" + body + "\"}";
    String many = "{\"Records\":[" + "{\"body\":\"12345\"},".repeat(350_000) + "{}]}";
    String wide = "{\"headers\":{" + headers(200_000) + "}}";
    assertNotHanging(() -> trip(APIGatewayProxyRequestEvent.class, one));
    assertNotHanging(() -> trip(SQSEvent.class, many));
    assertNotHanging(() -> trip(APIGatewayProxyRequestEvent.class, wide));
  }

  /** It is a second where nothing else runs; what moves megabytes for each byte takes hours. */
  private static void assertNotHanging(Runnable work) {
    long start = System.nanoTime();
    work.run();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(5));
  }

  private static String headers(int count) {
    StringBuilder headers = new StringBuilder("\"a\":\"b\"");
    for (int i = 0; i < count; i++) {
      headers.append(",\"header-").append(i).append("\":\"value-").append(i).append('"');
    }
    return headers.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud800",
        "\udc00",
        "a\ud83d",
        "\ude00\ud83d",
        "\ud83d\ud83d\ude00",
        "\ud83d\"\ude00",
        "\ud83d\n\ude00",
        "é\ud800é"
      })
  void a_lone_surrogate_is_escaped_and_not_lost(String text) {
    byte[] document = serializers.forType(String.class).write(text);
    assertThat(new String(document, UTF_8)).doesNotContain("?");
    assertThat(serializers.<String>forType(String.class).read(document)).isEqualTo(text);
    Map<String, String> headers = Map.of(text, text);
    APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent().withHeaders(headers);
    assertThat(trip(APIGatewayProxyRequestEvent.class, write(event.getClass(), event)))
        .isEqualTo(event);
  }

  @Test
  void every_character_comes_back() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x10000; c++) {
      all.append((char) c).append('.');
    }
    all.appendCodePoint(0x10000).appendCodePoint(0x10FFFF);
    byte[] document = serializers.forType(String.class).write(all.toString());
    assertThat(serializers.<String>forType(String.class).read(document)).isEqualTo(all.toString());
  }

  @Test
  void what_is_written_is_UTF_8_as_the_platform_encodes_it() {
    String text = "ascii é € \uffff \ud83d\ude00 end";
    assertThat(serializers.forType(String.class).write(text))
        .isEqualTo(("\"" + text + "\"").getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\n", "\t", "\u001f", "\u007f"})
  void a_control_character_that_is_not_escaped_is_read_as_in_the_java_runtime(String control) {
    String document = "{\"Records\":[{\"body\":\"" + control + "\"}]}";
    SQSEvent event = (SQSEvent) read(SQSEvent.class, document);
    assertThat(event.getRecords().get(0).getBody()).isEqualTo(control);
    SQSEvent theirs = (SQSEvent) AwsMapper.read(document, SQSEvent.class);
    assertThat(theirs.getRecords().get(0).getBody()).isEqualTo(control);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'a':1}", "{a:1}", "[1,]", "[1;2]", "/**/{}", "{}{}", "NaN", "[01]"})
  void what_is_no_JSON_is_refused(String document) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> read(Object.class, document));
  }

  @Test
  void numbers_of_a_thousand_digits_are_exact_or_refused() {
    String digits = "7".repeat(1_000);
    Numbers read =
        (Numbers)
            read(
                Numbers.class,
                "{\"decimal\":0." + digits + ",\"big\":" + digits + ",\"any\":" + digits + "}");
    assertThat(read.decimal()).isEqualTo(new BigDecimal("0." + digits));
    assertThat(read.big()).isEqualTo(new BigInteger(digits)).isEqualTo(read.any());
    for (String name : List.of("whole", "floating")) {
      assertThatExceptionOfType(InvalidJsonException.class)
          .isThrownBy(() -> read(Numbers.class, "{\"" + name + "\":" + digits + "}"))
          .returns("$." + name, InvalidJsonException::path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "1.5",
        "1e400",
        "1e1000000000",
        "1e-1",
        "\"x\"",
        "\"1 \"",
        "true",
        "{}",
        "[1,2]"
      })
  void a_number_that_does_not_fit_is_refused_and_not_rounded(String number) {
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(
            () ->
                read(
                    APIGatewayV2HTTPEvent.class,
                    "{\"requestContext\":{\"timeEpoch\":" + number + "}}"))
        .satisfies(refused -> assertThat(refused.path()).startsWith("$.requestContext.timeEpoch"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993.0", "9007199254740993", "\"9007199254740993\""})
  void a_number_that_a_double_cannot_hold_is_exact(String number) {
    APIGatewayV2HTTPEvent event =
        (APIGatewayV2HTTPEvent)
            read(
                APIGatewayV2HTTPEvent.class, "{\"requestContext\":{\"timeEpoch\":" + number + "}}");
    assertThat(event.getRequestContext().getTimeEpoch()).isEqualTo(9007199254740993L);
  }

  @Test
  void a_date_without_offset_is_UTC_wherever_the_test_runs() {
    SNSEvent event =
        (SNSEvent)
            read(
                SNSEvent.class,
                "{\"Records\":[{\"Sns\":{\"Timestamp\":\"2026-11-23T10:15:30\"}}]}");
    assertThat(event.getRecords().get(0).getSNS().getTimestamp().getMillis())
        .isEqualTo(1795428930000L);
  }

  @Test
  void tolerated_as_by_the_java_runtime_because_senders_do_it() {
    SQSEvent none = (SQSEvent) read(SQSEvent.class, "\"\"");
    assertThat(none).isNull();
    SQSEvent event =
        (SQSEvent)
            read(
                SQSEvent.class,
                "{\"Records\":{\"attributes\":[],\"messageAttributes\":\"\",\"body\":[\"x\"],"
                    + "\"awsRegion\":7,\"eventSource\":[]},\"unknown\":[{\"a\":1}]}");
    SQSEvent.SQSMessage message = event.getRecords().get(0);
    assertThat(message.getAttributes()).isNull();
    assertThat(message.getMessageAttributes()).isNull();
    assertThat(message.getBody()).isEqualTo("x");
    assertThat(message.getAwsRegion()).isEqualTo("7");
    assertThat(message.getEventSource()).isNull();
  }

  @Test
  void an_abstract_event_class_says_what_to_name_instead() {
    assertThat(catchThrowable(() -> serializers.forType(EventJar.load("CognitoUserPoolEvent"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("abstract");
  }

  private Object trip(Class<?> type, String document) {
    return read(type, write(type, read(type, document)));
  }

  private Object read(Class<?> type, String document) {
    return serializers.forType(type).read(document.getBytes(UTF_8));
  }

  private String write(Class<?> type, Object value) {
    return new String(serializers.forType(type).write(value), UTF_8);
  }
}
