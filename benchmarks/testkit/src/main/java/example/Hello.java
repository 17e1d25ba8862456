package example;

import dev.handrail.LambdaFunction;
import java.util.Map;

/** The function under test, as a user writes it. */
public final class Hello extends LambdaFunction<Map<String, String>, String> {

  /** Lambda's to call. */
  public Hello() {
    super((event, context, callback) -> callback.succeed("success lambda api test: " + event.get("val01")));
  }
}
