package dev.handrail.local.api.rest;

import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.server.HttpAnswer;
import java.util.HashMap;
import java.util.Map;

/** Makes records of requests that are answered. */
final class AccessRecords {

  private AccessRecords() {}

  /**
   * The record of a call.
   *
   * @param call as it was before its method was found
   * @param answer what the client gets
   */
  static AccessRecord of(ApiCall call, HttpAnswer answer) {
    AccessRecord record = withoutLog(call, answer);
    AccessLogFormat format = call.api().accessLog(call.stage());
    return format == null ? record : record.withAccessLog(format.line(record));
  }

  private static AccessRecord withoutLog(ApiCall call, HttpAnswer answer) {
    CallNotes notes = call.notes();
    ApiCall newest = notes.newest();
    CallContext context = new CallContext(newest == null ? call : newest, notes.error());
    return new AccessRecord(
        context.apiId(),
        context.stage(),
        context.canary(),
        context.request(),
        context.resource(),
        answer.status(),
        answer.body().length,
        notes.elapsed(),
        notes.integration(),
        context.error(),
        context.identity(),
        authorizer(context, notes),
        null);
  }

  /** What the authorizer said comes before what is known of how it was asked. */
  private static Map<String, String> authorizer(CallContext context, CallNotes notes) {
    Map<String, String> known = new HashMap<>(notes.authorizer());
    known.putAll(context.authorizer());
    return known;
  }
}
