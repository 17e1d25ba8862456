package dev.handrail;

/**
 * Fails an invocation that would otherwise run into its deadline after {@link Handler#handle}
 * returned: its callback was never called, or its event loop never got empty. The message says
 * which, what was pending, and what to do.
 *
 * <p>Node answers {@code null} when its loop is empty and nobody called back; Java cannot see
 * whether another thread still means to.
 */
public final class UnfinishedInvocationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnfinishedInvocationException(String message) {
    super(message);
  }

  static UnfinishedInvocationException interrupted() {
    return new UnfinishedInvocationException(
        "The invocation's thread was interrupted while it waited for the callback.");
  }

  static UnfinishedInvocationException atDeadline(
      Deadline deadline, boolean completed, int queuedTasks, int trackedStages) {
    String pending = pending(queuedTasks, trackedStages);
    return new UnfinishedInvocationException(
        deadline.givenMillis() == 0
            ? noTime(completed, pending)
            : afterWait(deadline, completed, pending));
  }

  private static String noTime(boolean completed, String pending) {
    return "The context gave this invocation 0 ms, so "
        + (completed ? "a non-empty event loop" : "a callback from elsewhere")
        + " cannot be waited for ("
        + pending
        + "). Is the context a mock? Let its getRemainingTimeInMillis() return the time to wait."
        + " See docs/troubleshooting.md#never-called-back";
  }

  private static String afterWait(Deadline deadline, boolean completed, String pending) {
    String waited = deadline.givenMillis() - deadline.marginMillis() + " ms";
    return completed
        ? "The callback was called, but after "
            + waited
            + " the event loop is still not empty: "
            + pending
            + ". To answer at once, call context.callbackWaitsForEmptyEventLoop(false) before the"
            + " callback. See docs/troubleshooting.md#loop-never-empty"
        : "The callback was not called within "
            + waited
            + ", just before the deadline: "
            + pending
            + ". Call callback.succeed or callback.fail on every path, or return the result with"
            + " Handler.of or Handler.async. Work on other threads is seen when it is tracked:"
            + " context.eventLoop().track(stage). See docs/troubleshooting.md#never-called-back";
  }

  private static String pending(int queuedTasks, int trackedStages) {
    if (queuedTasks == 0 && trackedStages == 0) {
      return "nothing that Handrail can see is pending";
    }
    return trackedStages + " tracked stage(s) and " + queuedTasks + " queued task(s) are pending";
  }
}
