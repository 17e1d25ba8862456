package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.Schedule;
import dev.handrail.local.StopReport;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** For people: a table at the start, then a line an invocation. */
final class StartText implements StartOutput {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final PrintWriter out;
  private final Ansi ansi;
  private final boolean withLogs;

  StartText(PrintWriter out, Ansi ansi, boolean withLogs) {
    this.out = out;
    this.ansi = ansi;
    this.withLogs = withLogs;
  }

  @Override
  public synchronized void running(LocalLambda local, List<Path> projects) {
    List<LocalFunction> functions = local.application().functions();
    out.println("Lambda is on " + local.uri() + " (Ctrl-C stops it)");
    out.println();
    table(functions, local);
    functions.forEach(this::schedules);
    out.println();
    SampleCalls.of(functions.get(0), local.uri(), projects)
        .forEach(line -> out.println("  " + line));
    out.println();
    out.flush();
  }

  private void table(List<LocalFunction> functions, LocalLambda local) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("FUNCTION", "HANDLER", "MEMORY", "TIMEOUT", "FUNCTION URL"));
    for (LocalFunction function : functions) {
      rows.add(
          List.of(
              function.name(),
              function.definition().handler(),
              function.definition().memorySize() + " MB",
              function.definition().timeout().toSeconds() + " s",
              local.functionUrl(function.name()).map(URI::toString).orElse("-")));
    }
    TextTable.print(rows, out);
  }

  private void schedules(LocalFunction function) {
    for (Schedule schedule : function.schedules()) {
      String state = schedule.enabled() ? "" : " (disabled)";
      out.println(function.name() + " runs at " + schedule.expression() + state);
    }
  }

  @Override
  public synchronized void finished(LocalFunction function, InvocationResult result) {
    line(function.name(), status(result), figures(result));
    if (withLogs) {
      result.log().stream()
          .filter(event -> event.source() != LogEvent.Source.PLATFORM)
          .flatMap(event -> event.message().lines())
          .forEach(message -> out.println("    " + message));
    }
    InvocationError error = result.error();
    if (error != null) {
      String type = error.errorType().isEmpty() ? "" : error.errorType() + ": ";
      out.println("    " + type + error.errorMessage());
    }
    out.flush();
  }

  private static String figures(InvocationResult result) {
    Report report = result.report();
    String init = report.initDuration() == null ? "" : ", init " + Millis.of(report.initDuration());
    return String.format(
        Locale.ROOT,
        "%s (billed %d ms%s)  %d MB  %s  %s",
        Millis.of(report.duration()),
        report.billedDuration().toMillis(),
        init,
        report.maxMemoryUsed(),
        result.coldStart() ? "cold" : "warm",
        result.requestId());
  }

  @Override
  public synchronized void throttled(LocalFunction function) {
    line(function.name(), "@|yellow throttled|@", "too many invocations at once");
    out.flush();
  }

  @Override
  public synchronized void message(String line) {
    out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + line);
    out.flush();
  }

  @Override
  public synchronized void stopped(StopReport report) {
    out.println(report.inWords());
    out.flush();
  }

  private void line(String name, String status, String rest) {
    String time = TIME.format(LocalTime.now(ZoneId.systemDefault()));
    out.println(time + "  " + name + "  " + ansi.string(status) + "  " + rest);
  }

  private static String status(InvocationResult result) {
    if (result.succeeded()) {
      return "@|green succeeded|@";
    }
    return result.timedOut() ? "@|red timed out|@" : "@|red failed|@";
  }
}
