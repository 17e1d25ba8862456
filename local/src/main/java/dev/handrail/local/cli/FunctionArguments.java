package dev.handrail.local.cli;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.SystemLogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A function that is defined on the command line, without a template. */
final class FunctionArguments {

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description =
          "The function's jar, or a folder of classes. Repeat it for a longer class path.")
  private List<Path> code = List.of();

  @Option(
      names = "--handler",
      paramLabel = "CLASS[::METHOD]",
      description = "The handler string, as Lambda has it.")
  private @Nullable String handler;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The function's name. Default: the simple class name.")
  private @Nullable String name;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description = "Memory in MB, 128 to 10240. Default: 128")
  private @Nullable Integer memory;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Timeout in seconds, 1 to 900. Default: 3")
  private @Nullable Integer timeout;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable of the function. May be repeated.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: TEXT")
  private @Nullable LogFormat logFormat;

  @Option(
      names = "--application-log-level",
      paramLabel = "LEVEL",
      description = "With --log-format JSON: ${COMPLETION-CANDIDATES}. Default: INFO")
  private @Nullable ApplicationLogLevel applicationLogLevel;

  @Option(
      names = "--system-log-level",
      paramLabel = "LEVEL",
      description = "With --log-format JSON: ${COMPLETION-CANDIDATES}. Default: INFO")
  private @Nullable SystemLogLevel systemLogLevel;

  /** Whether a function is defined here at all. */
  boolean isGiven() {
    return handler != null || !code.isEmpty();
  }

  /** What must be given as well, if a function is defined here; null for nothing. */
  @Nullable String missing() {
    if (code.isEmpty()) {
      return "--jar=FILE";
    }
    return handler == null ? "--handler=CLASS[::METHOD]" : null;
  }

  /** The first option that is of no use beside a template; null for none. */
  @Nullable String needless() {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    options.put("--name", name);
    options.put("--memory", memory);
    options.put("--timeout", timeout);
    options.put("--env", environment.isEmpty() ? null : environment);
    options.put("--log-format", logFormat);
    options.put("--application-log-level", applicationLogLevel);
    options.put("--system-log-level", systemLogLevel);
    return options.entrySet().stream()
        .filter(option -> option.getValue() != null)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  FunctionDefinition definition() {
    String given = handler == null ? "" : handler;
    FunctionDefinition.Builder builder =
        FunctionDefinition.builder(name == null ? simpleClassName(given) : name)
            .handler(given)
            .code(code)
            .environment(environment);
    if (memory != null) {
      builder.memorySize(memory);
    }
    if (timeout != null) {
      builder.timeout(Duration.ofSeconds(timeout));
    }
    if (logFormat != null) {
      builder.logFormat(logFormat);
    }
    if (applicationLogLevel != null) {
      builder.applicationLogLevel(applicationLogLevel);
    }
    if (systemLogLevel != null) {
      builder.systemLogLevel(systemLogLevel);
    }
    return builder.build();
  }

  private static String simpleClassName(String handler) {
    String className = handler.split("::", 2)[0];
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '-');
  }
}
