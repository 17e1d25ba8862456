package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Objects;

/** Answers behind an API or a function URL; what it says is the template's. */
public final class Greeter implements RequestHandler<Map<String, Object>, Map<String, Object>> {

  private static int calls;

  /** Made by the runtime. */
  public Greeter() {}

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Object path = Objects.requireNonNullElse(event.get("path"), event.get("rawPath"));
    String greeting = Objects.requireNonNullElse(System.getenv("GREETING"), "hello");
    if (String.valueOf(path).endsWith("/fail")) {
      throw new IllegalStateException("as it was told");
    }
    calls++;
    return Map.of("statusCode", 200, "body", greeting + " from " + path + ", call " + calls);
  }
}
