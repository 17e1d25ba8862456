package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has an init phase that does what the environment variable INIT says. */
public final class InitFunction implements RequestHandler<Object, String> {

  /** How long the second init phase takes at least, with INIT "fail once". */
  public static final int SECOND_INIT_MILLIS = 100;

  /** Fails in its static initialiser. */
  public static final class Static implements RequestHandler<Object, String> {
    static {
      if (true) {
        throw new IllegalStateException("static initialiser");
      }
    }

    @Override
    public String handleRequest(Object event, Context context) {
      return "never";
    }
  }

  /** Fails in its constructor. */
  public static final class Constructor implements RequestHandler<Object, String> {

    public Constructor() throws IOException {
      throw new IOException("constructor");
    }

    @Override
    public String handleRequest(Object event, Context context) {
      return "never";
    }
  }

  public InitFunction() throws Exception {
    System.out.println("init output");
    switch (System.getenv("INIT")) {
      case "throw" -> throw new IOException("constructor");
      case "exit" -> System.exit(7);
      case "fail once" -> failOnce();
      case "hang until released" -> hangUntilReleased();
      case "hang" -> Thread.sleep(600_000);
      default -> {}
    }
  }

  @Override
  public String handleRequest(Object event, Context context) {
    return "ready";
  }

  private static boolean isFirst() throws IOException {
    Path seen = Path.of(System.getProperty("java.io.tmpdir"), "seen");
    if (Files.exists(seen)) {
      return false;
    }
    Files.createFile(seen);
    return true;
  }

  /** Takes {@link #SECOND_INIT_MILLIS} the second time, so that it can be told what counts it. */
  private static void failOnce() throws IOException, InterruptedException {
    if (isFirst()) {
      throw new IOException("the first time");
    }
    Thread.sleep(SECOND_INIT_MILLIS + 10); // it may wake a little early by another clock
  }

  /** Looks once: whoever finds no file hangs, however late it came to look. */
  private static void hangUntilReleased() throws Exception {
    if (!Files.exists(Path.of(System.getenv("RELEASED")))) {
      Thread.sleep(600_000);
    }
  }
}
