package dev.handrail.docs;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** What README and Javadoc show of the tutorial's function. */
public final class HelloFunction extends LambdaFunction<Greeting, String> {
  @Override
  public void handle(Greeting event, Context context, Callback<String> callback) {
    callback.call(null, "success lambda api test: " + event.val01());
  }
}
