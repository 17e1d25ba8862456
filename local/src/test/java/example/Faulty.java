package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does what goes wrong: {@code {"do":"...","value":n}}. It knows nothing of Handrail. */
public final class Faulty implements RequestHandler<Map<String, Object>, Object> {

  private static int calls;

  /** Made by the runtime. */
  public Faulty() {}

  @Override
  public Object handleRequest(Map<String, Object> event, Context context) {
    int value = ((Number) event.getOrDefault("value", 0)).intValue();
    return switch (String.valueOf(event.get("do"))) {
      case "count" -> ++calls;
      case "throw" -> throw new IllegalStateException("thrown");
      case "hang" -> hang();
      case "sleep" -> sleep(value);
      case "wait" -> await(Path.of(String.valueOf(event.get("file"))));
      case "exit" -> exit(value);
      case "fill the heap" -> fill();
      case "overflow the stack" -> overflow(0);
      case "flood" -> flood(value);
      case "answer" -> "x".repeat(value);
      default -> event;
    };
  }

  private static Object hang() {
    while (true) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private static Object sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return "slept";
  }

  /** Until there is such a file; another tells that it waits. */
  private static Object await(Path file) {
    try {
      Files.writeString(Path.of(file + ".awaited"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (!Files.exists(file)) {
      sleep(20);
    }
    return "waited";
  }

  private static Object exit(int status) {
    try {
      System.exit(status);
    } finally {
      System.out.println("finally");
    }
    return "never";
  }

  @SuppressWarnings("ModifiedButNotUsed") // held, so that the heap is full
  private static Object fill() {
    List<byte[]> held = new ArrayList<>();
    while (true) {
      held.add(new byte[1024 * 1024]);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Object overflow(int depth) {
    return overflow(depth + 1);
  }

  private static Object flood(int megabytes) {
    String line = "x".repeat(1023);
    for (int i = 0; i < megabytes * 1024; i++) {
      System.out.println(line);
    }
    return "flooded";
  }
}
