package dev.handrail.testkit;

import dev.handrail.testkit.internal.code.CodeSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environments of one state of a function's code. The code is removed when nobody uses it any
 * more: no environment, none that is being started, and not the pool.
 *
 * <p>Instances are safe for use by many threads.
 */
final class Generation {

  private enum Phase {
    /** Idle environments are used again. */
    CURRENT,
    /** There is newer code: what runs comes to its end, nothing is used again. */
    RETIRED,
    /** Nothing runs any more. */
    ENDED
  }

  private final CodeSnapshot code;

  // All guarded by this.
  private final Set<ExecutionEnvironment> all = new HashSet<>();
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private Phase phase = Phase.CURRENT;

  /** Environments, those being started, and the pool until {@link #retire()} or {@link #end()}. */
  private int users = 1;

  Generation(CodeSnapshot code) {
    this.code = code;
  }

  synchronized int size() {
    return all.size();
  }

  /** Whether the code is removed. */
  synchronized boolean isGone() {
    return users == 0;
  }

  /** An idle environment, or null for leave to {@link #start()} one. */
  synchronized @Nullable ExecutionEnvironment acquire() {
    if (idle.isEmpty()) {
      users++;
    }
    return idle.poll();
  }

  /** A new environment; null if this was ended meanwhile. */
  @Nullable ExecutionEnvironment start() {
    ExecutionEnvironment started = null;
    try {
      started = code.start();
    } finally {
      if (started == null) {
        leave();
      }
    }
    if (add(started)) {
      return started;
    }
    close(List.of(started));
    return null;
  }

  /** Takes an environment back after an invocation. */
  void release(ExecutionEnvironment environment) {
    synchronized (this) {
      if (!all.contains(environment)) {
        return;
      }
      if (phase == Phase.CURRENT && environment.isWarm()) {
        idle.push(environment);
        return;
      }
      all.remove(environment);
    }
    close(List.of(environment));
  }

  /** Ends what is idle now, and what is busy when its invocation is over. */
  void retire() {
    leave(Phase.RETIRED, idle);
  }

  /** Ends everything, also what is busy. */
  void end() {
    leave(Phase.ENDED, all);
  }

  private void leave(Phase next, Collection<ExecutionEnvironment> ended) {
    List<ExecutionEnvironment> open;
    boolean poolLeaves;
    synchronized (this) {
      poolLeaves = phase == Phase.CURRENT;
      phase = phase == Phase.ENDED ? Phase.ENDED : next;
      open = List.copyOf(ended);
      open.forEach(all::remove);
      idle.clear();
    }
    try {
      close(open);
    } finally {
      if (poolLeaves) {
        leave();
      }
    }
  }

  private synchronized boolean add(ExecutionEnvironment started) {
    return phase != Phase.ENDED && all.add(started);
  }

  private void close(List<ExecutionEnvironment> environments) {
    List<Runnable> ends = new ArrayList<>();
    for (ExecutionEnvironment environment : environments) {
      ends.add(environment::close);
      ends.add(this::leave);
    }
    Ends.runAll(ends);
  }

  /** The last one to leave switches off the light. */
  private void leave() {
    synchronized (this) {
      users--;
      if (users > 0) {
        return;
      }
    }
    code.close();
  }
}
