package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.Isolation;
import dev.handrail.local.LocalLambda;
import dev.handrail.local.LocalOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handrail start}: Lambda on this machine, until Ctrl-C. */
@Command(
    name = "start",
    description =
        "Runs the functions of a template behind the Invoke API, function URLs and REST APIs.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Changed code and a changed template are seen by the next invocation.",
      "Ctrl-C lets what runs come to its end, and tells what was still queued;",
      "a second one ends it at once.",
      "Example: handrail start template.yaml --port 3001"
    })
final class StartCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description =
          "A SAM or CloudFormation template, or a folder with one, such as cdk.out. Default: this"
              + " folder, unless --jar says what to run.")
  private @Nullable Path template;

  @Mixin private TemplateArguments templates = new TemplateArguments();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3001",
      description =
          "The server's port, by default that of sam local start-lambda; 0 for a free one."
              + " Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to bind to. Any but a loopback address lets other machines run your"
              + " functions. Default: ${DEFAULT-VALUE}")
  private String address = "127.0.0.1";

  @Option(
      names = "--isolation",
      paramLabel = "WHERE",
      defaultValue = "own-environment",
      converter = IsolationConverter.class,
      description =
          "own-environment: in this JVM, fast. own-process: each environment in a JVM of its own."
              + " Default: ${DEFAULT-VALUE}")
  private Isolation isolation = Isolation.OWN_ENVIRONMENT;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many invocations may run at once in all. Default: ${DEFAULT-VALUE}")
  private int concurrency;

  @Option(
      names = "--no-timeouts",
      description = "No timeout counts, so that a debugger may hold a function of this JVM.")
  private boolean noTimeouts;

  @Option(
      names = "--retry-time-factor",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description =
          "Multiplies the waits of asynchronous retries (1 and 2 minutes). Default:"
              + " ${DEFAULT-VALUE}")
  private double retryTimeFactor;

  @Option(names = "--logs", description = "Prints what functions and stages log, too.")
  private boolean logs;

  @Option(
      names = "--access-logs",
      paramLabel = "FOLDER",
      description =
          "Writes the access log of each stage of a REST API to <api>.<stage>.log there, in the"
              + " stage's format or else as the console's JSON.")
  private @Nullable Path accessLogs;

  @Option(names = "--json", description = "Prints lines of JSON, for programs.")
  private boolean json;

  @Mixin private FunctionArguments arguments = new FunctionArguments();

  private final Console console;
  private final boolean ownProgram;

  StartCommand(Console console, boolean ownProgram) {
    this.console = console;
    this.ownProgram = ownProgram;
  }

  @Override
  public Integer call() {
    requireWhatGoesTogether();
    ApplicationSource source =
        ApplicationSource.of(spec, console.err(), template, templates, arguments);
    StartOutput output = output();
    ApplicationSource.Loaded loaded = source.read();
    try (LocalLambda local = LocalLambda.start(loaded.application(), options(), output)) {
      Runnable stop = () -> output.stopped(local.stop());
      CountDownLatch asked = new CountDownLatch(1);
      boolean hears = ownProgram && StopSignals.listen(() -> ask(asked, output));
      Thread hook = new Thread(stop, "handrail-stop");
      if (!hears) {
        Runtime.getRuntime().addShutdownHook(hook);
      }
      try {
        run(local, source, loaded, output, asked);
      } finally {
        if (!hears) {
          Runtime.getRuntime().removeShutdownHook(hook);
        }
      }
      stop.run();
    }
    return Handrail.SUCCEEDED;
  }

  /** Until somebody asks for the end. */
  private static void run(
      LocalLambda local,
      ApplicationSource source,
      ApplicationSource.Loaded loaded,
      StartOutput output,
      CountDownLatch asked) {
    Path file = loaded.file();
    List<Path> projects = ApplicationSource.projects(file);
    output.running(local, projects);
    if (file == null) {
      await(asked);
      return;
    }
    Thread watch =
        source.watch(loaded, changed -> change(local, changed, output, projects), output);
    await(asked);
    watch.interrupt();
  }

  private void requireWhatGoesTogether() {
    if (noTimeouts && isolation == Isolation.OWN_PROCESS) {
      throw new ParameterException(
          spec.commandLine(),
          "--no-timeouts is for own-environment; a function in a process of its own waits for a"
              + " debugger with handrail invoke --debug PORT");
    }
  }

  private static void await(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException end) {
      // Who interrupts it asks for the same.
    }
  }

  private static void ask(CountDownLatch asked, StartOutput output) {
    output.message("Stopping; Ctrl-C again ends it at once.");
    asked.countDown();
  }

  private static void change(
      LocalLambda local, Application changed, StartOutput output, List<Path> projects) {
    Application before = local.application();
    local.replace(changed);
    output.changed(before, local, projects);
  }

  private StartOutput output() {
    return json ? new StartJson(console.out()) : new StartText(console.out(), Ansi.AUTO, logs);
  }

  private LocalOptions options() {
    return LocalOptions.defaults()
        .withPort(port)
        .withAddress(address)
        .withIsolation(isolation)
        .withAccountConcurrency(concurrency)
        .withStopDeadlines(noTimeouts)
        .withRetryTimeFactor(retryTimeFactor)
        .withAccessLogs(accessLogs);
  }
}
