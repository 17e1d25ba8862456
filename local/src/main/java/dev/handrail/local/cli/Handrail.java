package dev.handrail.local.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The {@code handrail} command: Lambda on your machine.
 *
 * <p>Exit codes: 0 when all went well, 1 when the function failed, 2 when the command was used
 * wrongly, 3 when this machine could not run it. Not safe for use by many threads.
 */
@Command(
    name = "handrail",
    description = "Runs AWS Lambda functions written in Java on this machine, as Lambda does.",
    mixinStandardHelpOptions = true,
    versionProvider = Handrail.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StartCommand.class,
      InvokeCommand.class,
      ValidateCommand.class,
      ScheduleCommand.class,
      GenerateEventCommand.class
    })
public final class Handrail {

  static final int SUCCEEDED = 0;
  static final int FUNCTION_FAILED = 1;
  static final int WRONG_USE = 2;
  static final int COULD_NOT_RUN = 3;

  /** Made by picocli. */
  Handrail() {}

  /**
   * Runs the command and exits with its code.
   *
   * @param arguments what was typed
   */
  public static void main(String[] arguments) {
    Preload.begin(arguments);
    System.exit(run(new Commands(System.in, true), System.out, System.err, arguments));
  }

  /**
   * Runs the command in this JVM, of which it is a part: {@code start} ends when its thread is
   * interrupted.
   *
   * @param in where an event is read from when its file is {@code -}
   * @param out takes results, in UTF-8
   * @param err takes progress and complaints, in UTF-8
   * @param arguments what would be typed
   * @return the exit code: 0 to 3
   */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    return run(new Commands(in, false), out, err, arguments);
  }

  private static int run(Commands commands, PrintStream out, PrintStream err, String... arguments) {
    CommandLine command =
        new CommandLine(new Handrail(), commands)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Handrail::wrongUse)
            .setExecutionExceptionHandler(Handrail::explain);
    try {
      return command.execute(arguments);
    } catch (Error failure) { // such as no memory; a stack trace would say less
      command.getErr().println("handrail: this machine could not run it: " + failure);
      return COULD_NOT_RUN;
    }
  }

  /** One line and where to read more: a page of help would scroll it away. */
  private static int wrongUse(ParameterException wrong, String[] typed) {
    CommandLine command = wrong.getCommandLine();
    if (command.getParseResult() != null
        && command.getParseResult().matchedArgs().isEmpty()
        && !command.getSubcommands().isEmpty()
        && command.getUnmatchedArguments().isEmpty()) {
      command.usage(command.getErr()); // a group of commands without one of them
      return WRONG_USE;
    }
    command.getErr().println("handrail: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_USE;
  }

  /** Says what is wrong in words; a stack trace would hide them. */
  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult typed) {
    String message = problem.getMessage();
    command.getErr().println("handrail: " + (message == null ? problem.toString() : message));
    return problem instanceof IllegalArgumentException ? WRONG_USE : COULD_NOT_RUN;
  }

  /** The version of the jar, which only a jar has. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Handrail.class.getPackage().getImplementationVersion();
      return new String[] {
        "handrail " + (version == null ? "(not from a jar)" : version), "Java " + Runtime.version()
      };
    }
  }
}
