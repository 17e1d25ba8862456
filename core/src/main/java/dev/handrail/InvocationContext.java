package dev.handrail;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Instant;

/** AWS's context of one invocation with what Handrail adds. */
final class InvocationContext implements Context {

  private final com.amazonaws.services.lambda.runtime.Context aws;
  private final CompletionLatch<?> latch;
  private final InvocationLoop loop;
  private final Deadline deadline;

  InvocationContext(
      com.amazonaws.services.lambda.runtime.Context aws,
      CompletionLatch<?> latch,
      InvocationLoop loop,
      Deadline deadline) {
    this.aws = aws;
    this.latch = latch;
    this.loop = loop;
    this.deadline = deadline;
  }

  CompletionLatch<?> latch() {
    return latch;
  }

  @Override
  public InvocationLoop eventLoop() {
    return loop;
  }

  @Override
  public boolean callbackWaitsForEmptyEventLoop() {
    return latch.callbackWaits();
  }

  @Override
  public void callbackWaitsForEmptyEventLoop(boolean waits) {
    latch.callbackWaits(waits);
  }

  @Override
  public Instant deadline() {
    return Instant.ofEpochMilli(deadline.epochMillis());
  }

  @Override
  public String getAwsRequestId() {
    return aws.getAwsRequestId();
  }

  @Override
  public String getLogGroupName() {
    return aws.getLogGroupName();
  }

  @Override
  public String getLogStreamName() {
    return aws.getLogStreamName();
  }

  @Override
  public String getFunctionName() {
    return aws.getFunctionName();
  }

  @Override
  public String getFunctionVersion() {
    return aws.getFunctionVersion();
  }

  @Override
  public String getInvokedFunctionArn() {
    return aws.getInvokedFunctionArn();
  }

  @Override
  public CognitoIdentity getIdentity() {
    return aws.getIdentity();
  }

  @Override
  public ClientContext getClientContext() {
    return aws.getClientContext();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return aws.getRemainingTimeInMillis();
  }

  @Override
  public int getMemoryLimitInMB() {
    return aws.getMemoryLimitInMB();
  }

  @Override
  public LambdaLogger getLogger() {
    return aws.getLogger();
  }

  @Override
  public String getTenantId() {
    return aws.getTenantId();
  }

  @Override
  public String getXrayTraceId() {
    return aws.getXrayTraceId();
  }
}
