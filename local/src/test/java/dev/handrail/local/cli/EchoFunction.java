package dev.handrail.local.cli;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A function that the command line's tests run; it knows nothing of Handrail. */
public final class EchoFunction implements RequestHandler<Map<String, Object>, Object> {

  /** Fails the init phase where the environment says so. */
  public EchoFunction() {
    if ("broken".equals(System.getenv("STAGE"))) {
      throw new IllegalStateException("no such stage");
    }
  }

  @Override
  public Object handleRequest(Map<String, Object> event, Context context) {
    if (event.containsKey("hang")) {
      LockSupport.park(this);
    }
    context.getLogger().log("stage " + System.getenv("STAGE"));
    if (event.containsKey("fail")) {
      throw new IllegalStateException(String.valueOf(event.get("fail")));
    }
    return event;
  }
}
