package dev.handrail.testkit.async;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import dev.handrail.testkit.Payload;
import dev.handrail.testkit.internal.json.JsonText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a destination is told of an asynchronous invocation.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param timestamp when Lambda was done with it; not null
 * @param requestId of all tries; not null
 * @param functionArn with the qualifier by which the function was invoked, {@code $LATEST} for
 *     none; not null
 * @param condition why it is over; not null
 * @param approximateInvokeCount how often the function ran, 0 or more
 * @param requestPayload the event; not null
 * @param response to the last try; null if the function never ran
 */
public record InvocationRecord(
    Instant timestamp,
    String requestId,
    String functionArn,
    Condition condition,
    int approximateInvokeCount,
    Payload requestPayload,
    @Nullable Response response) {

  /**
   * What a function answered to the last try.
   *
   * @param executedVersion {@code $LATEST} or a number; not null
   * @param failed whether it was a function error
   * @param payload the answer or the error document; null where it is not known
   */
  public record Response(String executedVersion, boolean failed, @Nullable Payload payload) {

    /**
     * Refuses null.
     *
     * @param executedVersion see the record
     * @param failed see the record
     * @param payload see the record
     */
    public Response {
      requireNonNull(executedVersion, "executedVersion");
    }
  }

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int OK = 200; // of the Invoke API, also when the function failed

  /**
   * Refuses null.
   *
   * @param timestamp see the record
   * @param requestId see the record
   * @param functionArn see the record
   * @param condition see the record
   * @param approximateInvokeCount see the record
   * @param requestPayload see the record
   * @param response see the record
   */
  public InvocationRecord {
    requireNonNull(timestamp, "timestamp");
    requireNonNull(requestId, "requestId");
    requireNonNull(functionArn, "functionArn");
    requireNonNull(condition, "condition");
    requireNonNull(requestPayload, "requestPayload");
  }

  /**
   * The document that the destination gets, with the members and the order that AWS's has.
   *
   * @return JSON in one line; what a function answered that is no JSON is a string in it
   */
  public String toJson() {
    JsonBuilder out = new JsonBuilder().beginObject();
    out.name("version").value("1.0");
    out.name("timestamp").value(TIMESTAMP.format(timestamp));
    out.name("requestContext").beginObject();
    out.name("requestId").value(requestId);
    out.name("functionArn").value(functionArn);
    out.name("condition").value(condition.wireName());
    out.name("approximateInvokeCount").value(approximateInvokeCount).endObject();
    writeDocument(out.name("requestPayload"), requestPayload);
    if (response != null) {
      writeResponse(out, response);
    }
    return new String(out.endObject().toByteArray(), UTF_8);
  }

  /**
   * The document for an invocation of a function that is a destination.
   *
   * @return the bytes of {@link #toJson}
   */
  public Payload toPayload() {
    return Payload.of(toJson());
  }

  private static void writeResponse(JsonBuilder out, Response response) {
    out.name("responseContext").beginObject();
    out.name("statusCode").value(OK);
    out.name("executedVersion").value(response.executedVersion());
    if (response.failed()) {
      out.name("functionError").value("Unhandled");
    }
    out.endObject();
    Payload payload = response.payload();
    if (payload != null && payload.size() > 0) {
      writeDocument(out.name("responsePayload"), payload);
    }
  }

  /** What is no JSON, as from a stream handler, is a text. */
  private static void writeDocument(JsonBuilder out, Payload payload) {
    try {
      JsonValue document = JsonValue.parse(payload.bytes());
      out.rawBytes(JsonText.compact(document).getBytes(UTF_8));
    } catch (InvalidJsonException notJson) {
      out.value(payload.text());
    }
  }
}
