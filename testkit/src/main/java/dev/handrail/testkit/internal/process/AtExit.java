package dev.handrail.testkit.internal.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is still open when this JVM ends, by Ctrl-C for instance, and what is then done about it:
 * processes are killed first, as they write into the folders, which are deleted after that.
 *
 * <p>One shutdown hook for all, added with the first folder or process.
 */
final class AtExit {

  private static final AtExit THIS_JVM = new AtExit();

  // All guarded by this.
  private final Set<RuntimeProcess> processes = new LinkedHashSet<>();
  private final Set<TempFolder> folders = new LinkedHashSet<>();
  private @Nullable Thread hook;
  private boolean ending;

  private AtExit() {}

  static void add(TempFolder folder) {
    THIS_JVM.add(THIS_JVM.folders, folder);
  }

  static void remove(TempFolder folder) {
    THIS_JVM.remove(THIS_JVM.folders, folder);
  }

  /** One that starts when this JVM ends already is killed: its folder may be gone. */
  static void add(RuntimeProcess process) {
    if (!THIS_JVM.add(THIS_JVM.processes, process)) {
      process.kill();
    }
  }

  static void remove(RuntimeProcess process) {
    THIS_JVM.remove(THIS_JVM.processes, process);
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
    List<RuntimeProcess> openProcesses;
    List<TempFolder> openFolders;
    synchronized (this) {
      ending = true;
      openProcesses = List.copyOf(processes);
      openFolders = List.copyOf(folders);
    }
    openProcesses.forEach(RuntimeProcess::killAll);
    openFolders.forEach(TempFolder::close);
  }
}
