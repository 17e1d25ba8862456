package dev.handrail;

import org.jspecify.annotations.Nullable;

/** One invocation: one context, one {@link CompletionLatch} and one {@link InvocationLoop}. */
final class Invocation<R extends @Nullable Object> {

  private final Deadline deadline;
  private final CompletionLatch<R> latch;
  private final InvocationLoop loop;
  private final Context context;

  private Invocation(com.amazonaws.services.lambda.runtime.Context aws) {
    deadline = new Deadline(aws.getRemainingTimeInMillis());
    latch = new CompletionLatch<>(aws);
    loop = new InvocationLoop(aws, latch);
    context = new InvocationContext(aws, latch, loop, deadline);
  }

  /**
   * Calls a handler and waits for its outcome.
   *
   * @return the result
   * @throws Throwable the error that the invocation was completed with, as it is
   */
  static <E extends @Nullable Object, R extends @Nullable Object> @Nullable R run(
      Handler<E, R> handler, E event, com.amazonaws.services.lambda.runtime.Context aws)
      throws Throwable {
    return new Invocation<R>(aws).run(handler, event);
  }

  private <E extends @Nullable Object> @Nullable R run(Handler<E, R> handler, E event)
      throws Throwable {
    // Left by an earlier invocation: AWS's client clears it after a success only.
    boolean unused = Thread.interrupted();
    try {
      InvocationErrors.guard(handler, event, context, latch);
      loop.runUntilAnswerable(deadline);
    } finally {
      loop.close();
    }
    return outcome();
  }

  private @Nullable R outcome() throws Throwable {
    CompletionLatch.Completion<R> completion = latch.completion();
    if (completion == null) {
      throw new AssertionError("the loop ended before the invocation was completed");
    }
    if (completion.error() != null) {
      throw completion.error();
    }
    return completion.result();
  }
}
