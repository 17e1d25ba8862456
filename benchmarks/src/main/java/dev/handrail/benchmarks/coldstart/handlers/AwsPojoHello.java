package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** AWS's default handler with a POJO; its mapper cannot read records. */
public final class AwsPojoHello implements RequestHandler<AwsPojoHello.Event, String> {

  @Override
  public String handleRequest(Event event, Context context) {
    return "success lambda api test: " + event.getVal01();
  }

  /** The event. */
  public static final class Event {

    private String val01 = "";

    /** The only property. */
    public String getVal01() {
      return val01;
    }

    /** Sets the only property. */
    public void setVal01(String val01) {
      this.val01 = val01;
    }
  }
}
