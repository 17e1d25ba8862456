package dev.handrail.testkit.internal.jvm.inside;

import com.amazonaws.services.lambda.runtime.api.client.LambdaEnvironment;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.util.List;

/** AWS's interface of the Runtime API, without HTTP; failures are those of AWS's own client. */
final class PlatformClient implements LambdaRuntimeApiClient {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  /** As AWS's client has it in its messages. */
  private static final String RUNTIME =
      "http://" + LambdaEnvironment.RUNTIME_API + "/2018-06-01/runtime/";

  private final Platform platform;

  PlatformClient(Platform platform) {
    this.platform = platform;
  }

  @Override
  public InvocationRequest nextInvocation() {
    Platform.Event event = platform.next();
    InvocationRequest request = new InvocationRequest();
    request.setId(event.id());
    request.setInvokedFunctionArn(event.functionArn());
    request.setDeadlineTimeInMs(event.deadlineMillis());
    request.setXrayTraceId(event.traceHeader());
    request.setClientContext(event.clientContext());
    request.setCognitoIdentity(event.cognitoIdentity());
    request.setTenantId(event.tenantId());
    request.setContent(event.content());
    return request;
  }

  /** For managed instances only, which are not emulated. */
  @Override
  public InvocationRequest nextInvocationWithExponentialBackoff(LambdaContextLogger logger) {
    return nextInvocation();
  }

  @Override
  public void reportInvocationSuccess(String requestId, byte[] response) {
    check("Failed to post invocation response.", platform.response(requestId, response));
  }

  @Override
  public void reportInvocationError(String requestId, LambdaError error) {
    String type = error.errorType.getRapidError();
    byte[] document = DtoSerializers.serialize(error.errorRequest);
    String path = "invocation/" + requestId + "/error";
    check(RUNTIME + path, platform.error(requestId, type, document));
  }

  @Override
  public void reportInitError(LambdaError error) {
    String type = error.errorType.getRapidError();
    byte[] document = DtoSerializers.serialize(error.errorRequest);
    check(RUNTIME + "init/error", platform.initError(type, document));
  }

  @Override
  public void restoreNext() {
    check(RUNTIME + "restore/next", platform.restoreNext(), OK);
  }

  @Override
  public void reportRestoreError(LambdaError error) {
    String type = error.errorType.getRapidError();
    byte[] document = DtoSerializers.serialize(error.errorRequest);
    check(RUNTIME + "restore/error", platform.restoreError(type, document));
  }

  private static void check(String what, int status) {
    check(what, status, ACCEPTED);
  }

  private static void check(String what, int status, int expected) {
    if (status != expected) {
      LambdaRuntimeClientException failure = new LambdaRuntimeClientException(what, status);
      List<StackTraceElement> trace = List.of(failure.getStackTrace());
      // It is in the function's log, where AWS's frames are, and none of ours.
      failure.setStackTrace(
          trace.stream()
              .dropWhile(frame -> frame.getClassName().equals(PlatformClient.class.getName()))
              .toArray(StackTraceElement[]::new));
      throw failure;
    }
  }
}
