package dev.handrail;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * What an invocation still has to do, as Node's event loop: a success given to the {@link Callback}
 * is answered when the loop is empty.
 *
 * <p>The loop is an {@link Executor}: its tasks run one after another on the invocation's own
 * thread, after {@link Handler#handle} returned. Work on other threads counts when its stage is
 * {@linkplain #track tracked}; what nobody tracked, Handrail cannot see.
 *
 * <pre>{@code
 * context.eventLoop().track(CompletableFuture.runAsync(() -> audit.write(event)));
 * callback.succeed("accepted"); // answered when the audit is written
 * }</pre>
 *
 * <p>A task that throws, or a tracked stage that fails, before the answer left fails the
 * invocation, also when a success is waiting. It is what Node does with an uncaught exception, only
 * without the end of the process: handle errors that must not matter before you track the stage.
 *
 * <p>Never wait for the loop's own tasks inside {@link Handler#handle}: {@code supplyAsync(task,
 * context.eventLoop()).join()} blocks the one thread that would run the task, past every deadline.
 *
 * <p>Tasks left over when the answer left run on one daemon thread, with their own context, and
 * never on the thread of a later invocation. Lambda freezes the environment between invocations, so
 * there is no telling when they run.
 *
 * <p>Thread-safe.
 */
public interface EventLoop extends Executor {

  /**
   * Queues a task for the invocation's thread.
   *
   * @param task what to run
   */
  @Override
  void execute(Runnable task);

  /**
   * Counts a stage: the loop is not empty before it completed.
   *
   * @param <S> the type of the stage
   * @param stage work that goes on elsewhere
   * @return {@code stage} itself
   */
  <S extends CompletionStage<?>> S track(S stage);
}
