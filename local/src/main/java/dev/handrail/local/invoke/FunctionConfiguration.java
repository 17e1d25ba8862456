package dev.handrail.local.invoke;

import dev.handrail.json.JsonBuilder;
import dev.handrail.local.function.CodePackage;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogFormat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the shape {@code FunctionConfiguration}. What a function does not have here is said as
 * Lambda says it of one that was created with defaults; the role is one that nobody has.
 */
final class FunctionConfiguration {

  private static final DateTimeFormatter LAST_MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int EPHEMERAL_STORAGE = 512; // MB

  private final FunctionDefinition function;
  private final String arn;
  private final CodePackage code;

  /**
   * What is to be told.
   *
   * @param function of one version
   * @param arn as the caller named it
   * @param code its deployment package
   */
  FunctionConfiguration(FunctionDefinition function, String arn, CodePackage code) {
    this.function = function;
    this.arn = arn;
    this.code = code;
  }

  /**
   * Writes one object.
   *
   * @param state whether with the state, which lists do not tell
   */
  void write(JsonBuilder out, boolean state) {
    out.beginObject().name("FunctionName").value(function.name());
    out.name("FunctionArn").value(arn);
    out.name("Runtime").value(runtime());
    out.name("Role").value("arn:aws:iam::" + account() + ":role/" + function.name());
    out.name("Handler").value(function.handler());
    out.name("CodeSize").value(code.size());
    out.name("Description").value("");
    out.name("Timeout").value(function.timeout().toSeconds());
    out.name("MemorySize").value(function.memorySize());
    out.name("LastModified").value(LAST_MODIFIED.format(code.lastModified()));
    out.name("CodeSha256").value(code.sha256());
    out.name("Version").value(function.version());
    writeEnvironment(out);
    writeDefaults(out);
    writeLogging(out.name("LoggingConfig"));
    if (state) {
      out.name("State").value("Active");
      out.name("LastUpdateStatus").value("Successful");
    }
    out.endObject();
  }

  private void writeEnvironment(JsonBuilder out) {
    if (function.environment().isEmpty()) {
      return;
    }
    out.name("Environment").beginObject().name("Variables").beginObject();
    for (Map.Entry<String, String> variable : function.environment().entrySet()) {
      out.name(variable.getKey()).value(variable.getValue());
    }
    out.endObject().endObject();
  }

  private void writeDefaults(JsonBuilder out) {
    out.name("TracingConfig").beginObject().name("Mode").value("PassThrough").endObject();
    out.name("RevisionId").value(revision());
    out.name("PackageType").value("Zip");
    out.name("Architectures").beginArray().value(architecture()).endArray();
    out.name("EphemeralStorage").beginObject().name("Size").value(EPHEMERAL_STORAGE).endObject();
    out.name("SnapStart").beginObject().name("ApplyOn").value("None");
    out.name("OptimizationStatus").value("Off").endObject();
  }

  private void writeLogging(JsonBuilder out) {
    boolean json = function.logFormat() == LogFormat.JSON;
    out.beginObject().name("LogFormat").value(json ? "JSON" : "Text");
    if (json) {
      out.name("ApplicationLogLevel").value(function.applicationLogLevel().name());
      out.name("SystemLogLevel").value(function.systemLogLevel().name());
    }
    out.name("LogGroup").value("/aws/lambda/" + function.name()).endObject();
  }

  /** Changes when the function does, and only then. */
  private String revision() {
    String all = code.sha256() + function.hashCode();
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String account() {
    return function.arn().split(":", -1)[4];
  }

  /** Lambda's runtime of this JVM's version, or the last one before it. */
  private static String runtime() {
    int version = Runtime.version().feature();
    return version >= 25 ? "java25" : version >= 21 ? "java21" : "java17";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "");
    return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "x86_64";
  }
}
