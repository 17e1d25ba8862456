package dev.handrail.local.cli;

import dev.handrail.testkit.event.EventCatalogue;
import dev.handrail.testkit.event.EventParameter;
import dev.handrail.testkit.event.EventTemplate;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands below {@code handrail generate-event}: a service each, and its events below it. */
final class GeneratedCommands {

  private static final String PARENT = "handrail generate-event ";
  private static final String INDENT = "  ";
  private static final int WIDTH = 80;

  private GeneratedCommands() {}

  /**
   * The command of a service.
   *
   * @param typed the service's name, and what follows it
   * @param out takes the event
   * @throws IllegalArgumentException if there is no such service, or no such event of it
   */
  static CommandLine ofService(List<String> typed, PrintWriter out) {
    String service = typed.get(0);
    CommandSpec command = command(PARENT + service);
    EventCatalogue.events(service)
        .forEach(event -> command.addSubcommand(event.name(), ofEvent(event, out)));
    if (typed.size() > 1 && !typed.get(1).startsWith("-")) {
      EventCatalogue.event(service, typed.get(1)); // its complaint tells more than picocli's
    }
    command.usageMessage().description("Events of " + EventCatalogue.services().get(service) + ".");
    command.usageMessage().synopsisSubcommandLabel("EVENT [--PARAMETER VALUE]...");
    command.usageMessage().commandListHeading("%nEvents:%n");
    return new CommandLine(command);
  }

  private static CommandSpec ofEvent(EventTemplate event, PrintWriter out) {
    Generation generation = new Generation(event, out);
    CommandSpec command = generation.command;
    command.usageMessage().description(formatted(event.description()));
    for (EventParameter parameter : event.parameters()) {
      command.addOption(
          OptionSpec.builder("--" + parameter.name())
              .paramLabel("VALUE")
              .type(String.class)
              .description(
                  formatted(parameter.description() + " Default: " + parameter.defaultValue()))
              .build());
    }
    return command;
  }

  private static CommandSpec command(String name) {
    CommandSpec command = CommandSpec.create().name(name);
    withHelp(command);
    return command;
  }

  private static void withHelp(CommandSpec command) {
    command.usageMessage().sortOptions(false);
    command.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
  }

  /** Picocli takes a percent sign for the begin of a format. */
  private static String formatted(String text) {
    return text.replace("%", "%%");
  }

  /** All services and their events. */
  static String overview() {
    StringBuilder text = new StringBuilder(String.format("%nServices and their events:%n"));
    EventCatalogue.services()
        .forEach(
            (service, words) -> {
              text.append(String.format("%s%s: %s%n", INDENT, service, words));
              appendWrapped(EventCatalogue.events(service), text);
            });
    return text.append(String.format("%nMore: %sSERVICE [EVENT] --help%n", PARENT)).toString();
  }

  private static void appendWrapped(List<EventTemplate> events, StringBuilder text) {
    StringBuilder line = new StringBuilder(INDENT + INDENT);
    for (EventTemplate event : events) {
      if (line.length() + event.name().length() > WIDTH) {
        text.append(line).append(String.format("%n"));
        line.setLength(2 * INDENT.length());
      }
      line.append(INDENT).append(event.name());
    }
    text.append(line).append(String.format("%n"));
  }

  /** What the command of an event does. */
  private static final class Generation implements Callable<Integer> {

    private final EventTemplate event;
    private final PrintWriter out;
    private final CommandSpec command;

    Generation(EventTemplate event, PrintWriter out) {
      this.event = event;
      this.out = out;
      this.command = CommandSpec.wrapWithoutInspection(this);
      withHelp(command);
    }

    @Override
    public Integer call() {
      Map<String, String> values = new LinkedHashMap<>();
      for (OptionSpec option : command.options()) {
        String value = option.getValue() instanceof String text ? text : null;
        if (value != null) {
          values.put(option.longestName().substring("--".length()), value);
        }
      }
      out.println(event.generate(values));
      out.flush();
      return Handrail.SUCCEEDED;
    }
  }
}
