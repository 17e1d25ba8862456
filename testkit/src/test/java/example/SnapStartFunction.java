package example;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Has two resources with hooks, which fail as the environment variable HOOKS says. */
public final class SnapStartFunction implements RequestHandler<String, String> {

  /** Held here, as the runtime holds resources weakly. */
  private final Hooks first = new Hooks("first");

  private final Hooks second = new Hooks("second");

  /** Registers both. */
  public SnapStartFunction() {
    System.out.println("constructor");
    Core.getGlobalContext().register(first);
    Core.getGlobalContext().register(second);
  }

  @Override
  public String handleRequest(String event, com.amazonaws.services.lambda.runtime.Context context) {
    return System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE")
        + " "
        + System.getProperty("org.crac.Core.Compat")
        + " "
        + context.getLogStreamName()
        + " "
        + first.state
        + " "
        + second.state;
  }

  private static final class Hooks implements Resource {
    private final String name;
    private String state = "new";

    Hooks(String name) {
      this.name = name;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      hook("beforeCheckpoint");
      state = "checkpointed";
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      hook("afterRestore");
      state = "restored";
    }

    private void hook(String which) {
      System.out.println(which + " " + name);
      if (which.equals(System.getenv("HOOKS"))) {
        throw new IllegalStateException(which + " of " + name);
      }
    }
  }
}
