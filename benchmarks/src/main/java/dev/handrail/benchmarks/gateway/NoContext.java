package dev.handrail.benchmarks.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** For handlers that only must have one. */
public final class NoContext implements Context {

  @Override
  public String getAwsRequestId() {
    return "6f1b1a6e-9d31-4c0e-8a55-2f6d7f1c9a10";
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/hello";
  }

  @Override
  public String getLogStreamName() {
    return "2026/11/24/[$LATEST]0";
  }

  @Override
  public String getFunctionName() {
    return "hello";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:123456789012:function:hello";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 3_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public @Nullable LambdaLogger getLogger() {
    return null;
  }
}
