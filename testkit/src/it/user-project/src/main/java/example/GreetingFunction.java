package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A function that knows nothing of Handrail. */
public class GreetingFunction implements RequestHandler<Greeting, String> {

  @Override
  public String handleRequest(Greeting greeting, Context context) {
    context.getLogger().log("greeting " + greeting.getName());
    return "hello " + greeting.getName();
  }
}
