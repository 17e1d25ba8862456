package dev.handrail.local.async;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.Payload;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document that a destination gets, with the members and the order that AWS's has. */
final class InvocationRecord {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int OK = 200; // of the Invoke API, also when the function failed

  private InvocationRecord() {}

  /** In one line; what was never run has no response. */
  static String of(Outcome outcome) {
    QueuedEvent event = outcome.event();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("version", "1.0");
    members.put("timestamp", TIMESTAMP.format(outcome.time()));
    members.put("requestContext", requestContext(outcome));
    members.put("requestPayload", json(event.request.payload()));
    Response last = event.last;
    if (last != null && outcome.condition() != Condition.ZERO_RESERVED_CONCURRENCY) {
      members.put("responseContext", responseContext(last));
      putResponse(members, last.payload());
    }
    return JsonText.object(members);
  }

  private static Map<String, Object> requestContext(Outcome outcome) {
    QueuedEvent event = outcome.event();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("requestId", outcome.requestId());
    members.put("functionArn", event.qualifiedArn());
    members.put("condition", outcome.condition().wireName());
    members.put("approximateInvokeCount", event.runs);
    return members;
  }

  private static Map<String, Object> responseContext(Response response) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("statusCode", OK);
    members.put("executedVersion", response.executedVersion());
    if (response.error() != null) {
      members.put("functionError", "Unhandled");
    }
    return members;
  }

  private static void putResponse(Map<String, Object> members, @Nullable Payload payload) {
    if (payload != null && payload.size() > 0) {
      members.put("responsePayload", json(payload));
    }
  }

  /** The document; what is no JSON, as from a stream handler, as a text. */
  static Object json(Payload payload) {
    String text = payload.text();
    return JsonText.document(text).orElse(text);
  }
}
