package dev.handrail.testkit.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process by {@code /proc/PID/status}, in kB; 0 where it cannot be read any more. */
record ProcessMemory(long resident, long peak) {

  static final ProcessMemory UNKNOWN = new ProcessMemory(0, 0);

  static ProcessMemory of(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
      return new ProcessMemory(kilobytes(status, "VmRSS:"), kilobytes(status, "VmHWM:"));
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** A process that has ended and was not yet reaped has no such lines. */
  private static long kilobytes(String status, String name) {
    int at = status.indexOf(name);
    int end = at < 0 ? -1 : status.indexOf(" kB", at);
    return end < 0 ? 0 : Long.parseLong(status.substring(at + name.length(), end).strip());
  }
}
