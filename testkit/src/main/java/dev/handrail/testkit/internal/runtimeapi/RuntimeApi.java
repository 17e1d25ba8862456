package dev.handrail.testkit.internal.runtimeapi;

import dev.handrail.testkit.internal.runtimeapi.Completion.End;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where platform and runtime meet: the platform waits for the runtime here, and the runtime for
 * events. The rules are {@link RuntimeStateMachine}'s.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class RuntimeApi {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final RuntimeStateMachine machine = new RuntimeStateMachine();

  /** Whether a runtime that asked for its restore is to wait for it. */
  private boolean holdsSnapshot;

  private InitOutcome.@Nullable Failed initFailure;
  private @Nullable Invocation invocation;
  private @Nullable Answer answer;
  private boolean finished;
  private boolean exited;
  private boolean closed;
  private long answerNanos;
  private long endNanos;

  /** For a runtime whose restore begins at once, if it asks for one. */
  public RuntimeApi() {
    this(false);
  }

  /**
   * For a runtime of either kind.
   *
   * @param holdsSnapshot whether a restore begins with {@link #awaitRestore} only
   */
  public RuntimeApi(boolean holdsSnapshot) {
    this.holdsSnapshot = holdsSnapshot;
  }

  // ---- the platform's side ----

  /**
   * Waits until the init phase is over.
   *
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  public InitOutcome awaitInit(long deadlineNanos) throws InterruptedException {
    return await(deadlineNanos, this::initOutcome).orElseGet(InitOutcome.TimedOut::new);
  }

  /**
   * Lets a runtime that was checkpointed go on, and waits until it is restored.
   *
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  public InitOutcome awaitRestore(long deadlineNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      holdsSnapshot = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return awaitInit(deadlineNanos);
  }

  /**
   * Hands an event to the runtime, which must be waiting for one.
   *
   * @param next the event
   */
  public void dispatch(Invocation next) {
    lock.lock();
    try {
      machine.dispatch(next.request().requestId());
      invocation = next;
      answer = null;
      finished = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the invocation is over.
   *
   * @param deadlineNanos when to give up, as {@link System#nanoTime()}
   * @return how it ended
   * @throws InterruptedException if this thread is interrupted
   */
  public Completion awaitCompletion(long deadlineNanos) throws InterruptedException {
    return await(deadlineNanos, this::completion).orElseGet(() -> completion(End.TIMEOUT));
  }

  /** Tells that the runtime's process has ended. */
  public void runtimeExited() {
    lock.lock();
    try {
      exited = true;
      end();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes whoever waits here; nothing is answered any more. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      end();
    } finally {
      lock.unlock();
    }
  }

  // ---- the runtime's side ----

  /** Blocks without limit until there is an event, as the Runtime API does. */
  Invocation next() throws InterruptedException {
    long now = System.nanoTime();
    lock.lockInterruptibly();
    try {
      checkOpen();
      if (machine.next()) {
        finished = true;
        endNanos = now;
      }
      changed.signalAll();
      while (machine.state() == RuntimeState.READY && !closed) {
        changed.await();
      }
      checkOpen();
      if (machine.state() != RuntimeState.RUNNING || invocation == null) {
        throw RuntimeApiException.invalidStateTransition(machine.state(), RuntimeCall.NEXT);
      }
      return invocation;
    } finally {
      lock.unlock();
    }
  }

  void response(String requestId, Answer posted) {
    answer(() -> machine.response(requestId), posted);
  }

  void error(String requestId, Answer posted) {
    answer(() -> machine.error(requestId), posted);
  }

  void initError(InitOutcome.Failed failure) {
    change(
        () -> {
          machine.initError();
          initFailure = failure;
        });
  }

  /** Blocks while the snapshot is held: what a runtime does next, it does after its restore. */
  void restoreNext() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      checkOpen();
      if (machine.state() != RuntimeState.RESTORING || !holdsSnapshot) {
        machine.restoreNext();
        changed.signalAll();
      }
      while (holdsSnapshot && !closed) {
        changed.await();
      }
      checkOpen();
    } finally {
      lock.unlock();
    }
  }

  void restoreError(InitOutcome.Failed failure) {
    change(
        () -> {
          machine.restoreError();
          initFailure = failure;
        });
  }

  private void answer(Runnable transition, Answer posted) {
    change(
        () -> {
          transition.run();
          answer = posted;
          answerNanos = System.nanoTime();
        });
  }

  private void change(Runnable transition) {
    lock.lock();
    try {
      checkOpen();
      transition.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw RuntimeApiException.closed();
    }
  }

  private void end() {
    if (!finished) {
      endNanos = System.nanoTime();
    }
    changed.signalAll();
  }

  private Optional<InitOutcome> initOutcome() {
    if (initFailure != null) {
      return Optional.of(initFailure);
    }
    if (machine.state() == RuntimeState.READY) {
      return Optional.of(new InitOutcome.Ready());
    }
    if (machine.state() == RuntimeState.RESTORING && holdsSnapshot) {
      return Optional.of(new InitOutcome.Checkpointed());
    }
    return exited || closed ? Optional.of(new InitOutcome.Exited()) : Optional.empty();
  }

  private Optional<Completion> completion() {
    if (finished) {
      return Optional.of(completion(End.NEXT));
    }
    return exited || closed ? Optional.of(completion(End.EXIT)) : Optional.empty();
  }

  private Completion completion(End end) {
    lock.lock();
    try {
      long when = end == End.TIMEOUT ? System.nanoTime() : endNanos;
      return new Completion(end, answer, answerNanos, when);
    } finally {
      lock.unlock();
    }
  }

  /** What there is to see before the time is up. */
  private <T> Optional<T> await(long deadlineNanos, Supplier<Optional<T>> look)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Optional<T> seen = look.get();
      long left = deadlineNanos - System.nanoTime();
      while (seen.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        seen = look.get();
      }
      return seen;
    } finally {
      lock.unlock();
    }
  }
}
