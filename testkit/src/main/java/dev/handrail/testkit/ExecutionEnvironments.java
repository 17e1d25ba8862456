package dev.handrail.testkit;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.internal.code.CodeSnapshot;
import dev.handrail.testkit.internal.code.CodeWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs many invocations of one function at once, each in an execution environment of its own: an
 * idle one is used again, the one used last before the others; when all are busy another is
 * started, up to a limit. One that crashed or ran into a timeout is not used again.
 *
 * <p>With hot reload, an option of the isolation, a change of the function's code is seen within a
 * second of its end, however many files it has; what is invoked after that runs the new code in a
 * new environment. Environments of the old code end: idle ones at once, busy ones after their
 * invocation. Code counts when its files have been the same for 0.3 seconds, archives are whole and
 * the handler's class, if it was there before, is there again; until then, and for as long as it
 * cannot be used at all, the code of before goes on. The listener is told of either.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class ExecutionEnvironments implements AutoCloseable {

  private final ConcurrencyLimit limit;

  /** Null when the code is not watched. */
  private final @Nullable CodeWatch watch;

  // All guarded by this.
  private final List<Generation> generations = new ArrayList<>();
  private Generation current;
  private int busy;
  private boolean closed;

  /**
   * Environments that are started on demand.
   *
   * @param starter starts one; called by many threads
   * @param limit how many invocations may run at once
   */
  public ExecutionEnvironments(
      Supplier<? extends ExecutionEnvironment> starter, ConcurrencyLimit limit) {
    this(new Starter(requireNonNull(starter, "starter")), limit);
  }

  /** Environments of one snapshot, which is closed with the last of them. */
  ExecutionEnvironments(CodeSnapshot code, ConcurrencyLimit limit) {
    this.limit = requireNonNull(limit, "limit");
    this.watch = null;
    this.current = new Generation(code);
    generations.add(current);
  }

  /**
   * Environments of code that is watched.
   *
   * @param layOut makes a snapshot of the code as it is now
   * @param listener throws nothing
   */
  ExecutionEnvironments(
      FunctionDefinition function,
      Supplier<? extends CodeSnapshot> layOut,
      ConcurrencyLimit limit,
      Consumer<EnvironmentEvent> listener) {
    this.limit = requireNonNull(limit, "limit");
    CodeWatch.User user = new Reloading(function, layOut, listener);
    CodeWatch started = new CodeWatch(function.code(), function.handler(), user);
    this.watch = started;
    this.current = new Generation(layOut.get());
    generations.add(current);
    started.start();
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
    Generation generation;
    ExecutionEnvironment environment;
    synchronized (this) {
      checkMayRun();
      busy++;
      generation = current;
      environment = generation.acquire();
    }
    try {
      if (environment == null) {
        environment = start(generation);
      }
      return environment.invoke(request);
    } finally {
      release(generation, environment);
    }
  }

  /**
   * How many environments there are now, idle and busy ones.
   *
   * @return 0 up to the limit; for a moment after a reload those of the old code as well
   */
  public synchronized int size() {
    return generations.stream().mapToInt(Generation::size).sum();
  }

  /** Ends every environment, also those that run an invocation. Closing twice does nothing. */
  @Override
  public void close() {
    List<Runnable> ends = new ArrayList<>();
    synchronized (this) {
      closed = true;
      generations.forEach(generation -> ends.add(generation::end));
      generations.clear();
    }
    if (watch != null) {
      watch.close();
    }
    Ends.runAll(ends);
  }

  private ExecutionEnvironment start(Generation generation) {
    ExecutionEnvironment started;
    try {
      started = generation.start();
    } catch (RuntimeException e) {
      // What was closed meanwhile says so, whatever the start met of it.
      throw isClosed() ? closedException(e) : e;
    }
    if (started == null) {
      throw closedException(null);
    }
    return started;
  }

  /** First the environment, then its place: who finds the one must find the other. */
  private void release(Generation generation, @Nullable ExecutionEnvironment environment) {
    try {
      if (environment != null) {
        generation.release(environment);
      }
    } finally {
      synchronized (this) {
        busy--;
      }
    }
  }

  /** Null when this is closed; the new one is then for nobody. */
  private synchronized @Nullable Generation replaceCurrent(Generation next) {
    if (closed) {
      return null;
    }
    Generation old = current;
    current = next;
    generations.removeIf(Generation::isGone);
    generations.add(next);
    return old;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void checkMayRun() {
    if (closed) {
      throw closedException(null);
    }
    if (busy >= limit.max()) {
      throw new TooManyRequestsException(limit);
    }
  }

  private static IllegalStateException closedException(@Nullable Throwable cause) {
    return new IllegalStateException("These execution environments are closed", cause);
  }

  private record Starter(Supplier<? extends ExecutionEnvironment> starter) implements CodeSnapshot {

    @Override
    public ExecutionEnvironment start() {
      return starter.get();
    }

    @Override
    public void close() {}
  }

  /** What happens on the thread that watches the code. */
  private final class Reloading implements CodeWatch.User {

    private final FunctionDefinition function;
    private final Supplier<? extends CodeSnapshot> layOut;
    private final Consumer<EnvironmentEvent> listener;

    Reloading(
        FunctionDefinition function,
        Supplier<? extends CodeSnapshot> layOut,
        Consumer<EnvironmentEvent> listener) {
      this.function = function;
      this.layOut = layOut;
      this.listener = listener;
    }

    @Override
    public CodeSnapshot layOut() {
      return layOut.get();
    }

    @Override
    public void use(CodeSnapshot snapshot) {
      Generation next = new Generation(snapshot);
      Generation old = replaceCurrent(next);
      if (old != null) {
        listener.accept(new EnvironmentEvent.Reloaded(function));
      }
      try {
        (old == null ? next : old).retire();
      } catch (RuntimeException e) {
        System.getLogger(ExecutionEnvironments.class.getName())
            .log(System.Logger.Level.WARNING, "An environment of old code failed to close", e);
      }
    }

    @Override
    public void unusable(String problem) {
      listener.accept(new EnvironmentEvent.ReloadFailed(function, problem));
    }
  }
}
