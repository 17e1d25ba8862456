package dev.handrail.testkit.internal.environment;

import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;

/**
 * One run of a runtime: from its start to its end.
 *
 * <p>Instances are for one thread at a time, except for {@link #close()}.
 */
public interface FunctionRuntime extends AutoCloseable {

  /**
   * When it was started.
   *
   * @return as {@link System#nanoTime()}
   */
  long startNanos();

  /**
   * Whether its first invocation is still to come.
   *
   * @return false once {@link #run} was called
   */
  boolean isFirst();

  /**
   * Whether it can take an invocation; also while its init phase goes on.
   *
   * @return false once it ended
   */
  boolean isAlive();

  /**
   * Waits until the init phase is over; the log is complete up to there.
   *
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  InitOutcome awaitInit(long deadlineNanos) throws InterruptedException;

  /**
   * Lets a runtime that was checkpointed go on, and waits until it is restored; the log is complete
   * up to there.
   *
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  InitOutcome restore(long deadlineNanos) throws InterruptedException;

  /**
   * Runs an invocation; the log is complete up to its end.
   *
   * @param invocation what
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  Completion run(Invocation invocation, long deadlineNanos) throws InterruptedException;

  /**
   * The most memory so far.
   *
   * @return in MB, rounded up
   */
  int peakMemory();

  /**
   * Whether it was ended for its memory.
   *
   * @return true only after its end
   */
  boolean exceededMemory();

  /**
   * How it ended, in Lambda's words; for one that has.
   *
   * @return such as {@code Runtime exited with error: exit status 1}
   */
  String exitWords();

  /** Ends it, with all it has started, and does not wait for the function's consent. */
  @Override
  void close();
}
