package example;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.gateway.EventFunction;
import dev.handrail.gateway.EventMapping;

/** The tutorial's function: {@code POST} it the event, or {@code GET} it with a query. */
public final class HelloApi extends EventFunction<Greeting, String> {
  public HelloApi() {
    super(EventMapping.parts(Greeting.class).body().query("val01"));
  }

  @Override
  public void handle(Greeting event, Context context, Callback<String> callback) {
    callback.call(null, "success lambda api test: " + event.val01());
  }
}
