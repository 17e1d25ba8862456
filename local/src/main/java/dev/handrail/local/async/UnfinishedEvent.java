package dev.handrail.local.async;

import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.Payload;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event that was taken and is not done with at the end.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param functionArn with the qualifier; not null
 * @param requestId of all tries; not null
 * @param approximateInvokeCount how often the function ran, 0 or more
 * @param reason why it is not done with, in a few words; not null
 * @param requestPayload the event; not null
 */
public record UnfinishedEvent(
    String functionArn,
    String requestId,
    int approximateInvokeCount,
    String reason,
    Payload requestPayload) {

  static UnfinishedEvent of(QueuedEvent event, boolean running) {
    return new UnfinishedEvent(
        event.qualifiedArn(),
        event.request.requestId(),
        event.runs,
        running ? "it still ran" : reason(event),
        event.request.payload());
  }

  private static String reason(QueuedEvent event) {
    Trouble trouble = event.trouble;
    if (trouble != null) {
      return "it could not be run: " + trouble.message();
    }
    return event.runs > 0
        ? "it ended with a function error and was to be tried again"
        : "its turn had not come";
  }

  /**
   * The event in one line of JSON, with all that is needed to send it again.
   *
   * @return without a line end
   */
  public String line() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("functionArn", functionArn);
    members.put("requestId", requestId);
    members.put("approximateInvokeCount", approximateInvokeCount);
    members.put("reason", reason);
    String event = requestPayload.text();
    members.put("requestPayload", JsonText.document(event).orElse(event));
    return JsonText.object(members);
  }
}
