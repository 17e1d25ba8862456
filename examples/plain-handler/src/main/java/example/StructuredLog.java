package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** One JSON object a line, with the members that Powertools for AWS Lambda gives a log line. */
final class StructuredLog {

  private final String service;
  private final AtomicBoolean coldStart = new AtomicBoolean(true);

  StructuredLog(String service) {
    this.service = service;
  }

  void info(String message, Context context, Map<String, String> more) {
    JsonObject line = new JsonObject();
    line.addProperty("level", "INFO");
    line.addProperty("message", message);
    line.addProperty("service", service);
    line.addProperty("function_name", context.getFunctionName());
    line.addProperty("function_request_id", context.getAwsRequestId());
    line.addProperty("cold_start", coldStart.getAndSet(false));
    more.forEach(line::addProperty);
    System.out.println(line);
  }
}
