package dev.handrail.local.cli;

import dev.handrail.local.function.CodePackage;
import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.Architecture;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Report;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The result panel of the console's Test tab, in its order and with its labels, and the cost. */
final class ConsolePanel {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' hh:mm a zzz", Locale.US);

  private static final String COLD = ", a cold start each time; --count 10 tells warm ones";

  private final PrintWriter out;

  ConsolePanel(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints the panel.
   *
   * @param alone whether no other invocation follows, which would tell the costs better
   */
  void print(FunctionDefinition function, InvocationResult result, boolean alone) {
    out.println("Executing function: " + (result.succeeded() ? "succeeded" : "failed"));
    out.println();
    out.println("Details");
    out.println("The area below shows the last 4 KB of the execution log.");
    out.println();
    out.println(JsonText.pretty(result.payload().text()));
    out.println();
    summary(function, result, alone);
    out.println();
    out.println("Log output");
    out.print(new String(result.logTail(), StandardCharsets.UTF_8));
    out.flush();
  }

  private void summary(FunctionDefinition function, InvocationResult result, boolean alone) {
    Report report = result.report();
    out.println("Summary");
    row("Code SHA-256", CodePackage.of(function.code()).sha256());
    row(
        "Execution time",
        "now (" + TIME.format(Instant.now().atZone(ZoneId.systemDefault())) + ")");
    row("Request ID", result.requestId());
    row("Function version", "$LATEST");
    if (report.initDuration() != null) {
      row("Init duration", Millis.of(report.initDuration()));
    }
    row("Duration", Millis.of(report.duration()));
    row("Billed duration", report.billedDuration().toMillis() + " ms");
    row("Resources configured", report.memorySize() + " MB");
    row("Max memory used", report.maxMemoryUsed() + " MB");
    if (alone) {
      row("Cost per million", cost(report) + (result.coldStart() ? COLD : ""));
    }
  }

  /** What the console does not have: what a million such invocations cost, without a free tier. */
  private static String cost(Report report) {
    return cost(
        report.costPerMillion(Architecture.X86_64), report.costPerMillion(Architecture.ARM64));
  }

  /** The words for what a million invocations cost. */
  static String cost(BigDecimal x86, BigDecimal arm) {
    return String.format(
        Locale.ROOT,
        "$%.2f on x86_64, $%.2f on arm64 (list prices, %s)",
        x86,
        arm,
        Architecture.PRICE_DATE);
  }

  private void row(String label, String value) {
    out.printf(Locale.ROOT, "  %-21s %s%n", label, value);
  }
}
