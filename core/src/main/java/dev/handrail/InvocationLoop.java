package dev.handrail;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The event loop of one invocation, run by the invocation's own thread: a cold start makes no
 * thread for it. Guarded by its {@link CompletionLatch}.
 */
final class InvocationLoop implements EventLoop {

  private final com.amazonaws.services.lambda.runtime.Context context;
  private final CompletionLatch<?> latch;
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
  private int trackedStages;

  InvocationLoop(com.amazonaws.services.lambda.runtime.Context context, CompletionLatch<?> latch) {
    this.context = context;
    this.latch = latch;
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    synchronized (latch) {
      if (!latch.answerLeft()) {
        tasks.add(task);
        latch.notifyAll();
        return;
      }
    }
    leaveOver(task);
  }

  @Override
  @SuppressWarnings("CheckReturnValue") // the stage that whenComplete returns brings nothing new
  public <S extends CompletionStage<?>> S track(S stage) {
    Objects.requireNonNull(stage, "stage");
    synchronized (latch) {
      trackedStages++;
    }
    stage.whenComplete(new StageEnd());
    return stage;
  }

  /**
   * Runs tasks on the calling thread until the answer may leave.
   *
   * @throws UnfinishedInvocationException just before the deadline
   */
  void runUntilAnswerable(Deadline deadline) {
    for (Runnable task = next(deadline); task != null; task = next(deadline)) {
      try {
        task.run();
      } catch (VirtualMachineError fatal) {
        throw fatal;
      } catch (Throwable uncaught) {
        latch.uncaught(uncaught);
      }
    }
  }

  /** Lets the answer leave; tasks that are still queued go on elsewhere. */
  void close() {
    ArrayDeque<Runnable> leftOver;
    synchronized (latch) {
      latch.answerLeaves();
      leftOver = new ArrayDeque<>(tasks);
      tasks.clear();
    }
    for (Runnable task : leftOver) { // no method reference: every cold start passes here
      leaveOver(task);
    }
  }

  private @Nullable Runnable next(Deadline deadline) {
    synchronized (latch) {
      while (!latch.mayAnswer(tasks.isEmpty() && trackedStages == 0)) {
        long millis = deadline.millisUntilReport();
        if (millis <= 0) {
          throw UnfinishedInvocationException.atDeadline(
              deadline, latch.isCompleted(), tasks.size(), trackedStages);
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
      latch.wait(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw UnfinishedInvocationException.interrupted();
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
      if (error != null) {
        latch.uncaught(error);
      }
      synchronized (latch) {
        trackedStages--;
        latch.notifyAll();
      }
    }
  }
}
