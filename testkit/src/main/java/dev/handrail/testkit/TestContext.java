package dev.handrail.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import dev.handrail.Context;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The context of one invocation for a test that calls a handler itself: every value is one that
 * Lambda could give, the time runs out, and the log can be read.
 *
 * <pre>{@code
 * TestContext context = TestContext.builder().functionName("orders").build();
 * Receipt receipt = new OrderHandler().handleRequest(order, context);
 * assertThat(context.getLogger().messages()).isEmpty();
 * }</pre>
 *
 * <p>It is AWS's {@code Context}, for any handler, and {@link Context Handrail's}, for one that is
 * called without its {@code LambdaFunction} around it: then {@link #runEventLoop} does what
 * Handrail does after {@code handle} returned. A {@code LambdaFunction} needs only AWS's part of it
 * and brings an event loop of its own.
 *
 * <p>The remaining time counts down by the clock from the timeout, unless {@link Builder#stopClock}
 * was called. {@link #advance} takes more of it away, so that a test of what a handler does when
 * time runs short need not wait. It is never negative, as on Lambda's Java runtimes.
 *
 * <p>Safe for use by many threads.
 */
public final class TestContext implements Context {

  private final TestContextValues values;
  private final InvocationClock clock;
  private final TestEventLoop eventLoop = new TestEventLoop();
  private volatile boolean callbackWaits = true;

  private TestContext(TestContextValues values) {
    this.values = values;
    this.clock = new InvocationClock(values.timeout, values.clockStopped);
  }

  /**
   * A context with all defaults, as {@link #builder} has them.
   *
   * @return a new context, whose time begins to run
   */
  public static TestContext create() {
    return builder().build();
  }

  /**
   * Begins a context: of a function {@code my-function}, version {@code $LATEST}, in account
   * 123456789012 and region us-east-1, with Lambda's default memory of 128 MB and timeout of 3
   * seconds, under a random request id, with an X-Ray trace id that is not sampled, and without
   * identity, client context and tenant.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Takes time away from the invocation, as if the function had been busy for so long.
   *
   * @param duration zero or more; more than is left leaves nothing
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration duration) {
    clock.advance(duration);
  }

  /**
   * Runs the tasks of {@link #eventLoop()} on this thread until none is left and every tracked
   * stage has ended, as Handrail does after a handler returned. What a task throws comes out of
   * here, as does the failure of a stage, and what is still queued remains so.
   *
   * @throws IllegalStateException if the real time that corresponds to the remaining time passes
   *     before every tracked stage ended, saying how many did not
   */
  public void runEventLoop() {
    eventLoop.run(remaining());
  }

  @Override
  public dev.handrail.EventLoop eventLoop() {
    return eventLoop;
  }

  @Override
  public boolean callbackWaitsForEmptyEventLoop() {
    return callbackWaits;
  }

  @Override
  public void callbackWaitsForEmptyEventLoop(boolean waits) {
    callbackWaits = waits;
  }

  /**
   * The time at which the invocation ends: so much earlier as {@link #advance} took away, so that
   * it agrees with the remaining time while the clock runs.
   */
  @Override
  public Instant deadline() {
    return clock.deadline();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) clock.remaining().toMillis();
  }

  @Override
  public TestLogger getLogger() {
    return values.logger;
  }

  @Override
  public String getAwsRequestId() {
    return values.requestId;
  }

  @Override
  public String getLogGroupName() {
    return values.logGroupName();
  }

  @Override
  public String getLogStreamName() {
    return values.logStreamName();
  }

  @Override
  public String getFunctionName() {
    return values.functionName;
  }

  @Override
  public String getFunctionVersion() {
    return values.functionVersion;
  }

  @Override
  public String getInvokedFunctionArn() {
    return values.invokedFunctionArn();
  }

  @Override
  public int getMemoryLimitInMB() {
    return values.memoryLimitInMB;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return values.identity;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return values.clientContext;
  }

  @Override
  public @Nullable String getTenantId() {
    return values.tenantId;
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return values.xrayTraceId;
  }

  /** The function and the request. */
  @Override
  public String toString() {
    return "TestContext[" + getInvokedFunctionArn() + ", " + getAwsRequestId() + "]";
  }

  /** Makes contexts; each call of {@link #build} gives one with its own time. Not thread-safe. */
  public static final class Builder {

    private final TestContextValues values = new TestContextValues();

    private Builder() {}

    /**
     * The function's name, from which ARN and log group follow.
     *
     * @param name not null
     * @return this
     */
    public Builder functionName(String name) {
      values.functionName = TestContextRules.functionName(name);
      return this;
    }

    /**
     * The version that runs.
     *
     * @param version {@code $LATEST} or a number; not null
     * @return this
     */
    public Builder functionVersion(String version) {
      values.functionVersion = TestContextRules.version(version);
      return this;
    }

    /**
     * The ARN by which the function was invoked, for one with an alias or version, or of another
     * account.
     *
     * @param arn not null
     * @return this
     */
    public Builder invokedFunctionArn(String arn) {
      values.invokedFunctionArn = TestContextRules.arn(arn);
      return this;
    }

    /**
     * The memory size.
     *
     * @param megabytes 128 to 10,240
     * @return this
     * @throws IllegalArgumentException if Lambda has no such size
     */
    public Builder memoryLimitInMB(int megabytes) {
      values.memoryLimitInMB = TestContextRules.memory(megabytes);
      return this;
    }

    /**
     * The time that the invocation has.
     *
     * @param timeout zero, for a function whose time is up, to 15 minutes; not null
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder timeout(Duration timeout) {
      values.timeout = TestContextRules.timeout(timeout);
      return this;
    }

    /**
     * Lets time pass only by {@link TestContext#advance}: the remaining time can be compared
     * exactly, and a debugger takes none of it away.
     *
     * @return this
     */
    public Builder stopClock() {
      values.clockStopped = true;
      return this;
    }

    /**
     * The request's id.
     *
     * @param id not null
     * @return this
     */
    public Builder requestId(String id) {
      values.requestId = TestContextRules.present("requestId", id);
      return this;
    }

    /**
     * The log group; without it {@code /aws/lambda/<function name>}.
     *
     * @param name not null
     * @return this
     */
    public Builder logGroupName(String name) {
      values.logGroupName = TestContextRules.present("logGroupName", name);
      return this;
    }

    /**
     * The log stream; without it today's date, the version and 32 hexadecimal digits, as Lambda
     * names them.
     *
     * @param name not null
     * @return this
     */
    public Builder logStreamName(String name) {
      values.logStreamName = TestContextRules.present("logStreamName", name);
      return this;
    }

    /**
     * The Amazon Cognito identity of the caller, which Lambda has from the mobile SDK.
     *
     * @param identityId such as {@code us-east-1:12345678-1234-...}; not null
     * @param identityPoolId not null
     * @return this
     */
    public Builder identity(String identityId, String identityPoolId) {
      values.identity = new TestIdentity(identityId, identityPoolId);
      return this;
    }

    /**
     * The client context, of the form in which it is sent: {@code {"client":{"app_title":...},
     * "custom":{...}, "env":{...}}}.
     *
     * @param json the document itself, not its base64 form; not null
     * @return this
     * @throws IllegalArgumentException if it is not an object of that form: Lambda takes only texts
     *     in {@code custom} and {@code env}
     */
    public Builder clientContext(String json) {
      values.clientContext = TestClientContext.parse(json);
      return this;
    }

    /**
     * The tenant, of a function with tenant isolation.
     *
     * @param id null for none
     * @return this
     */
    public Builder tenantId(@Nullable String id) {
      values.tenantId = id;
      return this;
    }

    /**
     * The X-Ray trace header of this invocation.
     *
     * @param header such as {@code Root=1-...;Parent=...;Sampled=1}; null for none
     * @return this
     */
    public Builder xrayTraceId(@Nullable String header) {
      values.xrayTraceId = header;
      return this;
    }

    /**
     * Where the function logs to.
     *
     * @param logger not null
     * @return this
     */
    public Builder logger(TestLogger logger) {
      values.logger = TestContextRules.present("logger", logger);
      return this;
    }

    /**
     * Makes a context, whose time begins to run. What was not set is made anew for each: request
     * id, trace id, log stream and logger.
     *
     * @return a new context
     */
    public TestContext build() {
      return new TestContext(values.completed());
    }
  }
}
