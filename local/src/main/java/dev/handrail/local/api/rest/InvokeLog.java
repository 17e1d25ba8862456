package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.local.api.mapping.ExecutionStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a method test tells of a call of Lambda's Invoke operation, as AWS makes it. */
final class InvokeLog {

  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /** AWS masks the first, and cuts the line in the second; neither is any here. */
  private static final String MASKED = "*".repeat(64);

  private static final String TOKEN = "none".repeat(200);

  private InvokeLog() {}

  private static String uri(Invoker.Target target) {
    return "https://lambda."
        + ServedApi.REGION
        + ".amazonaws.com/2015-03-31/functions/"
        + target.version().arn()
        + "/invocations";
  }

  static ExecutionStep sent(ApiCall call, Invoker.Target target, String body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("x-amzn-lambda-integration-tag", List.of(call.exchange().requestId()));
    headers.put("Authorization", List.of(MASKED));
    headers.put("X-Amz-Date", List.of(AMZ_DATE.format(call.request().receivedAt())));
    headers.put("x-amzn-apigateway-api-id", List.of(call.api().id()));
    headers.put("Accept", List.of("application/json"));
    headers.put("User-Agent", List.of("AmazonAPIGateway_" + call.api().id()));
    headers.put("X-Amz-Security-Token", List.of(TOKEN));
    return new ExecutionStep.Sent(uri(target), headers, body);
  }

  /** Tells an answer, if there was one. */
  static void received(
      ApiCall call, Invoker.Target target, FunctionRun run, long nanos, Execution.Steps steps) {
    if (!run.answered()) {
      return;
    }
    byte[] payload = run.payload();
    steps.add(
        () ->
            new ExecutionStep.Received(
                200,
                Duration.ofNanos(nanos),
                map(headers(call, target, payload, run.failed())),
                new String(payload, UTF_8)));
    if (run.failed()) {
      steps.add(
          () ->
              new ExecutionStep.FunctionFailed(
                  200, errorMessage(payload), call.exchange().requestId()));
    }
  }

  /** The headers of Lambda's answer, which mappings may read. */
  static List<Header> headers(ApiCall call, Invoker.Target target, byte[] payload, boolean failed) {
    Instant time = call.request().receivedAt();
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("Date", HTTP_DATE.format(time)));
    lines.add(new Header("Content-Type", "application/json"));
    lines.add(new Header("Content-Length", Integer.toString(payload.length)));
    lines.add(new Header("Connection", "keep-alive"));
    lines.add(new Header("x-amzn-RequestId", call.exchange().requestId()));
    if (failed) {
      lines.add(new Header("X-Amz-Function-Error", "Unhandled"));
    }
    lines.add(new Header("x-amzn-Remapped-Content-Length", "0"));
    lines.add(new Header("X-Amz-Executed-Version", target.version().version()));
    lines.add(new Header("X-Amzn-Trace-Id", Traces.ofAnswer(call)));
    return lines;
  }

  static Map<String, List<String>> map(List<Header> lines) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (Header line : lines) {
      map.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value());
    }
    return map;
  }

  /** What an error document says; empty for none. */
  static String errorMessage(byte[] error) {
    try {
      String message = JsonValue.parse(error).getString("errorMessage");
      return message == null ? "" : message;
    } catch (InvalidJsonException noDocument) {
      return "";
    }
  }
}
