package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does what the event says, good and bad: {@code {"do":"...", "value":"..."}}. */
public final class Behaviour implements RequestHandler<Map<String, String>, Object> {

  private static final int MB = 1024 * 1024;
  private static final List<byte[]> HELD = new ArrayList<>();
  private static int calls;

  @Override
  public Object handleRequest(Map<String, String> event, Context context) {
    String value = event.getOrDefault("value", "");
    return switch (event.getOrDefault("do", "")) {
      case "count" -> ++calls;
      case "log" -> log(context);
      case "leveled log" -> leveledLog(context);
      case "log from threads" -> logFromThreads(context, Integer.parseInt(value));
      case "keep logging" -> keepLogging(context, "x".repeat(Integer.parseInt(value)));
      case "print" -> print(value);
      case "flood" -> flood(Integer.parseInt(value));
      case "throw" -> throw new IllegalStateException(value, new IOException("the cause"));
      case "assertion error" -> throw new AssertionError(value);
      case "exit" -> exit(Integer.parseInt(value));
      case "halt" -> halt(Integer.parseInt(value));
      case "kill" -> ProcessHandle.current().destroyForcibly();
      case "kill itself" -> killItself();
      case "exit later" -> exitLater();
      case "fill the heap" -> fill(new ArrayList<>());
      case "hold megabytes" -> hold(Integer.parseInt(value));
      case "take memory" -> takeMemory(Integer.parseInt(value));
      case "overflow the stack" -> overflow(0);
      case "sleep" -> sleep(Long.parseLong(value));
      case "spin" -> spin();
      case "answer bytes" -> "x".repeat(Integer.parseInt(value) - 2);
      case "environment" -> System.getenv();
      case "properties" -> properties();
      case "standard input" -> standardInput();
      case "context" -> context(context);
      case "files" -> files();
      case "resource" -> resource(value);
      case "read file" -> readFile(Path.of(value));
      case "process id" -> ProcessHandle.current().pid();
      case "close output" -> closeOutput();
      case "start a process" -> startProcess("sleep", "600").pid();
      case "let a process read" -> waitFor(startProcess("cat"));
      case "keep a process that reads" -> startProcess("sh", "-c", "cat; exec sleep 600").pid();
      default -> event;
    };
  }

  private static String log(Context context) {
    System.out.println("out 1");
    context.getLogger().log("logger 1\nsecond line\n");
    System.err.println("err 1");
    context.getLogger().log("logger 2 without line end");
    System.out.print("begun ");
    context.getLogger().log("logger 3");
    System.out.println("and ended äöü€");
    System.out.print("no line end");
    return "logged";
  }

  private static String leveledLog(Context context) {
    context.getLogger().log("plain");
    context.getLogger().log("a debug message", LogLevel.DEBUG);
    context.getLogger().log("a warning", LogLevel.WARN);
    System.out.println("a plain line");
    System.out.println("{\"level\":\"DEBUG\",\"message\":\"debug line\"}");
    System.out.println("{\"level\":\"ERROR\",\"message\":\"error line\"}");
    return "logged";
  }

  private static String logFromThreads(Context context, int times) {
    // Longer than what a pipe takes in one piece.
    String message = "logged ".repeat(700);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(new Thread(() -> repeat(times, () -> context.getLogger().log(message))));
      threads.add(new Thread(() -> repeat(times, () -> System.out.println("printed"))));
    }
    threads.forEach(Thread::start);
    threads.forEach(Behaviour::join);
    return "logged";
  }

  /** Goes on after the invocation. */
  private static String keepLogging(Context context, String message) {
    Thread thread =
        new Thread(() -> repeat(Integer.MAX_VALUE, () -> context.getLogger().log(message)));
    thread.setDaemon(true);
    thread.start();
    return "logging";
  }

  private static void repeat(int times, Runnable task) {
    for (int i = 0; i < times; i++) {
      task.run();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String print(String text) {
    System.out.println(text);
    return "printed";
  }

  private static String flood(int megabytes) {
    String line = "x".repeat(1023);
    for (int i = 0; i < megabytes * 1024; i++) {
      System.out.println(line);
    }
    return "flooded";
  }

  private static Object exit(int status) {
    System.out.println("last words");
    System.exit(status);
    return "never";
  }

  private static Object halt(int status) {
    Runtime.getRuntime().halt(status);
    return "never";
  }

  /** A process may not kill itself by its handle, so another has to. */
  private static Object killItself() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
      Thread.sleep(600_000);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "never";
  }

  /** Ends between two invocations, which nobody waits for. */
  private static Object exitLater() {
    Thread thread =
        new Thread(
            () -> {
              sleep(50);
              Runtime.getRuntime().halt(3);
            });
    thread.start();
    return "soon";
  }

  private static Object fill(List<byte[]> heap) {
    while (true) {
      heap.add(new byte[MB]);
    }
  }

  private static Object hold(int megabytes) {
    for (int i = 0; i < megabytes; i++) {
      byte[] block = new byte[MB];
      Arrays.fill(block, (byte) 1);
      HELD.add(block);
    }
    int held = HELD.size();
    HELD.clear();
    return held;
  }

  /** Half of it on the heap and half outside, as neither may be as large as the function. */
  private static Object takeMemory(int megabytes) {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (int i = 0; i < megabytes; i++) {
      ByteBuffer buffer = i % 2 == 0 ? ByteBuffer.allocate(MB) : ByteBuffer.allocateDirect(MB);
      while (buffer.hasRemaining()) {
        buffer.putLong(1);
      }
      buffers.add(buffer);
    }
    return buffers.size();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Object overflow(int depth) {
    return overflow(depth + 1);
  }

  private static Object sleep(long millis) {
    try {
      // By this file a test knows that it has come this far.
      Path asleep = Path.of(System.getProperty("java.io.tmpdir"), "asleep");
      Files.write(asleep, new byte[0]);
      Thread.sleep(millis);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "slept";
  }

  private static Object spin() {
    for (long i = 0; ; i++) {
      if (i < 0) {
        return i;
      }
      if (i > 1L << 60) {
        i = 0;
      }
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    System.getProperties().forEach((name, value) -> properties.put("" + name, "" + value));
    return properties;
  }

  private static Object standardInput() {
    try {
      return System.in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> context(Context context) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("requestId", context.getAwsRequestId());
    values.put("functionName", context.getFunctionName());
    values.put("functionVersion", context.getFunctionVersion());
    values.put("arn", context.getInvokedFunctionArn());
    values.put("memory", context.getMemoryLimitInMB());
    values.put("remaining", context.getRemainingTimeInMillis());
    values.put("logGroup", context.getLogGroupName());
    values.put("logStream", context.getLogStreamName());
    values.put("tenant", context.getTenantId());
    values.put("traceProperty", System.getProperty("com.amazonaws.xray.traceHeader"));
    if (context.getIdentity() != null) {
      values.put("identity", context.getIdentity().getIdentityId());
    }
    if (context.getClientContext() != null) {
      values.put("custom", context.getClientContext().getCustom());
    }
    return values;
  }

  private static Object files() {
    try {
      Path counter = Path.of(System.getProperty("java.io.tmpdir"), "counter");
      String before = Files.exists(counter) ? Files.readString(counter) : "";
      Files.writeString(counter, before + "x");
      return before + "x";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Behaviour.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String readFile(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object closeOutput() {
    System.out.close();
    System.err.close();
    return "closed";
  }

  private static Process startProcess(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
