package dev.handrail.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code handrail generate-event SERVICE EVENT [--PARAMETER VALUE]...}: prints an event, as {@code
 * sam local generate-event} does, by the same names.
 *
 * <p>Services and events are commands of their own, but made when they are asked for: who runs
 * another command does not wait for the catalogue.
 */
@Command(
    name = "generate-event",
    description = "Prints an event as an AWS service sends it, to save and to test with.",
    mixinStandardHelpOptions = true,
    customSynopsis = "handrail generate-event SERVICE EVENT [--PARAMETER VALUE]...",
    modelTransformer = GenerateEventCommand.LeavesTheRest.class)
final class GenerateEventCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(hidden = true)
  private List<String> typed = List.of();

  private final Console console;

  GenerateEventCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine own = spec.commandLine();
    if (typed.isEmpty()) {
      throw new ParameterException(own, "Missing the name of a service, such as s3");
    }
    return GeneratedCommands.ofService(typed, console.out())
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(own.getParameterExceptionHandler())
        .setExecutionExceptionHandler(own.getExecutionExceptionHandler())
        .execute(typed.subList(1, typed.size()).toArray(String[]::new));
  }

  /** What follows a service's name, options too, is for the command of that service. */
  static final class LeavesTheRest implements IModelTransformer {

    /** Made by picocli. */
    LeavesTheRest() {}

    @Override
    public CommandSpec transform(CommandSpec command) {
      command.parser().stopAtPositional(true);
      command
          .usageMessage()
          .sectionMap()
          .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> GeneratedCommands.overview());
      return command;
    }
  }
}
