package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.FunctionGoneException;
import dev.handrail.local.function.Functions;
import dev.handrail.local.server.FrontDoor;
import dev.handrail.local.server.HttpAnswer;
import dev.handrail.local.server.RandomIds;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.TooManyRequestsException;

/**
 * Lambda's own API, as far as it runs functions and tells of them: {@code Invoke}, {@code
 * InvokeWithResponseStream}, {@code InvokeAsync}, {@code ListFunctions}, {@code GetFunction} and
 * {@code GetFunctionConfiguration}. Signatures are not asked for.
 *
 * <p>The content type of an event is not looked at, so that {@code curl -d} works.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class InvokeApi implements FrontDoor {

  private static final System.Logger LOG = System.getLogger(InvokeApi.class.getName());

  private static final int MAX_ASYNC_EVENT = 1024 * 1024;
  private static final int MAX_OLD_ASYNC_EVENT = 256 * 1024;

  private final Invocations invocations;
  private final FunctionDocuments documents;

  /**
   * The API of these functions.
   *
   * @param functions what can be invoked
   * @param queue takes asynchronous invocations
   */
  public InvokeApi(Functions functions, EventQueue queue) {
    this.invocations = new Invocations(functions, queue);
    this.documents = new FunctionDocuments(functions);
  }

  /** All paths that begin with a date, as those of Lambda's API do. */
  @Override
  public boolean owns(IncomingRequest head) {
    String path = head.target();
    return path.length() > 11
        && path.startsWith("/20")
        && path.charAt(5) == '-'
        && path.charAt(8) == '-'
        && path.charAt(11) == '/';
  }

  @Override
  public boolean isOpenToPages() {
    return false;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    Operation.Call call = Operation.of(head);
    if (call != null && call.operation() == Operation.INVOKE_ASYNC) {
      return MAX_OLD_ASYNC_EVENT;
    }
    return InvocationType.isEvent(head) ? MAX_ASYNC_EVENT : InvocationRequest.MAX_PAYLOAD_SIZE;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    Operation.Call call = Operation.of(head);
    Operation operation = call == null ? Operation.INVOKE : call.operation();
    return ApiException.tooLarge(maxBody(head), operation.wireName()).answer(RandomIds.requestId());
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    String requestId = RandomIds.requestId();
    try {
      return answer(request, requestId);
    } catch (ApiException refused) {
      return refused.answer(requestId);
    } catch (TooManyRequestsException throttled) {
      return ApiException.throttled(throttled.reason()).answer(requestId);
    } catch (FunctionGoneException gone) {
      return ApiException.notFound(gone.arn()).answer(requestId);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.DEBUG, "A call failed: " + request, failed);
      return ApiException.service(String.valueOf(failed.getMessage())).answer(requestId);
    }
  }

  private HttpAnswer answer(IncomingRequest request, String requestId) {
    Operation.Call call = Operation.of(request);
    if (call == null) {
      throw ApiException.unknownOperation(
          "Handrail has no operation "
              + request.method()
              + " "
              + request.rawPath()
              + ". It has Invoke, InvokeWithResponseStream, InvokeAsync, ListFunctions, GetFunction"
              + " and GetFunctionConfiguration.");
    }
    String name = call.functionName();
    return switch (call.operation()) {
      case INVOKE -> invocations.invoke(request, name, requestId);
      case INVOKE_WITH_RESPONSE_STREAM -> invocations.stream(request, name, requestId);
      case INVOKE_ASYNC -> invocations.invokeAsync(request, name, requestId);
      case LIST_FUNCTIONS -> documents.list(request, requestId);
      case GET_FUNCTION -> documents.function(request, name, requestId);
      case GET_FUNCTION_CONFIGURATION -> documents.configuration(request, name, requestId);
    };
  }
}
