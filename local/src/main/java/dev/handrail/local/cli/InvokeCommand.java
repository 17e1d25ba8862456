package dev.handrail.local.cli;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.SystemLogLevel;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code handrail invoke}: the console's Test button. */
@Command(
    name = "invoke",
    description = "Runs a function with a test event and shows what the console's Test tab shows.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit code: 0 the function succeeded, 1 it failed, 2 wrong use,",
      "           3 this machine could not run it.",
      "Example: handrail invoke --jar target/hello.jar --handler example.HelloFunction --event -"
    })
final class InvokeCommand implements Callable<Integer> {

  private static final int MAX_PORT = 65_535;

  private final InputStream in;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--jar",
      required = true,
      paramLabel = "FILE",
      description =
          "The function's jar, or a folder of classes. Repeat it for a longer class path.")
  private List<Path> code = List.of();

  @Option(
      names = "--handler",
      required = true,
      paramLabel = "CLASS[::METHOD]",
      description = "The handler string, as Lambda has it.")
  private String handler = "";

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description = "The test event, a JSON file; - reads it from standard input. Default: {}")
  private @Nullable String event;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The function's name. Default: the simple class name.")
  private @Nullable String name;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "128",
      description = "Memory in MB, 128 to 10240. Default: ${DEFAULT-VALUE}")
  private int memory;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3",
      description = "Timeout in seconds, 1 to 900. Default: ${DEFAULT-VALUE}")
  private int timeout;

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable of the function. May be repeated.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private LogFormat logFormat = LogFormat.TEXT;

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

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often to invoke on one environment: the first is cold. Default: 1")
  private int count;

  @Option(
      names = "--debug",
      paramLabel = "PORT",
      description = "Waits for a debugger on this port; the timeout does not count then.")
  private @Nullable Integer debugPort;

  @Option(names = "--json", description = "Prints one JSON object an invocation, for programs.")
  private boolean json;

  InvokeCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    requireInRange();
    InvocationRequest request = InvocationRequest.of(TestEventFile.read(event, in));
    FunctionDefinition function = definition();
    PrintWriter out = spec.commandLine().getOut();
    Output output = json ? new JsonOutput(out) : new PanelOutput(out, function, count);
    boolean allSucceeded = true;
    try (ExecutionEnvironment runtime = OwnProcess.start(function, options())) {
      for (int i = 0; i < count; i++) {
        // Each invocation has a request id of its own. Its result is shown and not kept: it can be
        // megabytes.
        InvocationResult result =
            runtime.invoke(request.withRequestId(UUID.randomUUID().toString()));
        output.show(result);
        allSucceeded &= result.succeeded();
      }
    }
    return allSucceeded ? Handrail.SUCCEEDED : Handrail.FUNCTION_FAILED;
  }

  private void requireInRange() {
    if (count < 1) {
      throw wrongUse("--count must be 1 or more, but was " + count);
    }
    if (debugPort != null && (debugPort < 1 || debugPort > MAX_PORT)) {
      throw wrongUse("--debug must be a port, 1 to " + MAX_PORT + ", but was " + debugPort);
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private OwnProcessOptions options() {
    PrintWriter err = spec.commandLine().getErr();
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withListener(new Progress(err, debugPort));
    return debugPort == null ? options : options.withDebugPort(debugPort);
  }

  private FunctionDefinition definition() {
    FunctionDefinition.Builder builder =
        FunctionDefinition.builder(name == null ? simpleClassName() : name)
            .handler(handler)
            .code(code)
            .memorySize(memory)
            .timeout(Duration.ofSeconds(timeout))
            .environment(environment)
            .logFormat(logFormat);
    if (applicationLogLevel != null) {
      builder.applicationLogLevel(applicationLogLevel);
    }
    if (systemLogLevel != null) {
      builder.systemLogLevel(systemLogLevel);
    }
    return builder.build();
  }

  private String simpleClassName() {
    String className = handler.split("::", 2)[0];
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '-');
  }
}
