package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.StopReport;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.json.JsonText;
import dev.handrail.testkit.InvocationResult;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For programs: one object a line, whose {@code event} says what it tells: {@code running}, {@code
 * invocation}, {@code throttled}, {@code request}, {@code message} or {@code stopped}.
 */
final class StartJson implements StartOutput {

  private final LineWriter lines;

  StartJson(PrintWriter out) {
    this.lines = new LineWriter(out);
  }

  @Override
  public void running(LocalLambda local, List<Path> projects) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("url", local.uri().toString());
    members.put(
        "functions",
        local.application().functions().stream()
            .map(function -> function(function, local))
            .toList());
    members.put(
        "restApis",
        local.application().restApis().stream()
            .flatMap(api -> api.stages().stream().map(stage -> stage(api, stage, local)))
            .toList());
    members.put("apiKeys", ApiKeyTable.documents(local.application().usagePlans()));
    print("running", members);
    lines.flush();
  }

  @Override
  public void changed(Application before, LocalLambda local, List<Path> projects) {
    message("read again: " + ApplicationChanges.between(before, local.application()));
    running(local, projects);
  }

  private static Map<String, Object> stage(RestApi api, Stage stage, LocalLambda local) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", api.id());
    members.put("stage", stage.name());
    local
        .restApiUrl(api.id(), stage.name())
        .map(URI::toString)
        .ifPresent(url -> members.put("url", url));
    return members;
  }

  private static Map<String, Object> function(LocalFunction function, LocalLambda local) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", function.name());
    members.put("handler", function.definition().handler());
    members.put("arn", function.definition().arn());
    members.put("memorySize", function.definition().memorySize());
    members.put("timeout", function.definition().timeout().toSeconds());
    local
        .functionUrl(function.name())
        .map(URI::toString)
        .ifPresent(url -> members.put("functionUrl", url));
    return members;
  }

  @Override
  public void finished(LocalFunction function, InvocationResult result) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("function", function.name());
    members.putAll(JsonOutput.members(result));
    print("invocation", members);
  }

  @Override
  public void throttled(LocalFunction function) {
    print("throttled", Map.of("function", function.name()));
  }

  @Override
  public void answered(AccessRecord record) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("restApi", record.apiId());
    members.put("stage", record.stage());
    members.put("httpMethod", record.request().httpMethod());
    members.put("path", record.request().path());
    put(members, "resourcePath", record.resource() == null ? null : record.resource().path());
    members.put("status", record.status());
    members.put("latency", record.latency().toMillis());
    AccessRecord.IntegrationOutcome integration = record.integration();
    put(
        members,
        "integrationLatency",
        integration == null ? null : integration.latency().toMillis());
    members.put("requestId", record.request().requestId());
    put(members, "accessLog", record.accessLog());
    print("request", members);
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  @Override
  public void message(String line) {
    print("message", Map.of("message", line));
    lines.flush();
  }

  @Override
  public void stopped(StopReport report) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("finished", report.finished());
    members.put("left", report.left());
    print("stopped", members);
    lines.close();
  }

  private void print(String event, Map<String, ?> members) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("event", event);
    all.putAll(members);
    lines.print(JsonText.object(all) + "\n");
  }
}
