package dev.handrail.testkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be equal of an invocation in all isolations, which is everything but times, memory, and
 * names that are drawn at random.
 *
 * @param log each event's source and message
 */
record Outcome(
    String payload,
    @Nullable InvocationError error,
    boolean coldStart,
    Report.Status status,
    @Nullable String reportedType,
    List<String> log) {

  static Outcome of(InvocationResult result) {
    return new Outcome(
        normal(result.payload().text()),
        normal(result.error()),
        result.coldStart(),
        result.report().status(),
        result.report().errorType(),
        log(result));
  }

  private static List<String> log(InvocationResult result) {
    List<String> log = new ArrayList<>();
    boolean cut = false;
    for (LogEvent event : result.log()) {
      // What is printed has the frames of the runtime as well, each a line of its own.
      boolean frame = event.message().startsWith("\tat ");
      cut =
          frame
              && (cut || event.message().startsWith("\tat com.amazonaws.services.lambda.runtime"));
      if (!cut) {
        log.add(event.source() + " " + normal(event.message()));
      }
    }
    return log;
  }

  private static @Nullable InvocationError normal(@Nullable InvocationError error) {
    return error == null
        ? null
        : new InvocationError(error.kind(), error.errorType(), normal(error.errorMessage()));
  }

  private static String normal(String text) {
    return text.replaceAll("uration: [0-9.]+ ms", "uration: # ms")
        .replaceAll("Max Memory Used: [0-9]+ MB", "Max Memory Used: # MB")
        .replaceAll("\"(\\w*Ms|maxMemoryUsedMB)\":[0-9.]+", "\"$1\":#")
        .replaceAll("\"(time|timestamp|start|instanceId)\":\"[^\"]*\"", "\"$1\":#")
        // One for all of a JVM, which is this one for a function in an environment of its own.
        .replaceAll("\"(zone|charset|locale)\":\"[^\"]*\"", "\"$1\":#")
        // The first line of java.util.logging, in the language of the JVM.
        .replaceAll("^\\S+ \\d\\d, \\d{4},? \\d{1,2}:\\d\\d:\\d\\d.\\S+ ", "# ")
        // What AWS's native client writes.
        .replaceAll("^\\[ERROR] \\[\\d+] LAMBDA_RUNTIME", "[ERROR] [#] LAMBDA_RUNTIME")
        // Where the Runtime API is.
        .replaceAll("http://[0-9.]+:[0-9]+/", "http://#/")
        .replaceAll("\\.\\.\\. \\d+ (common frames omitted|more)", "... # $1");
  }
}
