package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.Payload;

/**
 * The Runtime API for a runtime in this JVM, without HTTP; what is refused is told by the status
 * that {@link RuntimeApiServer} would answer.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class DirectCalls {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  private final RuntimeApi api;

  /**
   * The runtime's side of an API.
   *
   * @param api where the platform waits
   */
  public DirectCalls(RuntimeApi api) {
    this.api = api;
  }

  /**
   * Blocks without limit until there is an event.
   *
   * @return the event
   * @throws InterruptedException if this thread is interrupted; the call can be made again
   * @throws IllegalStateException if there will be none
   */
  public Invocation next() throws InterruptedException {
    try {
      return api.next();
    } catch (RuntimeApiException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Posts a result.
   *
   * @param requestId of the invocation
   * @param payload the result
   * @return a status of HTTP
   */
  public int response(String requestId, byte[] payload) {
    if (payload.length > Answer.MAX_SIZE) {
      int status = status(() -> api.response(requestId, new Answer.TooLarge()));
      return status == ACCEPTED ? RuntimeApiException.tooLarge().status() : status;
    }
    return status(() -> api.response(requestId, new Answer.Success(Payload.of(payload))));
  }

  /**
   * Posts an error.
   *
   * @param requestId of the invocation
   * @param errorType for the platform
   * @param document for the caller
   * @return a status of HTTP
   */
  public int error(String requestId, String errorType, byte[] document) {
    if (document.length > Answer.MAX_SIZE) {
      int status = status(() -> api.error(requestId, new Answer.TooLarge()));
      return status == ACCEPTED ? RuntimeApiException.tooLarge().status() : status;
    }
    String type = ErrorTypes.valid(errorType);
    return status(() -> api.error(requestId, new Answer.Failure(type, Payload.of(document))));
  }

  /**
   * Tells that the init phase failed.
   *
   * @param errorType for the platform
   * @param document for the caller
   * @return a status of HTTP
   */
  public int initError(String errorType, byte[] document) {
    String type = ErrorTypes.valid(errorType);
    return status(() -> api.initError(new InitOutcome.Failed(type, Payload.of(document))));
  }

  /**
   * Asks for the restore, and blocks until it begins.
   *
   * @return a status of HTTP
   * @throws InterruptedException if this thread is interrupted; the call can be made again
   */
  public int restoreNext() throws InterruptedException {
    try {
      api.restoreNext();
      return OK;
    } catch (RuntimeApiException e) {
      return e.status();
    }
  }

  /**
   * Tells that the restore failed.
   *
   * @param errorType for the platform
   * @param document for the caller
   * @return a status of HTTP
   */
  public int restoreError(String errorType, byte[] document) {
    String type = ErrorTypes.valid(errorType);
    return status(() -> api.restoreError(new InitOutcome.Failed(type, Payload.of(document))));
  }

  private static int status(Runnable call) {
    try {
      call.run();
      return ACCEPTED;
    } catch (RuntimeApiException e) {
      return e.status();
    }
  }
}
