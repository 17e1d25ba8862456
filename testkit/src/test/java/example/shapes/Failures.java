package example.shapes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Fails as the event says. */
@SuppressWarnings("DoNotCallSuggester") // failing is what it is for
public final class Failures implements RequestHandler<String, Object> {

  /** One of a function's own. */
  public static final class Custom extends Exception {
    private static final long serialVersionUID = 1;

    Custom(String message) {
      super(message);
    }

    @Override
    public String getLocalizedMessage() {
      return "localised " + getMessage();
    }
  }

  /** Cannot be told. */
  public static final class Untellable extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  /** Not to be written. */
  public static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("no value");
    }
  }

  /** Without end. */
  public static final class Cycle {
    public Cycle getSelf() {
      return this;
    }
  }

  @Override
  public Object handleRequest(String event, Context context) {
    return switch (event) {
      case "cause" -> throw new UncheckedIOException(new IOException("the cause"));
      case "no message" -> throw new IllegalStateException();
      case "custom" -> throw sneaky(new Custom("müßte € 😀 \u0001 \"quoted\"\n\ttwo lines"));
      case "interrupted" -> throw sneaky(new InterruptedException("by itself"));
      case "assertion" -> throw new AssertionError("wrong");
      case "linkage" -> throw new NoSuchMethodError("gone");
      case "suppressed" -> throw suppressed();
      case "circular" -> throw circular();
      case "no stack" -> throw noStack();
      case "deep" -> deep(100);
      case "untellable" -> throw new Untellable();
      case "overflow" -> overflow(0);
      case "interrupt" -> interrupt();
      case "is interrupted" -> Thread.currentThread().isInterrupted();
      case "unwritable" -> new Unwritable();
      case "cycle" -> new Cycle();
      case "exit 0" -> exit(0);
      case "exit 3" -> exit(3);
      case "halt" -> halt();
      case "too large" -> "x".repeat(6_291_555);
      default -> event;
    };
  }

  private static Throwable cast(Throwable t) {
    return t;
  }

  @SuppressWarnings("unchecked") // the compiler is not to know
  private static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T {
    throw (T) cast(t);
  }

  private static RuntimeException suppressed() {
    RuntimeException failure = new IllegalArgumentException("first");
    failure.addSuppressed(new IOException("second"));
    return failure;
  }

  private static RuntimeException circular() {
    RuntimeException outer = new RuntimeException("outer");
    RuntimeException inner = new RuntimeException("inner", outer);
    outer.initCause(inner);
    return outer;
  }

  private static RuntimeException noStack() {
    RuntimeException failure = new RuntimeException("no stack");
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  @SuppressWarnings("InfiniteRecursion") // it ends at zero, by an exception
  private static Object deep(int depth) {
    if (depth == 0) {
      throw new IllegalStateException("deep down");
    }
    return deep(depth - 1);
  }

  @SuppressWarnings("InfiniteRecursion") // what it is about
  private static Object overflow(int depth) {
    return overflow(depth + 1);
  }

  private static Object interrupt() {
    Thread.currentThread().interrupt();
    return "interrupted";
  }

  private static Object exit(int status) {
    System.out.print("last words");
    System.exit(status);
    return "never";
  }

  private static Object halt() {
    System.err.println("last words");
    Runtime.getRuntime().halt(42);
    return "never";
  }
}
