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
      TestMethodCommand.class,
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
    System.exit(run(console(System.in, System.out, System.err), true, arguments));
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
    return run(console(in, out, err), false, arguments);
  }

  private static Console console(InputStream in, PrintStream out, PrintStream err) {
    return new Console(
        in,
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8));
  }

  private static int run(Console console, boolean ownProgram, String... arguments) {
    PrintWriter complaints = console.err();
    CommandLine command =
        new CommandLine(new Handrail(), new Commands(console, ownProgram))
            .setOut(console.out())
            .setErr(complaints)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((wrong, typed) -> wrongUse(wrong, complaints))
            .setExecutionExceptionHandler((problem, used, typed) -> explain(problem, complaints));
    try {
      return command.execute(arguments);
    } catch (Error failure) { // such as no memory; a stack trace would say less
      complaints.println("handrail: this machine could not run it: " + failure);
      return COULD_NOT_RUN;
    }
  }

  /** One line and where to read more: a page of help would scroll it away. */
  private static int wrongUse(ParameterException wrong, PrintWriter complaints) {
    CommandLine command = wrong.getCommandLine();
    complaints.println("handrail: " + wrong.getMessage());
    if (isGroupAlone(command)) {
      command.usage(complaints);
      return WRONG_USE;
    }
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, complaints);
    complaints.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_USE;
  }

  /** Whether what was typed is a group of commands without one of them. */
  private static boolean isGroupAlone(CommandLine command) {
    CommandLine.ParseResult typed = command.getParseResult();
    return !command.getSubcommands().isEmpty()
        && command.getUnmatchedArguments().isEmpty()
        && typed != null
        && typed.matchedArgs().isEmpty();
  }

  /** Says what is wrong in words; a stack trace would hide them. */
  private static int explain(Exception problem, PrintWriter complaints) {
    String message = problem.getMessage();
    complaints.println("handrail: " + (message == null ? problem.toString() : message));
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
