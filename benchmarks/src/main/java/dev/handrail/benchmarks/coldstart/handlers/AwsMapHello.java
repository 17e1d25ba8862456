package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** AWS's default handler with a map. */
public final class AwsMapHello implements RequestHandler<Map<String, String>, String> {

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "success lambda api test: " + event.get("val01");
  }
}
