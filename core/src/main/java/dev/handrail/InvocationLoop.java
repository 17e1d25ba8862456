package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The event loop of one invocation, run by the invocation's own thread: a cold start makes no
 * thread for it. Guarded by the lock of its {@link CompletionLatch}.
 */
final class InvocationLoop implements EventLoop {

  private final com.amazonaws.services.lambda.runtime.Context context;
  private final CompletionLatch<?> latch;
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private volatile Callback<?> route;
  private int trackedStages;

  InvocationLoop(com.amazonaws.services.lambda.runtime.Context context, CompletionLatch<?> latch) {
    this.context = context;
    this.latch = latch;
    this.route = latch;
  }

  /** Sets where failures of the loop are reported: the callback of the innermost handler so far. */
  void route(Callback<?> innermost) {
    route = innermost;
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    synchronized (latch.lock) {
      if (latch.answerLeft()) {
        leaveOver(task);
      } else {
        tasks.add(task);
        latch.lock.notifyAll();
      }
    }
  }

  @Override
  @SuppressWarnings("CheckReturnValue") // the stage that whenComplete returns brings nothing new
  public <S extends CompletionStage<?>> S track(S stage) {
    Objects.requireNonNull(stage, "stage");
    addTracked(1);
    try {
      stage.whenComplete(new StageEnd());
    } catch (Throwable refusal) {
      addTracked(-1);
      throw refusal;
    }
    return stage;
  }

  /** Runs tasks on the calling thread until the answer may leave, or just before the deadline. */
  void runUntilAnswerable(Deadline deadline) {
    try {
      for (Runnable task = next(deadline); task != null; task = next(deadline)) {
        run(task);
      }
    } catch (UnfinishedInvocationException unfinished) {
      latch.uncaught(unfinished, route);
      latch.completeIfOpen(unfinished); // no time is left for a filter that still means to call
    }
  }

  /** Lets the answer leave; tasks that are still queued go on elsewhere. */
  void close() {
    synchronized (latch.lock) {
      latch.answerLeaves();
      // No method reference and no copy, which has one in it: every cold start passes here.
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        leaveOver(task);
      }
    }
  }

  private @Nullable Runnable next(Deadline deadline) {
    synchronized (latch.lock) {
      while (!latch.mayAnswer(tasks.isEmpty() && trackedStages == 0)) {
        long millis = deadline.millisUntilReport();
        if (millis <= 0) {
          throw UnfinishedInvocationException.atDeadline(
              deadline, latch.completion() != null, tasks.size(), trackedStages);
        }
        Runnable task = tasks.poll();
        if (task != null) {
          return task;
        }
        awaitNews(millis);
      }
      return null;
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is in next(), which looks at everything anew
  private void awaitNews(long millis) {
    try {
      latch.lock.wait(millis);
    } catch (InterruptedException interrupted) {
      // The flag stays clear: this thread is the runtime's, and the next invocation is not meant.
      throw UnfinishedInvocationException.interrupted();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable uncaught) {
      latch.uncaught(uncaught, route);
    }
  }

  private void addTracked(int stages) {
    synchronized (latch.lock) {
      trackedStages += stages;
      latch.lock.notifyAll();
    }
  }

  private void leaveOver(Runnable task) {
    LeftOverTasks.run(
        () -> {
          try {
            task.run();
          } catch (Throwable failure) {
            InvocationLog.log(
                context,
                LogLevel.ERROR,
                "A task left over from request "
                    + context.getAwsRequestId()
                    + " failed: "
                    + failure);
          }
        });
  }

  private final class StageEnd implements BiConsumer<@Nullable Object, @Nullable Throwable> {

    @Override
    public void accept(@Nullable Object result, @Nullable Throwable error) {
      try {
        if (error != null) {
          latch.uncaught(error, route);
        }
      } finally {
        addTracked(-1);
      }
    }
  }
}
