package example.shapes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Handlers that cannot be made. */
public final class Broken implements RequestHandler<String, String> {

  private Broken() {}

  @Override
  public String handleRequest(String event, Context context) {
    return "never";
  }

  /** Answers, if it comes to that. */
  public abstract static class Base implements RequestHandler<String, String> {

    Base() {}

    @Override
    public String handleRequest(String event, Context context) {
      return "never";
    }

    /** Also by its name. */
    public String method(String event) {
      return "never";
    }
  }

  /** Needs an argument. */
  public static final class WithArgument extends Base {
    /** Not found. */
    public WithArgument(String argument) {}
  }

  /** Its constructor throws. */
  public static final class Constructor extends Base {
    /** Throws. */
    public Constructor() {
      System.out.println("constructing");
      throw new IllegalStateException("no construction", new RuntimeException("its cause"));
    }
  }

  /** Its constructor throws what has no message. */
  public static final class ConstructorWithoutMessage extends Base {
    /** Throws. */
    public ConstructorWithoutMessage() throws Exception {
      throw new Exception();
    }
  }

  /** Its constructor throws an error. */
  public static final class ConstructorError extends Base {
    /** Throws. */
    public ConstructorError() {
      throw new AssertionError("no construction");
    }
  }

  /** Its class cannot be initialised. */
  public static final class StaticInitialiser extends Base {
    private static final int VALUE = Integer.parseInt("no number");

    /** Never comes to this. */
    public StaticInitialiser() {
      System.out.println(VALUE);
    }
  }

  /** Ends the runtime before there is an invocation. */
  public static final class Exit extends Base {
    /** Exits. */
    public Exit() {
      System.out.println("last words");
      System.exit(7);
    }
  }

  /** Needs an instance around it. */
  @SuppressWarnings("ClassCanBeStatic") // what it is about
  public final class Inner extends Base {
    /** Not to be called. */
    public Inner() {}
  }

  /** Not a handler. */
  public static final class NoHandler {
    /** Has no method that fits. */
    public NoHandler() {}

    /** Unless it is named. */
    @Override
    public String toString() {
      return "no handler, yet with a method";
    }
  }
}
