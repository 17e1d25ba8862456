package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.Isolation;
import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.OwnEnvironment;
import dev.handrail.testkit.OwnEnvironmentOptions;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import dev.handrail.testkit.internal.code.MissingClass;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
      "Example: handrail invoke HelloFunction --event event.json",
      "Example: handrail invoke --jar target/hello.jar --handler example.HelloFunction --event -"
    })
final class InvokeCommand implements Callable<Integer> {

  private static final int MAX_PORT = 65_535;

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FUNCTION",
      description =
          "The name or logical id of a function of the template. May be left out if it has one.")
  private @Nullable String functionName;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "The template, or a folder with one. Default: this folder, unless --jar says what to"
              + " run.")
  private @Nullable Path template;

  @Mixin private TemplateArguments templates = new TemplateArguments();

  @Mixin private FunctionArguments arguments = new FunctionArguments();

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description = "The test event, a JSON file; - reads it from standard input. Default: {}")
  private @Nullable String event;

  @Option(
      names = "--isolation",
      paramLabel = "WHERE",
      defaultValue = "own-process",
      converter = IsolationConverter.class,
      description =
          "own-process: on AWS's runtime client in a JVM of its own. own-environment: in this JVM."
              + " Default: ${DEFAULT-VALUE}")
  private Isolation isolation = Isolation.OWN_PROCESS;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often to invoke on one environment: the first is cold. Default: 1")
  private int count;

  @Option(
      names = "--debug",
      paramLabel = "PORT",
      description =
          "Own process: waits for a debugger on this port; the timeout does not count then.")
  private @Nullable Integer debugPort;

  @Option(names = "--json", description = "Prints one JSON object an invocation, for programs.")
  private boolean json;

  InvokeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    requireInRange();
    FunctionDefinition function = definition();
    InvocationRequest request = InvocationRequest.of(TestEventFile.read(event, console.in()));
    PrintWriter out = console.out();
    Output output = json ? new JsonOutput(out) : new PanelOutput(out, function, count);
    boolean allSucceeded = true;
    try (ExecutionEnvironment runtime = start(function)) {
      for (int i = 0; i < count; i++) {
        // Each invocation has a request id of its own. Its result is shown and not kept: it can be
        // megabytes.
        InvocationResult result =
            runtime.invoke(request.withRequestId(UUID.randomUUID().toString()));
        output.show(result);
        String hint = i == 0 ? MissingClass.hint(result.error(), function.code()) : null;
        if (hint != null) {
          spec.root().commandLine().getErr().println("handrail: " + hint);
        }
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
    if (debugPort != null && isolation == Isolation.OWN_ENVIRONMENT) {
      throw wrongUse(
          "--debug is for own-process; for own-environment start handrail itself with"
              + " java -agentlib:jdwp=transport=dt_socket,server=y,address=localhost:"
              + debugPort);
    }
  }

  private FunctionDefinition definition() {
    ApplicationSource source =
        ApplicationSource.of(spec, console.err(), template, templates, arguments);
    if (arguments.isGiven() && functionName != null) {
      throw wrongUse(
          "Expected the name of a template's function or --jar and --handler, got both;"
              + " --name names a function of a jar");
    }
    Application application = source.read().application();
    if (functionName != null) {
      return application
          .function(functionName)
          .map(LocalFunction::definition)
          .orElseThrow(() -> wrongUse("There is no function " + functionName + names(application)));
    }
    if (application.functions().size() > 1) {
      throw wrongUse("Say which function to invoke" + names(application));
    }
    return application.functions().get(0).definition();
  }

  private static String names(Application application) {
    return application.functions().stream()
        .map(LocalFunction::name)
        .collect(Collectors.joining(", ", "; the template has ", ""));
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ExecutionEnvironment start(FunctionDefinition function) {
    Progress progress = new Progress(console.err(), debugPort);
    if (isolation == Isolation.OWN_ENVIRONMENT) {
      return OwnEnvironment.start(
          function, OwnEnvironmentOptions.defaults().withListener(progress));
    }
    OwnProcessOptions options = OwnProcessOptions.defaults().withListener(progress);
    return OwnProcess.start(
        function, debugPort == null ? options : options.withDebugPort(debugPort));
  }
}
