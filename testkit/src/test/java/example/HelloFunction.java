package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** The tutorial's function, on AWS's interfaces only. */
public final class HelloFunction implements RequestHandler<Map<String, String>, String> {

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "success lambda api test: " + event.get("val01");
  }
}
