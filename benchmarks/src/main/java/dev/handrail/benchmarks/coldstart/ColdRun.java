package dev.handrail.benchmarks.coldstart;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.internal.runtimeapi.Answer;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApi;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process, from its start to its first response. */
final class ColdRun {

  private static final String RUNTIME =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:hello";
  private static final long LIMIT_SECONDS = 30;

  private ColdRun() {}

  /**
   * What one run took.
   *
   * @param init milliseconds from the start of the process to its first request for an event
   * @param invoke milliseconds from handing over the event to the whole response
   * @param total milliseconds from the start of the process to the whole response
   * @param rss the most memory that was resident, in MB
   */
  record Measurement(double init, double invoke, double total, double rss) {}

  static Measurement of(List<String> java, String classPath, String handler, Workload workload)
      throws IOException, InterruptedException {
    RuntimeApi api = new RuntimeApi();
    try (RuntimeApiServer server = new RuntimeApiServer(api)) {
      ProcessBuilder builder = new ProcessBuilder(java);
      builder.command().addAll(List.of("-cp", classPath, RUNTIME, handler));
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      builder.environment().putAll(environment(server.address()));
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        return measure(api, process, start, workload);
      } catch (IOException failure) {
        throw new IOException(handler + " with " + java, failure);
      } finally {
        end(process);
      }
    }
  }

  private static Measurement measure(RuntimeApi api, Process process, long start, Workload workload)
      throws IOException, InterruptedException {
    long limit = start + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    if (!(api.awaitInit(limit) instanceof InitOutcome.Ready)) {
      throw new IOException("the function did not start");
    }
    long ready = System.nanoTime();
    long deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(LIMIT_SECONDS);
    api.dispatch(new Invocation(InvocationRequest.of(workload.event), ARN, deadline));
    Completion completion = api.awaitCompletion(limit);
    if (!(completion.answer() instanceof Answer.Success success
        && success.payload().text().contains(workload.expected))) {
      throw new IOException("expected " + workload.expected + ", but got " + completion.answer());
    }
    long answered = completion.answerNanos();
    return new Measurement(
        millis(ready - start), millis(answered - ready), millis(answered - start), rss(process));
  }

  private static Map<String, String> environment(String address) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", address,
        "AWS_LAMBDA_FUNCTION_NAME", "hello",
        "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
        "AWS_REGION", "us-east-1",
        "TZ", ":UTC",
        "LANG", "en_US.UTF-8");
  }

  private static double millis(long nanos) {
    return nanos / 1_000_000.0;
  }

  private static double rss(Process process) throws IOException {
    for (String line :
        Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmHWM of process " + process.pid());
  }

  /** SIGTERM, so that a training run writes its archive. */
  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
