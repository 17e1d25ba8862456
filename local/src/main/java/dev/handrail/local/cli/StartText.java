package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.Schedule;
import dev.handrail.local.StopReport;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.rest.CurlLines;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.internal.code.MissingClass;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** For people: a table at the start, then a line an invocation. */
final class StartText implements StartOutput {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private static final String INDENT = "    ";
  private static final String END = System.lineSeparator();

  private final LineWriter lines;
  private final String succeeded;
  private final String failed;
  private final String timedOut;
  private final String throttled;
  private final boolean withLogs;

  /** As they were shown last; whoever watches the template reads it. */
  private volatile String tables = "";

  StartText(PrintWriter out, Ansi ansi, boolean withLogs) {
    this.lines = new LineWriter(out);
    this.succeeded = ansi.string("@|green succeeded|@");
    this.failed = ansi.string("@|red failed|@");
    this.timedOut = ansi.string("@|red timed out|@");
    this.throttled = ansi.string("@|yellow throttled|@");
    this.withLogs = withLogs;
  }

  @Override
  public void running(LocalLambda local, List<Path> projects) {
    lines.print("Lambda is on " + local.uri() + " (Ctrl-C stops it)" + END + END);
    tables = tables(local);
    lines.print(tables + END + samples(local, projects) + END);
    lines.flush();
  }

  /**
   * After each save of a template: a line, and the tables only if there is something new in them.
   */
  @Override
  public void changed(Application before, LocalLambda local, List<Path> projects) {
    message("read again: " + ApplicationChanges.between(before, local.application()));
    String now = tables(local);
    if (!now.equals(tables)) {
      tables = now;
      lines.print(END + now + END);
      lines.flush();
    }
  }

  private static String tables(LocalLambda local) {
    List<LocalFunction> functions = local.application().functions();
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    table(functions, local, out);
    functions.forEach(function -> schedules(function, out));
    RestApiTable.print(local.application().restApis(), (api, stage) -> url(local, api, stage), out);
    ApiKeyTable.print(local.application().usagePlans(), out);
    return text.toString();
  }

  private static String samples(LocalLambda local, List<Path> projects) {
    List<LocalFunction> functions = local.application().functions();
    List<RestApi> apis = local.application().restApis();
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    SampleEvents events = new SampleEvents(functions, projects);
    if (!apis.isEmpty()) {
      RestApi first = apis.get(0);
      Stage stage = first.stages().get(0);
      CurlLines curl =
          new CurlLines(first, stage, url(local, first, stage), local.application().usagePlans());
      SampleCalls.of(curl, events).forEach(line -> out.println("  " + line));
    }
    SampleCalls.of(functions.get(0), local.uri(), events).forEach(line -> out.println("  " + line));
    return text.toString();
  }

  private static void table(List<LocalFunction> functions, LocalLambda local, PrintWriter out) {
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

  private static String url(LocalLambda local, RestApi api, Stage stage) {
    String url = local.restApiUrl(api.id(), stage.name()).map(URI::toString).orElse("/");
    return url.substring(0, url.length() - 1);
  }

  private static void schedules(LocalFunction function, PrintWriter out) {
    for (Schedule schedule : function.schedules()) {
      String zone = " in " + NextRunsOutput.zoneName(schedule.timeZone());
      String state = schedule.enabled() ? "" : " (disabled)";
      out.println(function.name() + " runs at " + schedule.expression() + zone + state);
    }
  }

  @Override
  public void finished(LocalFunction function, InvocationResult result) {
    StringBuilder text = new StringBuilder();
    text.append(line(function.name(), status(result), figures(result)));
    if (withLogs) {
      result.log().stream()
          .filter(event -> event.source() != LogEvent.Source.PLATFORM)
          .flatMap(event -> event.message().lines())
          .forEach(message -> text.append(INDENT).append(message).append(END));
    }
    InvocationError error = result.error();
    if (error != null) {
      String type = error.errorType().isEmpty() ? "" : error.errorType() + ": ";
      text.append(INDENT).append(type).append(error.errorMessage()).append(END);
      String hint = MissingClass.hint(error, function.definition().code());
      text.append(hint == null ? "" : INDENT + hint + END);
    }
    lines.print(text.toString());
  }

  private static String figures(InvocationResult result) {
    Report report = result.report();
    String init = report.initDuration() == null ? "" : ", init " + Millis.of(report.initDuration());
    return Millis.of(report.duration())
        + " (billed "
        + report.billedDuration().toMillis()
        + " ms"
        + init
        + ")  "
        + report.maxMemoryUsed()
        + " MB  "
        + (result.coldStart() ? "cold" : "warm")
        + "  "
        + result.requestId();
  }

  @Override
  public void throttled(LocalFunction function) {
    lines.print(line(function.name(), throttled, "too many invocations at once"));
  }

  @Override
  public void answered(AccessRecord record) {
    AccessRecord.IntegrationOutcome integration = record.integration();
    AccessRecord.Request request = record.request();
    String line =
        line(
            request.httpMethod() + " " + request.path(),
            String.valueOf(record.status()),
            Millis.of(record.latency())
                + (integration == null
                    ? ""
                    : " (integration " + Millis.of(integration.latency()) + ")")
                + "  "
                + request.requestId());
    String log = record.accessLog();
    lines.print(withLogs && log != null ? line + INDENT + log + END : line);
  }

  @Override
  public void message(String line) {
    lines.print(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + line + END);
    lines.flush();
  }

  @Override
  public void stopped(StopReport report) {
    lines.print(report.inWords() + END);
    lines.close();
  }

  private static String line(String name, String status, String rest) {
    String time = TIME.format(LocalTime.now(ZoneId.systemDefault()));
    return time + "  " + name + "  " + status + "  " + rest + END;
  }

  private String status(InvocationResult result) {
    if (result.succeeded()) {
      return succeeded;
    }
    return result.timedOut() ? timedOut : failed;
  }
}
