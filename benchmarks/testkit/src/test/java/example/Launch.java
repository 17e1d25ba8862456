package example;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs test classes one after the other in this JVM and prints the milliseconds of each: those of
 * the clock, and those of the processors.
 */
public final class Launch {

  private Launch() {}

  public static void main(String[] classes) {
    Launcher launcher = LauncherFactory.create();
    StringBuilder times = new StringBuilder();
    for (String name : classes) {
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(name)).build();
      long cpu = cpuNanos();
      long start = System.nanoTime();
      launcher.execute(request, listener);
      long end = System.nanoTime();
      times.append(String.format(" %.1f/%.1f", (end - start) / 1e6, (cpuNanos() - cpu) / 1e6));
      if (listener.getSummary().getTestsSucceededCount() == 0
          || listener.getSummary().getTotalFailureCount() > 0) {
        listener.getSummary().printFailuresTo(new java.io.PrintWriter(System.err, true));
        System.exit(1);
      }
    }
    System.out.println(times.substring(1));
    System.exit(0);
  }

  /** What all threads of this process have used, as Linux tells it; 0 on other systems. */
  private static long cpuNanos() {
    long sum = 0;
    String[] tasks = new File("/proc/self/task").list();
    for (String task : tasks == null ? new String[0] : tasks) {
      try {
        Path file = Path.of("/proc/self/task", task, "schedstat");
        sum += Long.parseLong(Files.readString(file).split(" ", 2)[0]);
      } catch (IOException | NumberFormatException ended) {
        // That thread's time is lost, as its successor's is not.
      }
    }
    return sum;
  }
}
