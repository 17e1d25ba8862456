package dev.handrail.local.cli;

import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Report;
import java.io.PrintWriter;
import java.util.Locale;

/** Several invocations of one environment side by side: the cold start, and what comes after. */
final class ComparisonTable {

  private static final String ROW = "%4s  %-5s  %-9s  %14s  %11s  %14s  %10s%n";

  private ComparisonTable() {}

  static void printHead(PrintWriter out) {
    out.printf(
        Locale.ROOT, ROW, "#", "start", "status", "duration", "billed", "init", "max memory");
    out.flush();
  }

  static void printRow(PrintWriter out, int number, InvocationResult result) {
    Report report = result.report();
    out.printf(
        Locale.ROOT,
        ROW,
        number,
        result.coldStart() ? "cold" : "warm",
        status(result),
        Millis.of(report.duration()),
        report.billedDuration().toMillis() + " ms",
        report.initDuration() == null ? "" : Millis.of(report.initDuration()),
        report.maxMemoryUsed() + " MB");
    out.flush();
  }

  private static String status(InvocationResult result) {
    if (result.succeeded()) {
      return "succeeded";
    }
    return result.timedOut() ? "timed out" : "failed";
  }
}
