package example;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** The tutorial's function. Its handler string is {@code example.HelloFunction}. */
public final class HelloFunction extends LambdaFunction<Greeting, String> {

  @Override
  public void handle(Greeting event, Context context, Callback<String> callback) {
    callback.call(null, "success lambda api test: " + event.val01());
  }
}
