package example.shapes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Tells what a function can know of where it runs. */
public final class Surroundings
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {

  private static int calls;

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("calls", ++calls);
    told.put("requestId", context.getAwsRequestId());
    told.put("name", context.getFunctionName());
    told.put("version", context.getFunctionVersion());
    told.put("arn", context.getInvokedFunctionArn());
    told.put("memory", context.getMemoryLimitInMB());
    told.put("hasTime", context.getRemainingTimeInMillis() > 1000);
    told.put("logGroup", context.getLogGroupName());
    told.put("logStream", context.getLogStreamName().replaceFirst("[0-9a-f]{32}$", "id"));
    told.put("tenant", context.getTenantId());
    told.put("trace", context.getXrayTraceId());
    told.put("traceProperty", System.getProperty("com.amazonaws.xray.traceHeader"));
    told.put("context", context.getClass().getName());
    told.put("logger", context.getLogger().getClass().getName());
    client(context, told);
    variables(told);
    told.put("zone", TimeZone.getDefault().getID());
    told.put("charset", Charset.defaultCharset().name());
    told.put("locale", Locale.getDefault().toString());
    told.put("lineEnd", System.lineSeparator());
    told.put("thread", Thread.currentThread().getName());
    told.put("resource", resource(Thread.currentThread().getContextClassLoader()));
    told.put("ownResource", resource(getClass().getClassLoader()));
    return told;
  }

  private static void client(Context context, Map<String, Object> told) {
    if (context.getClientContext() != null) {
      told.put("custom", context.getClientContext().getCustom());
      told.put("environment", context.getClientContext().getEnvironment());
      if (context.getClientContext().getClient() != null) {
        told.put("client", context.getClientContext().getClient().getAppTitle());
      }
    }
    if (context.getIdentity() != null) {
      told.put("identity", context.getIdentity().getIdentityId());
      told.put("pool", context.getIdentity().getIdentityPoolId());
    }
  }

  private static void variables(Map<String, Object> told) {
    for (String name :
        new String[] {
          "STAGE",
          "LANG",
          "TZ",
          "PATH",
          "AWS_REGION",
          "AWS_ACCESS_KEY_ID",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "_HANDLER",
          "HOME",
          "USER"
        }) {
      told.put(name, System.getenv(name));
      told.put(name + " of all", System.getenv().get(name));
    }
  }

  private static boolean resource(ClassLoader loader) {
    return loader.getResource("example/shapes/Surroundings.class") != null;
  }
}
