package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import dev.handrail.EventLoop;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The event loop of a handler that a test calls itself: tasks wait until the test runs them. The
 * end of a tracked stage is a task, too, which throws the stage's failure.
 */
final class TestEventLoop implements EventLoop {

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  @Override
  public void execute(Runnable task) {
    tasks.add(requireNonNull(task, "task"));
  }

  @Override
  @SuppressWarnings("CheckReturnValue") // the stage that whenComplete returns brings nothing new
  public <S extends CompletionStage<?>> S track(S stage) {
    open.incrementAndGet();
    stage.whenComplete((result, error) -> tasks.add(() -> ended(error)));
    return stage;
  }

  void run(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    for (Runnable task = tasks.poll(); task != null || open.get() > 0; task = tasks.poll()) {
      if (task == null) {
        task = await(end);
      }
      task.run();
    }
  }

  private Runnable await(long end) {
    try {
      Runnable task = tasks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (task != null) {
        return task;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(
        "The event loop is not empty: "
            + open.get()
            + " tracked stages did not end in the remaining time. Complete them, or give the"
            + " context a longer timeout.");
  }

  private void ended(@Nullable Throwable error) {
    open.decrementAndGet();
    if (error == null) {
      return;
    }
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    throw TestEventLoop.<RuntimeException>sneaky(cause);
  }

  /** The failure as it is: a test that expects it should not have to unwrap it. */
  // Never cast: the compiler is only told another type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T sneaky(Throwable error) throws T {
    throw (T) error;
  }
}
