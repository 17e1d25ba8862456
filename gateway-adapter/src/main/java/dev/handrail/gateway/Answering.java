package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import org.jspecify.annotations.Nullable;

/**
 * Makes a response of a handler's failure. What comes after the outcome is no outcome, and must not
 * be logged as one: core says in the log what it dropped.
 */
final class Answering implements Callback<ProxyResponse> {

  private final ErrorResponses errors;
  private final ProxyRequest request;
  private final Context context;
  private final Callback<ProxyResponse> callback;

  // Guarded by this: a callback may be called from any thread.
  private boolean given;
  private boolean replaceable;
  private @Nullable Throwable answered;

  Answering(
      ErrorResponses errors,
      ProxyRequest request,
      Context context,
      Callback<ProxyResponse> callback) {
    this.errors = errors;
    this.request = request;
    this.context = context;
    this.callback = callback;
  }

  @Override
  public void call(@Nullable Throwable error, @Nullable ProxyResponse response) {
    Throwable failure = error == null ? Answers.misfit(response, request.frontDoor()) : error;
    if (failure != null) {
      // While a success waits for the event loop, a failure of the loop takes its place.
      fail(failure, true);
      return;
    }
    synchronized (this) {
      if (!given) {
        given = true;
        replaceable = context.callbackWaitsForEmptyEventLoop();
      }
    }
    callback.call(null, response);
  }

  /** Takes what the handler threw, which never replaces what it answered before. */
  void thrown(Throwable error) {
    fail(error, false);
  }

  private void fail(Throwable error, boolean replaces) {
    boolean first;
    boolean second;
    synchronized (this) {
      first = !given;
      second = given && replaces && replaceable;
      if (!first && !second && answered == error) {
        return; // the same failure by two ways is no news
      }
      given = true;
      if (first || second) {
        replaceable = false;
        answered = error;
      }
    }
    if (first || second) {
      answer(error);
    } else {
      callback.call(error, null);
    }
  }

  private void answer(Throwable error) {
    ProxyResponse response = Answers.failure(error, request.frontDoor(), errors, context);
    // A failure leaves at once, so its response does.
    context.callbackWaitsForEmptyEventLoop(false);
    callback.call(null, response);
  }
}
