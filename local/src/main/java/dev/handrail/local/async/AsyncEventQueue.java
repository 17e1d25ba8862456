package dev.handrail.local.async;

import dev.handrail.local.LocalOptions;
import dev.handrail.local.function.EventQueue;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.time.Timer;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs asynchronous invocations as Lambda does: function errors are tried again after one and two
 * minutes, under the same request id; what is throttled, or could not be run at all, goes back to
 * the queue for one second up to five minutes, until it is too old. What Lambda is done with goes
 * to the function's destinations and dead-letter queue.
 *
 * <p>Waits are multiplied by {@link LocalOptions#retryTimeFactor()}, yet count in full for an
 * event's age: what becomes of an event does not depend on the factor.
 *
 * <p>The queue holds at most 10,000 events, and at most an eighth of the heap (256 MB) of payloads;
 * more are refused. At most 64 run at once, of a function not more than its reserved concurrency.
 * Events are in memory: what was accepted is kept until {@link #close}, which tells what is left.
 * An event may run twice, as on Lambda: one that {@link #close} told as unfinished while it ran.
 *
 * <p>A function that its own destinations invoke again, directly or by way of others, is stopped
 * after 16 times, as AWS does. Loops by way of an SDK, which AWS sees by a header, are not seen
 * here.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class AsyncEventQueue implements EventQueue {

  /** What is interrupted gets that long to leave. */
  private static final long GRACE_MILLIS = 1000;

  private enum State {
    OPEN,
    /** Takes nothing from outside, and tries what is there once more. */
    CLOSING,
    CLOSED
  }

  private final Timer timer;
  private final Waits waits;
  private final ExecutorService workers;
  private final Consumer<AsyncEvent> listener;
  private final Tries tries;
  private final Deliveries deliveries;

  private final Object lock = new Object();

  // All guarded by the lock.
  private final Capacity capacity;
  private final Lanes lanes;
  private final Set<QueuedEvent> open = new LinkedHashSet<>();
  private final Set<QueuedEvent> waiting = new HashSet<>();
  private final Set<QueuedEvent> running = new HashSet<>();
  private State state = State.OPEN;
  private int stalled; // not to be tried again before the end
  private int finished; // since closing began

  private @Nullable StopSummary summary; // guarded by this

  AsyncEventQueue(
      Timer timer,
      double retryTimeFactor,
      QueueLimits limits,
      ExecutorService workers,
      Function<String, Optional<RunningFunction>> functions,
      Consumer<String> log,
      Consumer<AsyncEvent> listener) {
    this.timer = timer;
    this.waits = new Waits(retryTimeFactor);
    this.workers = workers;
    this.listener = new SafeListener(listener, log);
    this.tries = new Tries(timer, functions, this.listener);
    this.deliveries = new Deliveries(functions, this::take, this.listener, log);
    this.capacity = new Capacity(limits);
    this.lanes = new Lanes(limits.workers());
  }

  /**
   * An empty queue; threads are started when they are needed.
   *
   * @param options of which the factor and the account's concurrency count
   * @param timer by which waits and ages go; not closed here
   * @param functions gives the function that has a name now, such as {@code Functions::find}
   * @param log gets what goes to a {@link dev.handrail.local.Destination.ToLog}, and failures, in
   *     one line each; called by many threads
   * @param listener told of everything; called by many threads
   * @return the queue
   */
  public static AsyncEventQueue open(
      LocalOptions options,
      Timer timer,
      Function<String, Optional<RunningFunction>> functions,
      Consumer<String> log,
      Consumer<AsyncEvent> listener) {
    QueueLimits limits = QueueLimits.defaults(options.accountConcurrency());
    AsyncEventQueue queue =
        new AsyncEventQueue(
            timer,
            options.retryTimeFactor(),
            limits,
            Workers.atMost(limits.workers()),
            functions,
            log,
            listener);
    timer.settleBy(queue::awaitIdle);
    return queue;
  }

  @Override
  public void accept(
      RunningFunction function, FunctionDefinition version, InvocationRequest request) {
    synchronized (lock) {
      if (state != State.OPEN) {
        throw closedException();
      }
    }
    take(function, version, request, Lineage.of(version.name()));
  }

  /** Also what destinations send while the queue is closing. */
  private void take(
      RunningFunction function,
      FunctionDefinition version,
      InvocationRequest request,
      Lineage lineage) {
    QueuedEvent event = new QueuedEvent(function, version, request, lineage, timer.now());
    synchronized (lock) {
      if (state == State.CLOSED) {
        throw closedException();
      }
      capacity.take(event);
      open.add(event);
    }
    listener.accept(new AsyncEvent.Received(function.function()));
    start(event);
  }

  private void start(QueuedEvent event) {
    synchronized (lock) {
      if (!lanes.enter(event)) {
        return;
      }
    }
    submit(event);
  }

  private void submit(QueuedEvent event) {
    try {
      workers.execute(() -> work(event));
    } catch (RejectedExecutionException closed) {
      // It is told as unfinished.
    }
  }

  private void work(QueuedEvent event) {
    synchronized (lock) {
      if (state == State.CLOSED) {
        return;
      }
      running.add(event);
    }
    try {
      Next next = tries.attempt(event);
      if (next instanceof Next.Done done) {
        finish(event, done);
      } else if (next instanceof Next.Again again) {
        again(event, again);
      }
    } finally {
      leave(event);
    }
  }

  private void leave(QueuedEvent event) {
    QueuedEvent following;
    synchronized (lock) {
      following = lanes.leave(event);
    }
    if (following != null) {
      submit(following);
    }
  }

  private void finish(QueuedEvent event, Next.Done done) {
    Outcome outcome = new Outcome(event, done.function(), done.condition(), timer.now());
    if (!outcome.succeeded()) {
      listener.accept(
          new AsyncEvent.Dropped(
              done.function(), outcome.requestId(), done.condition(), event.runs));
    }
    synchronized (lock) {
      capacity.giveBack(event); // a destination that is a function may need the place
    }
    deliveries.send(outcome);
    synchronized (lock) {
      running.remove(event);
      open.remove(event);
      finished += state == State.OPEN ? 0 : 1;
      lock.notifyAll();
    }
  }

  private void again(QueuedEvent event, Next.Again again) {
    Duration here = waits.here(again.delay());
    event.shorten(again.delay(), here);
    listener.accept(
        new AsyncEvent.Returned(
            again.function(),
            event.request.requestId(),
            again.reason(),
            again.afterError() ? event.runs : 0,
            again.delay()));
    Instant due = timer.now().plus(here);
    synchronized (lock) {
      if (state == State.CLOSED) {
        return; // it counts as running: that is why it was interrupted
      }
      running.remove(event);
      if (state == State.CLOSING && again.afterError()) {
        stalled++; // this was its last try here
        lock.notifyAll();
        return;
      }
      waiting.add(event);
      timer.runAt(due, () -> due(event)); // still with the lock: what is idle is also timed
      lock.notifyAll();
    }
  }

  private void due(QueuedEvent event) {
    synchronized (lock) {
      if (!waiting.remove(event)) {
        return; // closing was faster
      }
    }
    start(event);
  }

  /**
   * Ends the queue in order. Nothing more is accepted. What runs may end; what waits for its turn
   * or for another try is tried once more, at once; what that cannot run, since it is throttled, is
   * tried until the patience is over. Then what still runs is interrupted, and has another second
   * to leave. Destinations and dead-letter queues get what is theirs all the while; a function
   * error after which Lambda would try again is no end, so that event is unfinished.
   *
   * <p>Nothing is lost without a word: every event that was accepted has come to its end, or is in
   * the summary. Closing again gives the same summary.
   *
   * @param patience zero for none; not null
   * @return what became of the events that were there
   */
  public synchronized StopSummary close(Duration patience) {
    StopSummary before = summary;
    if (before != null) {
      return before;
    }
    List<QueuedEvent> once;
    synchronized (lock) {
      state = State.CLOSING;
      lock.notifyAll();
      once = List.copyOf(waiting);
      waiting.clear();
    }
    once.forEach(this::start);
    awaitEnd(patience);
    stop();
    StopSummary after = summarise();
    summary = after;
    return after;
  }

  /** Waits until every event has come to its end, or waits for another try. */
  void awaitIdle() {
    try {
      synchronized (lock) {
        while (state == State.OPEN && open.size() > waiting.size()) {
          lock.wait();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // who moves the clock has no patience
    }
  }

  private void awaitEnd(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      synchronized (lock) {
        for (long left = end - System.nanoTime();
            open.size() > stalled && left > 0;
            left = end - System.nanoTime()) {
          TimeUnit.NANOSECONDS.timedWait(lock, left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // who closes has no more patience
    }
  }

  private void stop() {
    synchronized (lock) {
      state = State.CLOSED;
    }
    workers.shutdownNow();
    try {
      boolean unused = workers.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private StopSummary summarise() {
    synchronized (lock) {
      return new StopSummary(
          finished,
          open.stream().map(event -> UnfinishedEvent.of(event, running.contains(event))).toList());
    }
  }

  private static IllegalStateException closedException() {
    return new IllegalStateException(
        "The queue of asynchronous invocations is closed and takes no more events");
  }
}
