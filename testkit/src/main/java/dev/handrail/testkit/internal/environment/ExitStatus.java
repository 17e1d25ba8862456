package dev.handrail.testkit.internal.environment;

import java.util.Map;

/** A process' end in the words of Lambda's payloads, which are Go's. */
public final class ExitStatus {

  private static final int SIGNAL_BASE = 128;

  /** Those that a JVM does not turn into an exit status of its own; 10 is macOS'. */
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          4,
          "illegal instruction",
          6,
          "aborted",
          7,
          "bus error",
          9,
          "killed",
          10,
          "bus error",
          11,
          "segmentation fault");

  private ExitStatus() {}

  /**
   * The words for an exit status.
   *
   * @param status of the process
   * @return such as {@code Runtime exited with error: exit status 1}
   */
  public static String words(int status) {
    return words(status, System.getProperty("os.name", ""));
  }

  static String words(int status, String system) {
    if (status == 0) {
      return "Runtime exited without providing a reason";
    }
    // Windows has no signals: there, 137 is what a program gave to exit.
    boolean signals = !system.startsWith("Windows");
    String signal = signals ? SIGNALS.get(status - SIGNAL_BASE) : null;
    return "Runtime exited with error: "
        + (signal == null ? "exit status " + status : "signal: " + signal);
  }
}
