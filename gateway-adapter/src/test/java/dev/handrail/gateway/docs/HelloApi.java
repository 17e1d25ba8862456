package dev.handrail.gateway.docs;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.gateway.EventFunction;

/** The tutorial's function with another superclass. */
public final class HelloApi extends EventFunction<Greeting, String> {
  @Override
  public void handle(Greeting event, Context context, Callback<String> callback) {
    callback.call(null, "success lambda api test: " + event.val01());
  }
}
