package example.shapes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs as the event says. */
public final class Logs implements RequestHandler<String, String> {

  private static final Logger LOGGER = Logger.getLogger("example");

  /** Logs when it is initialised, which classes are once in the life of their loader. */
  public static final class Initialised implements RequestHandler<String, String> {
    static {
      System.out.println("static initialiser");
      LambdaRuntime.getLogger().log("static initialiser, by the runtime's logger");
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }

  @Override
  public String handleRequest(String event, Context context) {
    LambdaLogger logger = context.getLogger();
    switch (event) {
      case "logger" -> logger(logger);
      case "levels" -> levels(logger);
      case "output" -> output();
      case "mixed" -> mixed(logger);
      case "stack trace" -> new IllegalStateException("printed").printStackTrace();
      case "java.util.logging" -> javaUtilLogging();
      case "thread" -> thread(logger);
      case "fail" -> {
        System.out.print("begun");
        throw new IllegalStateException("after a line that has no end");
      }
      default -> sleep();
    }
    return "logged";
  }

  private static void logger(LambdaLogger logger) {
    logger.log("plain");
    logger.log("two\nlines\n");
    logger.log("bytes ä".getBytes(StandardCharsets.UTF_8));
    logger.log((String) null);
    logger.log("");
    logger.log("{\"level\":\"DEBUG\",\"message\":\"json\"}");
  }

  private static void levels(LambdaLogger logger) {
    for (LogLevel level : LogLevel.values()) {
      logger.log("of level " + level.name() + " \"quoted\" ä", level);
    }
    System.out.println("{\"level\":\"DEBUG\",\"message\":\"debug line\"}");
    System.out.println("{\"level\":\"error\",\"message\":\"error line\"}");
    System.out.println("{\"message\":\"no level\"}");
  }

  private static void output() {
    System.out.println("out äöü€😀");
    System.err.println("err");
    System.out.print("part ");
    System.out.printf(Locale.ROOT, "%d and %s%n", 2, "more");
    System.out.write('x');
    System.out.println("two\nlines");
    System.out.println();
    System.out.println("carriage\r\nreturn");
    System.err.print("no line end");
  }

  private static void mixed(LambdaLogger logger) {
    System.out.print("begun ");
    logger.log("between");
    System.err.println("and ended");
    logger.log("last\n");
  }

  private static void javaUtilLogging() {
    LOGGER.info("an info");
    LOGGER.log(Level.WARNING, "a warning", new IllegalStateException("thrown"));
    LOGGER.fine("not shown");
  }

  private static void thread(LambdaLogger logger) {
    Thread thread =
        new Thread(
            () -> {
              System.out.println("of a thread");
              logger.log("by the logger");
            });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    System.out.print("asleep");
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
