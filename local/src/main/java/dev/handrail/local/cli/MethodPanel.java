package dev.handrail.local.cli;

import dev.handrail.local.api.MethodTest;
import dev.handrail.local.api.MethodTestResult;
import dev.handrail.local.json.JsonText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The result panel of the console's method test, in its order and with its labels. */
final class MethodPanel {

  private static final Pattern SECURITY_TOKEN =
      Pattern.compile("(X-Amz-Security-Token=[^,}\\s]{16})[^,}\\s]+");

  private final PrintWriter out;

  MethodPanel(PrintWriter out) {
    this.out = out;
  }

  void print(MethodTest test, MethodTestResult result) {
    String path = test.pathWithQueryString();
    row("Request", path == null ? test.resourcePath() : path);
    row("Status", Integer.toString(result.status()));
    row("Latency", result.latency().toMillis() + " ms");
    out.println();
    out.println("Response body");
    out.println(JsonText.pretty(result.body()));
    out.println();
    out.println("Response headers");
    out.println(JsonText.pretty(JsonText.object(result.headers())));
    out.println();
    out.println("Logs");
    out.print(shortened(result.log()));
  }

  /** The token is as long as that of AWS, and tells nothing; programs get all of it. */
  private static String shortened(String log) {
    return SECURITY_TOKEN.matcher(log).replaceAll("$1...");
  }

  private void row(String label, String value) {
    out.println(label + ": " + value);
  }

  /**
   * The result as one line for programs, in the names of {@code aws apigateway test-invoke-method};
   * {@code bodyDocument} is the body once more, if it is JSON.
   */
  static String json(MethodTestResult result) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", result.status());
    members.put("body", result.body());
    Optional<Object> document = JsonText.document(result.body());
    document.ifPresent(value -> members.put("bodyDocument", value));
    members.put("headers", result.headers());
    members.put("multiValueHeaders", result.multiValueHeaders());
    members.put("log", result.log());
    members.put("latency", result.latency().toMillis());
    return JsonText.object(members);
  }
}
