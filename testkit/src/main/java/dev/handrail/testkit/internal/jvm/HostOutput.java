package dev.handrail.testkit.internal.jvm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * This JVM's standard output and standard error: what the JDK writes there on a function's behalf
 * (such as the stack trace of a thread that died, or records of {@code java.util.logging}) goes to
 * that function's log, everything else where it went before.
 */
final class HostOutput {

  private static boolean prepared; // guarded by the class

  private HostOutput() {}

  /** Does nothing when it is done already, and was not undone by somebody's own stream. */
  static synchronized void prepare() {
    if (!(System.out instanceof DelegatingStream)) {
      System.setOut(new DelegatingStream(System.out));
    }
    if (!(System.err instanceof DelegatingStream)) {
      System.setErr(new DelegatingStream(System.err));
    }
    if (!prepared) {
      prepared = true;
      renewConsoleHandlers();
      startSharedThreads();
    }
  }

  /** A console handler keeps the standard error that it found when it was made. */
  private static void renewConsoleHandlers() {
    Logger root = Logger.getLogger("");
    for (Handler old : root.getHandlers()) {
      if (old.getClass() == ConsoleHandler.class) {
        ConsoleHandler renewed = new WholeRecords();
        renewed.setLevel(old.getLevel());
        renewed.setFilter(old.getFilter());
        renewed.setFormatter(old.getFormatter());
        renewed.setErrorManager(old.getErrorManager());
        root.removeHandler(old);
        root.addHandler(renewed);
      }
    }
  }

  /**
   * The JDK's handler writes a record and then sends it on, and lets other threads write in
   * between: what two functions log at once would come to the log of one of them.
   */
  static class WholeRecords extends ConsoleHandler {

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
    }
  }

  /** Threads of the JDK that live for ever, and must not be started by a function: it would too. */
  private static void startSharedThreads() {
    new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.NANOSECONDS).join();
  }
}
