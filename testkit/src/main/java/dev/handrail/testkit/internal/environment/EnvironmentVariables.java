package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of a function, as Lambda's Java runtimes have them. Nothing of the
 * developer's own gets in; there is no timeout among them, on Lambda neither.
 */
public final class EnvironmentVariables {

  private EnvironmentVariables() {}

  /**
   * The variables.
   *
   * @param function what runs
   * @param task where its code lies
   * @param javaVersion the feature version of the Java that runs it, such as 17
   * @param runtimeApi host and port
   * @param id 32 hexadecimal digits
   * @return in the order of their names
   */
  public static Map<String, String> of(
      FunctionDefinition function, Path task, int javaVersion, String runtimeApi, String id) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", function.version());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memorySize()));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream(function.version(), id));
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + javaVersion);
    variables.put("_HANDLER", function.handler());
    variables.put("LAMBDA_TASK_ROOT", task.toString());
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("LD_LIBRARY_PATH", task + ":" + task.resolve("lib") + ":/opt/lib");
    variables.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("_LAMBDA_TELEMETRY_LOG_FD", "1");
    credentials(variables);
    tracing(variables);
    if (function.logFormat() == LogFormat.JSON) {
      variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
      variables.put("AWS_LAMBDA_LOG_LEVEL", function.applicationLogLevel().name());
    }
    variables.putAll(function.environment());
    return variables;
  }

  /**
   * The same of a function with SnapStart, which does not know its log stream: that is another one
   * after each restore.
   *
   * @param variables to be changed
   */
  public static void toSnapStart(Map<String, String> variables) {
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    variables.remove("AWS_LAMBDA_LOG_GROUP_NAME");
    variables.remove("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  static String logStream(String version, String id) {
    // A day as ISO 8601 has it; a formatter of its own costs the first test some 40 classes.
    String day = LocalDate.now(ZoneOffset.UTC).toString().replace('-', '/');
    return day + "/[" + version + "]" + id;
  }

  /** Of AWS's documentation: well-formed, and good for nothing. */
  private static void credentials(Map<String, String> variables) {
    variables.put("AWS_ACCESS_KEY_ID", "ASIAIOSFODNN7EXAMPLE");
    variables.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    variables.put("AWS_SESSION_TOKEN", "handrail-example-session-token");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
  }

  private static void tracing(Map<String, String> variables) {
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1:2000");
    variables.put("_AWS_XRAY_DAEMON_ADDRESS", "169.254.100.1");
    variables.put("_AWS_XRAY_DAEMON_PORT", "2000");
  }
}
