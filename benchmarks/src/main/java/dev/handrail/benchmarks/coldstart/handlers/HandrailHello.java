package dev.handrail.benchmarks.coldstart.handlers;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** On Handrail. */
public final class HandrailHello extends LambdaFunction<Greeting, String> {

  @Override
  public void handle(Greeting event, Context context, Callback<String> callback) {
    callback.call(null, "success lambda api test: " + event.val01());
  }
}
