package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Makes values of JSON. */
final class JsonValues {

  static final JsonValue EMPTY_OBJECT = JsonValue.parse("{}".getBytes(UTF_8));
  static final JsonValue NULL = JsonValue.parse("null".getBytes(UTF_8));

  private static final int MILLIS = 3;

  private JsonValues() {}

  static JsonValue text(String text) {
    return JsonValue.parse(new JsonBuilder().value(text).toByteArray());
  }

  static JsonValue number(long number) {
    return JsonValue.parse(new JsonBuilder().value(number).toByteArray());
  }

  /** Seconds since 1970 with milliseconds behind the point, as streams tell times. */
  static JsonValue seconds(Instant time) {
    String seconds = BigDecimal.valueOf(time.toEpochMilli(), MILLIS).toPlainString();
    return JsonValue.parse(seconds.getBytes(UTF_8));
  }

  static JsonValue object(Map<String, String> texts) {
    JsonBuilder out = new JsonBuilder().beginObject();
    texts.forEach((name, value) -> out.name(name).value(value));
    return JsonValue.parse(out.endObject().toByteArray());
  }

  /**
   * Reads a document that a test wrote.
   *
   * @param what it is, for the message
   */
  static JsonValue document(String json, String what) {
    try {
      return JsonValue.parse(json.getBytes(UTF_8));
    } catch (InvalidJsonException problem) {
      throw new IllegalArgumentException(
          what + " must be JSON, but is not: " + problem.getMessage(), problem);
    }
  }
}
