package dev.handrail.testkit.internal.environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is still open when this JVM ends, by Ctrl-C for instance, and what is then done about it:
 * whoever stops in order does so first, while functions still run; then processes are killed, as
 * they write into the folders, which are deleted after that.
 *
 * <p>One shutdown hook for all, as the JVM runs all hooks at once; added with the first folder,
 * process or stop. What is added is known by identity.
 */
public final class AtExit {

  /** Stops something in order: lets functions come to the end of their invocations. */
  public interface Stop extends Runnable {}

  /** Kills a process, with all it has started. */
  public interface Kill extends Runnable {}

  /** Deletes a folder. */
  interface Deletion extends Runnable {}

  /** For what stops in order, which takes 20 seconds at most; then it is over. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final AtExit THIS_JVM = new AtExit();

  // All guarded by this.
  private final Set<Stop> stops = new LinkedHashSet<>();
  private final Set<Kill> kills = new LinkedHashSet<>();
  private final Set<Deletion> deletions = new LinkedHashSet<>();
  private @Nullable Thread hook;
  private boolean atOnce;
  private boolean ending;

  private AtExit() {}

  static void add(Deletion deletion) {
    THIS_JVM.add(THIS_JVM.deletions, deletion);
  }

  static void remove(Deletion deletion) {
    THIS_JVM.remove(THIS_JVM.deletions, deletion);
  }

  /**
   * Adds what stops in order.
   *
   * @param stop run when this JVM ends, on a thread of its own; until it is over nothing is killed
   */
  public static void add(Stop stop) {
    THIS_JVM.add(THIS_JVM.stops, stop);
  }

  /**
   * Removes what has stopped.
   *
   * @param stop as added
   */
  public static void remove(Stop stop) {
    THIS_JVM.remove(THIS_JVM.stops, stop);
  }

  /** From now on the end of this JVM waits for nobody who stops in order. */
  public static void endAtOnce() {
    synchronized (THIS_JVM) {
      THIS_JVM.atOnce = true;
    }
  }

  /**
   * Adds a process.
   *
   * @param kill run when this JVM ends
   * @return false when it ends already: the process must not live on, its folder may be gone
   */
  public static boolean add(Kill kill) {
    return THIS_JVM.add(THIS_JVM.kills, kill);
  }

  /**
   * Removes a process that has ended.
   *
   * @param kill as added
   */
  public static void remove(Kill kill) {
    THIS_JVM.remove(THIS_JVM.kills, kill);
  }

  private synchronized <T> boolean add(Set<T> open, T one) {
    if (hook == null) {
      hook = new Thread(this::run, "handrail-exit");
      try {
        Runtime.getRuntime().addShutdownHook(hook);
      } catch (IllegalStateException e) {
        // Too late for a hook. The folder goes when another process looks for abandoned ones.
        ending = true;
      }
    }
    open.add(one);
    return !ending;
  }

  private synchronized <T> void remove(Set<T> open, T one) {
    open.remove(one);
  }

  private synchronized List<Stop> stops() {
    return atOnce ? List.of() : List.copyOf(stops);
  }

  private void run() {
    runAll(stops());
    List<Kill> openProcesses;
    List<Deletion> openFolders;
    synchronized (this) {
      ending = true;
      openProcesses = List.copyOf(kills);
      openFolders = List.copyOf(deletions);
    }
    openProcesses.forEach(Kill::run);
    openFolders.forEach(Deletion::run);
  }

  /** At once, and not without limit: one of them may wait for the thread that ends this JVM. */
  private static void runAll(List<Stop> stops) {
    List<Thread> threads = new ArrayList<>();
    for (Stop stop : stops) {
      Thread thread = new Thread(stop, "handrail-exit-stop");
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      // Whoever interrupts this hook wants the end now.
    }
  }
}
