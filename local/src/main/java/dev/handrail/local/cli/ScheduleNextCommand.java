package dev.handrail.local.cli;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.Schedule.Service;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handrail schedule next}: the next runs, of a template's schedules or of an expression. */
@Command(
    name = "next",
    description = "Lists the next runs of a template's schedules, or of one expression.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples: handrail schedule next template.yaml --function Report",
      "          handrail schedule next --expression 'cron(0 2 ? * MON-FRI *)'",
      "          handrail schedule next --scheduler --timezone Europe/Berlin \\",
      "              --expression 'at(2026-11-20T13:00:00)'"
    })
final class ScheduleNextCommand implements Callable<Integer> {

  private static final int MAX_COUNT = 10_000;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description = "A SAM or CloudFormation template, or its folder. Default: this folder")
  private @Nullable Path template;

  @Mixin private TemplateArguments templates = new TemplateArguments();

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "Only this function's schedules, by its name or logical id.")
  private @Nullable String function;

  @Option(
      names = "--expression",
      paramLabel = "EXPRESSION",
      description = "rate(...) or cron(...), instead of a template.")
  private @Nullable String expression;

  @Option(
      names = "--scheduler",
      description = "The expression is one of EventBridge Scheduler, which has at(...) as well.")
  private boolean scheduler;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "With --scheduler, the zone such as Europe/Berlin. Default: UTC")
  private @Nullable String timezone;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many runs. Default: ${DEFAULT-VALUE}")
  private int count;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "The time from which to look, at which a rate's schedule is created, such as"
              + " 2026-01-31T09:00:00Z. Default: now")
  private @Nullable String from;

  @Option(names = "--json", description = "Prints one JSON object a schedule, for programs.")
  private boolean json;

  private final Console console;

  ScheduleNextCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    requireWhatGoesTogether();
    PrintWriter out = console.out();
    NextRunsOutput output = new NextRunsOutput(out, from(), count, json);
    if (expression != null) {
      Service service = scheduler ? Service.SCHEDULER : Service.EVENTS;
      output.show(
          null, new Schedule("expression", service, expression, zone(), null, true, null, null));
    } else {
      functions().forEach(each -> each.schedules().forEach(one -> output.show(each.name(), one)));
    }
    out.flush();
    return Handrail.SUCCEEDED;
  }

  private List<LocalFunction> functions() {
    Path file = template == null ? Path.of(".") : template;
    TemplateOptions options = templates.options().withoutCode();
    Application application = Template.read(file, options).application();
    List<LocalFunction> functions =
        function == null
            ? application.functions()
            : List.of(application.function(function).orElseThrow(() -> unknown(application)));
    if (functions.stream().allMatch(each -> each.schedules().isEmpty())) {
      console.err().println("handrail: no function here has a schedule");
    }
    return functions;
  }

  private ParameterException unknown(Application application) {
    return wrongUse(
        "--function: the template has no "
            + function
            + ", but "
            + String.join(
                ", ", application.functions().stream().map(LocalFunction::name).toList()));
  }

  private void requireWhatGoesTogether() {
    if (count < 1 || count > MAX_COUNT) {
      throw wrongUse("--count must be 1 to " + MAX_COUNT + ", but was " + count);
    }
    if (expression != null && (template != null || function != null)) {
      throw wrongUse("--expression goes without a template and without --function");
    }
    if (expression == null && scheduler) {
      throw wrongUse("--scheduler goes with --expression; a template says itself whose they are");
    }
    if (timezone != null && !scheduler) {
      throw wrongUse("--timezone goes with --scheduler: rules run in UTC");
    }
  }

  private ZoneId zone() {
    try {
      return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    } catch (DateTimeException unknown) {
      throw wrongUse("--timezone: there is no zone " + timezone + "; write it as Europe/Berlin");
    }
  }

  private Instant from() {
    try {
      return from == null
          ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
          : OffsetDateTime.parse(from).toInstant();
    } catch (DateTimeException noTime) {
      throw wrongUse("--from: expected a time such as 2026-01-31T09:00:00Z, got " + from);
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
