package dev.handrail.testkit.internal.environment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is still open when this JVM ends, by Ctrl-C for instance, and what is then done about it:
 * processes are killed first, as they write into the folders, which are deleted after that.
 *
 * <p>One shutdown hook for all, added with the first folder or process. What is added is known by
 * identity.
 */
public final class AtExit {

  /** Kills a process, with all it has started. */
  public interface Kill extends Runnable {}

  /** Deletes a folder. */
  interface Deletion extends Runnable {}

  private static final AtExit THIS_JVM = new AtExit();

  // All guarded by this.
  private final Set<Kill> kills = new LinkedHashSet<>();
  private final Set<Deletion> deletions = new LinkedHashSet<>();
  private @Nullable Thread hook;
  private boolean ending;

  private AtExit() {}

  static void add(Deletion deletion) {
    THIS_JVM.add(THIS_JVM.deletions, deletion);
  }

  static void remove(Deletion deletion) {
    THIS_JVM.remove(THIS_JVM.deletions, deletion);
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

  private void run() {
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
}
