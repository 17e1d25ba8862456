package dev.handrail.testkit.internal.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Processes that a function has started and left behind. Lambda ends a whole machine; we know ours
 * by what they inherited: the environment variable with the id of the execution environment.
 */
final class Orphans {

  private Orphans() {}

  /**
   * What a process has started, as far as it can be told without {@code /proc}: only while the
   * process lives, and not what has lost its own parent.
   */
  static List<ProcessHandle> descendants(Process process) {
    return process.descendants().toList();
  }

  static void kill(String environmentId) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (belongsTo(process, environmentId)) {
          long pid = Long.parseLong(process.getFileName().toString());
          ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException e) {
      // No /proc, no orphans to be found.
    }
  }

  private static boolean belongsTo(Path process, String environmentId) {
    try {
      // Other users' processes cannot be read, and are not ours.
      return Files.readString(process.resolve("environ"), ISO_8859_1).contains("]" + environmentId);
    } catch (IOException e) {
      return false;
    }
  }
}
