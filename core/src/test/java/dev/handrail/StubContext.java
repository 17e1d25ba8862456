package dev.handrail;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * AWS's context as a test needs it: a clock that runs from the first question on, so that a machine
 * that pauses before the invocation takes none of its time, and a log that can be read.
 */
public final class StubContext implements Context {

  /** More than any machine needs: what fails for want of time hangs. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Duration given;
  private final boolean logs;
  private final Log log = new Log();
  private Long startNanos; // null until the first question; guarded by this

  public StubContext() {
    this(PATIENCE);
  }

  public StubContext(Duration given) {
    this(given, true);
  }

  private StubContext(Duration given, boolean logs) {
    this.given = given;
    this.logs = logs;
  }

  /** As a mocking library makes it: no logger. */
  public static StubContext withoutLogger() {
    return new StubContext(PATIENCE, false);
  }

  /** What was logged, one entry a call, with the level in front where there was one. */
  public List<String> log() {
    return log.entries;
  }

  @Override
  public synchronized int getRemainingTimeInMillis() {
    long now = System.nanoTime();
    if (startNanos == null) {
      startNanos = now;
    }
    return (int) Math.max(0, given.minusNanos(now - startNanos).toMillis());
  }

  @Override
  public LambdaLogger getLogger() {
    return logs ? log : null;
  }

  @Override
  public String getAwsRequestId() {
    return "8f507cfc-0000-4000-8000-000000000001";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/stub";
  }

  @Override
  public String getLogStreamName() {
    return "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef";
  }

  @Override
  public String getFunctionName() {
    return "stub";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:123456789012:function:stub";
  }

  @Override
  public CognitoIdentity getIdentity() {
    return new CognitoIdentity() {
      @Override
      public String getIdentityId() {
        return "us-east-1:identity";
      }

      @Override
      public String getIdentityPoolId() {
        return "us-east-1:pool";
      }
    };
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 128;
  }

  @Override
  public String getTenantId() {
    return "tenant-7";
  }

  @Override
  public String getXrayTraceId() {
    return "Root=1-5e34a614-10bd00000000000000000001";
  }

  private static final class Log implements LambdaLogger {

    private final List<String> entries = new CopyOnWriteArrayList<>();

    @Override
    public void log(String message) {
      entries.add(message);
    }

    @Override
    public void log(byte[] message) {
      entries.add(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void log(String message, LogLevel level) {
      entries.add("[" + level + "] " + message);
    }
  }
}
