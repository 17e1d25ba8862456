package dev.handrail.local.cli;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
      "Exit code: 0 the function succeeded, 1 it failed, 2 wrong use.",
      "Example: handrail invoke --jar target/hello.jar --handler example.HelloFunction --event -"
    })
final class InvokeCommand implements Callable<Integer> {

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

  @Option(names = "--name", description = "The function's name. Default: the simple class name.")
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
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private LogFormat logFormat = LogFormat.TEXT;

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
    if (count < 1) {
      throw new ParameterException(
          spec.commandLine(), "--count must be 1 or more, but was " + count);
    }
    InvocationRequest request = InvocationRequest.of(TestEventFile.read(event, in));
    FunctionDefinition function = definition();
    List<InvocationResult> results = new ArrayList<>();
    try (ExecutionEnvironment runtime = OwnProcess.start(function, options())) {
      for (int i = 0; i < count; i++) {
        // Each invocation gets a request id of its own.
        results.add(
            show(
                function,
                runtime.invoke(request.withRequestId(UUID.randomUUID().toString())),
                i == 0));
      }
    }
    if (count > 1 && !json) {
      out().println();
      ComparisonTable.print(out(), results);
    }
    return results.stream().allMatch(InvocationResult::succeeded)
        ? Handrail.SUCCEEDED
        : Handrail.FUNCTION_FAILED;
  }

  /** Each result as it comes for programs; for people the first one, the table has the rest. */
  private InvocationResult show(
      FunctionDefinition function, InvocationResult result, boolean isFirst) {
    if (json) {
      out().println(ResultJson.of(result));
    } else if (isFirst) {
      new ConsolePanel(out()).print(function, result);
    }
    return result;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private OwnProcessOptions options() {
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withListener(new Progress(spec.commandLine().getErr()));
    return debugPort == null ? options : options.withDebugPort(debugPort);
  }

  private FunctionDefinition definition() {
    return FunctionDefinition.builder(name == null ? simpleClassName() : name)
        .handler(handler)
        .code(code)
        .memorySize(memory)
        .timeout(Duration.ofSeconds(timeout))
        .environment(environment)
        .logFormat(logFormat)
        .build();
  }

  private String simpleClassName() {
    String className = handler.split("::", 2)[0];
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '-');
  }
}
