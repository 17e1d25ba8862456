package dev.handrail.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a {@link TestContext} tells and what its builder collects; null where nothing was said. */
final class TestContextValues {

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  /** Stands for a new logger. */
  private static final TestLogger NONE = TestLogger.create();

  String functionName = "my-function";
  String functionVersion = FunctionDefinition.LATEST;
  @Nullable String invokedFunctionArn;
  int memoryLimitInMB = 128;
  Duration timeout = Duration.ofSeconds(3);
  boolean clockStopped;
  @Nullable String logGroupName;
  @Nullable CognitoIdentity identity;
  @Nullable ClientContext clientContext;
  @Nullable String tenantId;

  // What differs from one invocation to the next.
  String requestId = "";
  String logStreamName = "";
  @Nullable String xrayTraceId = "";
  TestLogger logger = NONE;

  /** A copy that nobody changes, in which nothing is missing. */
  TestContextValues completed() {
    TestContextValues copy = new TestContextValues();
    copy.functionName = functionName;
    copy.functionVersion = functionVersion;
    copy.invokedFunctionArn = invokedFunctionArn;
    copy.memoryLimitInMB = memoryLimitInMB;
    copy.timeout = timeout;
    copy.clockStopped = clockStopped;
    copy.logGroupName = logGroupName;
    copy.identity = identity;
    copy.clientContext = clientContext;
    copy.tenantId = tenantId;
    Random random = new Random();
    copy.requestId = requestId.isEmpty() ? RequestIds.next() : requestId;
    copy.logStreamName = logStreamName.isEmpty() ? logStream(random) : logStreamName;
    copy.xrayTraceId = "".equals(xrayTraceId) ? traceHeader(random) : xrayTraceId;
    copy.logger = logger == NONE ? TestLogger.create() : logger;
    return copy;
  }

  String invokedFunctionArn() {
    return invokedFunctionArn == null ? ARN + functionName : invokedFunctionArn;
  }

  String logGroupName() {
    return logGroupName == null ? "/aws/lambda/" + functionName : logGroupName;
  }

  String logStreamName() {
    return logStreamName;
  }

  private String logStream(Random random) {
    String date = LocalDate.now(ZoneOffset.UTC).format(DATE);
    return date + "/[" + functionVersion + "]" + hex(random, 32);
  }

  private static String traceHeader(Random random) {
    long seconds = System.currentTimeMillis() / 1000;
    return "Root=1-"
        + Long.toHexString(seconds)
        + "-"
        + hex(random, 24)
        + ";Parent="
        + hex(random, 16)
        + ";Sampled=0";
  }

  private static String hex(Random random, int digits) {
    StringBuilder hex = new StringBuilder(digits);
    while (hex.length() < digits) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }
}
