package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs many invocations of one function at once, each in an execution environment of its own: an
 * idle one is used again, the one used last before the others; when all are busy another is
 * started, up to a limit. One that crashed or ran into a timeout is not used again.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class ExecutionEnvironments implements AutoCloseable {

  private final Supplier<? extends ExecutionEnvironment> starter;
  private final ConcurrencyLimit limit;
  private final Runnable onClose;

  // All guarded by this.
  private final Set<ExecutionEnvironment> all = new HashSet<>();
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private int busy;
  private boolean closed;

  /** Who still needs what the end takes away: environments being started, and this until closed. */
  private int users = 1;

  /**
   * Environments that are started on demand.
   *
   * @param starter starts one; called by many threads
   * @param limit how many invocations may run at once
   */
  public ExecutionEnvironments(
      Supplier<? extends ExecutionEnvironment> starter, ConcurrencyLimit limit) {
    this(starter, limit, () -> {});
  }

  ExecutionEnvironments(
      Supplier<? extends ExecutionEnvironment> starter, ConcurrencyLimit limit, Runnable onClose) {
    this.starter = requireNonNull(starter, "starter");
    this.limit = requireNonNull(limit, "limit");
    this.onClose = onClose;
  }

  /**
   * Runs the function with one event and waits for the end; see {@link
   * ExecutionEnvironment#invoke}.
   *
   * @param request not null
   * @return what came of it
   * @throws TooManyRequestsException at once, if as many invocations run as may
   * @throws IllegalStateException if this is closed
   */
  public InvocationResult invoke(InvocationRequest request) {
    ExecutionEnvironment environment = acquire();
    try {
      if (environment == null) {
        environment = start();
      }
      return environment.invoke(request);
    } finally {
      release(environment);
    }
  }

  /**
   * How many environments there are now, idle and busy ones.
   *
   * @return 0 up to the limit
   */
  public synchronized int size() {
    return all.size();
  }

  /** Ends every environment, also those that run an invocation. Closing twice does nothing. */
  @Override
  public void close() {
    List<ExecutionEnvironment> open;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = List.copyOf(all);
      all.clear();
      idle.clear();
    }
    List<Runnable> ends = new ArrayList<>();
    open.forEach(environment -> ends.add(environment::close));
    ends.add(this::leave);
    runAll(ends);
  }

  /** One that fails does not keep the others from being run. */
  private static void runAll(List<Runnable> ends) {
    RuntimeException failure = null;
    for (Runnable end : ends) {
      try {
        end.run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The last one to leave switches off the light. */
  private void leave() {
    synchronized (this) {
      users--;
      if (users > 0) {
        return;
      }
    }
    onClose.run();
  }

  /** An idle environment, or null for leave to start one. */
  private synchronized @Nullable ExecutionEnvironment acquire() {
    checkOpen();
    if (busy >= limit.max()) {
      throw new TooManyRequestsException(limit);
    }
    busy++;
    if (idle.isEmpty()) {
      users++;
    }
    return idle.poll();
  }

  private ExecutionEnvironment start() {
    try {
      ExecutionEnvironment started = startOne();
      if (!add(started)) {
        started.close();
        throw closedException(null);
      }
      return started;
    } finally {
      leave();
    }
  }

  private ExecutionEnvironment startOne() {
    try {
      return starter.get();
    } catch (RuntimeException e) {
      // What was closed meanwhile says so, whatever the start met of it.
      throw isClosed() ? closedException(e) : e;
    }
  }

  private synchronized boolean add(ExecutionEnvironment started) {
    return !closed && all.add(started);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void release(@Nullable ExecutionEnvironment environment) {
    synchronized (this) {
      busy--;
      if (environment == null || !all.contains(environment)) {
        return;
      }
      if (environment.isWarm()) {
        idle.push(environment);
        return;
      }
      all.remove(environment);
    }
    environment.close();
  }

  private void checkOpen() {
    if (closed) {
      throw closedException(null);
    }
  }

  private static IllegalStateException closedException(@Nullable Throwable cause) {
    return new IllegalStateException("These execution environments are closed", cause);
  }
}
