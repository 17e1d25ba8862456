package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

/** Uses what is one for each JVM: {@code {"do":"...", "value":"..."}}. */
public final class SystemUser implements RequestHandler<Map<String, String>, Object> {

  private static int calls;

  @Override
  public Object handleRequest(Map<String, String> event, Context context) {
    String value = event.getOrDefault("value", "");
    return switch (event.getOrDefault("do", "")) {
      case "count" -> ++calls;
      case "exit and go on" -> exitAndGoOn(Integer.parseInt(value));
      case "exit by reference" -> exitBy(System::exit, Integer.parseInt(value));
      case "halt by reference" -> exitBy(Runtime.getRuntime()::halt, Integer.parseInt(value));
      case "exit with a hook" -> exitWithHook(Integer.parseInt(value));
      case "variable by reference" -> variable(System::getenv, value);
      case "property" -> System.getProperty(value, "none");
      case "log by the JDK" -> logByTheJdk(value);
      case "print a stack trace" -> printStackTrace(value);
      case "die in a thread" -> dieInThread(value);
      case "own output" -> ownOutput(value);
      case "use executors" -> useExecutors();
      case "ignore interrupts until" -> ignoreInterrupts(Path.of(value));
      case "leave a thread until" -> leaveThread(Path.of(value));
      case "interrupt itself and throw" -> interruptItself();
      case "find a class" -> findClass(value);
      case "remaining time" -> context.getRemainingTimeInMillis();
      case "run out of memory" -> new byte[Integer.MAX_VALUE].length + calls;
      default -> event;
    };
  }

  private static Object exitAndGoOn(int status) {
    try {
      System.exit(status);
    } catch (Throwable t) {
      System.out.println("caught " + t);
    } finally {
      System.out.println("finally");
    }
    return "survived";
  }

  private static Object exitBy(IntConsumer exit, int status) {
    exit.accept(status);
    return "survived";
  }

  private static Object exitWithHook(int status) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("the hook ran")));
    System.exit(status);
    return "survived";
  }

  private static Object variable(UnaryOperator<String> variables, String name) {
    return variables.apply(name);
  }

  private static Object logByTheJdk(String message) {
    Logger.getLogger("example.SystemUser").warning(message);
    return "logged";
  }

  private static Object printStackTrace(String message) {
    new IllegalStateException(message).printStackTrace();
    return "printed";
  }

  private static Object dieInThread(String message) {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException(message);
            },
            "mortal");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "died";
  }

  private static Object ownOutput(String text) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    System.out.print(text);
    System.setOut(before);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Their threads wait for more to do, whatever happens. */
  private static Object useExecutors() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    try {
      return pool.submit(() -> "by a pool").get() + timer.submit(() -> ", by a timer").get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object leaveThread(Path file) {
    Thread thread = new Thread(() -> ignoreInterrupts(file), "stubborn");
    thread.start();
    return "left";
  }

  private static Object ignoreInterrupts(Path file) {
    while (!Files.exists(file)) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        // That is the point.
      }
    }
    return "seen";
  }

  private static Object interruptItself() {
    Thread.currentThread().interrupt();
    throw new IllegalStateException("interrupted itself");
  }

  private static Object findClass(String name) {
    try {
      return Class.forName(name).getName();
    } catch (ClassNotFoundException e) {
      return "not found";
    }
  }
}
