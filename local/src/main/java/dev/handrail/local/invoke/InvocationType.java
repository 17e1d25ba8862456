package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import java.util.List;

/** What a caller waits for. */
enum InvocationType {
  /** That the event is accepted. */
  EVENT("Event"),
  /** The function's answer. */
  REQUEST_RESPONSE("RequestResponse"),
  /** That the call would be allowed. */
  DRY_RUN("DryRun");

  static final List<InvocationType> ALL = List.of(values());
  static final List<InvocationType> OF_STREAMS = List.of(REQUEST_RESPONSE, DRY_RUN);

  private final String wireName;

  InvocationType(String wireName) {
    this.wireName = wireName;
  }

  /** The type that a call asks for; the default one where it asks for what there is not. */
  static InvocationType of(
      IncomingRequest request, List<InvocationType> allowed, Validation validation) {
    String sent = CallParameters.sent(request, "X-Amz-Invocation-Type");
    if (sent == null) {
      return REQUEST_RESPONSE;
    }
    for (InvocationType type : allowed) {
      if (type.wireName.equals(sent)) {
        return type;
      }
    }
    validation.oneOf("invocationType", sent, allowed.stream().map(t -> t.wireName).toList());
    return REQUEST_RESPONSE;
  }

  /** Whether a call is asynchronous, for which other limits hold. */
  static boolean isEvent(IncomingRequest request) {
    return EVENT.wireName.equals(request.header("X-Amz-Invocation-Type"));
  }
}
