package dev.handrail.testkit.internal.process;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The main class of the child process: AWS's runtime, and a watcher beside it.
 *
 * <p>The watcher reads a pipe that the parent keeps open (see {@code ChildCommand}). Its end means
 * that the parent is gone, even if it was killed: the child ends as well. Each byte before asks for
 * a mark in the log (see {@code PipeParser}), by which the parent knows that it has read everything
 * so far.
 *
 * <p>This class file lies alone on the child's class path, with those that {@link BootstrapFolder}
 * names, so they must need no other class of ours, not even a nested one; and no lambda expression,
 * which would cost time at each cold start.
 */
public final class Bootstrap extends Thread {

  /** In place of a path: the pipe is standard input, and nobody can look at this process. */
  static final String PORTABLE = "-";

  private static final int MARK = 0xa55a00ff;
  private static final int MARK_LENGTH = 8;
  private static final int MARK_SIZE = 24;
  private static final int LOOK_MILLIS = 100;

  /** The same pipe as standard output, and less often closed by a function. */
  private static final FileOutputStream LOG = new FileOutputStream(FileDescriptor.err);

  private final String control;
  private final @Nullable Thread watcher;

  private Bootstrap(String name, String control, @Nullable Thread watcher) {
    super(name);
    this.control = control;
    this.watcher = watcher;
  }

  /**
   * Runs AWS's runtime client until it ends.
   *
   * @param args the handler, and the path of the pipe or {@link #PORTABLE}
   * @throws Throwable whatever the client throws
   */
  public static void main(String[] args) throws Throwable {
    System.setOut(new PrintStream(new OutputFrames(FileDescriptor.out), true, "UTF-8"));
    System.setErr(new PrintStream(new OutputFrames(FileDescriptor.err), true, "UTF-8"));
    String control = args[1];
    if (control.equals(PORTABLE)) {
      // The function's own is empty, as on Lambda.
      System.setIn(new ByteArrayInputStream(new byte[0]));
    }
    Thread watcher = new Bootstrap("handrail-watcher", control, null);
    watcher.setDaemon(true);
    watcher.start();
    Runtime.getRuntime().addShutdownHook(new Bootstrap("handrail-shutdown", control, watcher));
    AWSLambda.main(args);
  }

  /** What the watcher does, and the shutdown hook, which is the one that knows a watcher. */
  @Override
  public void run() {
    boolean portable = control.equals(PORTABLE);
    if (watcher == null) {
      watch(portable);
      return;
    }
    // After exit nobody can read this process' memory any more.
    mark(0, portable ? ChildMemory.estimate() : peakMemory());
    if (!portable) {
      // A JVM that ends waits 300 ms for threads that are in a system call, as a read is. Elsewhere
      // than on Linux this could wait for the read to end, which it does not.
      watcher.interrupt();
    }
  }

  private void watch(boolean portable) {
    try {
      if (portable) {
        watchStandardInput();
      } else {
        watchPipe();
      }
    } catch (ClosedByInterruptException e) {
      awaitParentsEnd();
    } catch (IOException e) {
      // No more to read is all that counts.
    }
    for (Object child : ProcessHandle.current().descendants().toArray()) {
      ((ProcessHandle) child).destroyForcibly();
    }
    Runtime.getRuntime().halt(1);
  }

  private void watchPipe() throws IOException {
    try (FileChannel in = new FileInputStream(control).getChannel()) {
      ByteBuffer one = ByteBuffer.allocate(1);
      for (long number = 1; in.read(one) > 0; number++) {
        mark(number, 0);
        one.clear();
      }
    }
  }

  private static void watchStandardInput() throws IOException {
    try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
      for (long number = 1; in.read() >= 0; number++) {
        mark(number, ChildMemory.estimate());
      }
    }
  }

  /** A shutdown hook of the function may hang; not without its parent. */
  private static void awaitParentsEnd() {
    Thread.interrupted();
    ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    while (parent != null && parent.isAlive()) {
      try {
        sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        // Interrupting this once more changes nothing.
      }
    }
  }

  private static void mark(long number, long memory) {
    ByteBuffer mark = ByteBuffer.allocate(MARK_SIZE);
    mark.putInt(MARK).putInt(MARK_LENGTH).putLong(number).putLong(memory);
    try {
      // One write, so that nothing gets into the middle of it.
      LOG.write(mark.array());
    } catch (IOException e) {
      // Nobody reads the log any more.
    }
  }

  /** VmHWM of this process in kB, or 0. */
  private static long peakMemory() {
    byte[] buffer = new byte[8192];
    try (FileInputStream in = new FileInputStream("/proc/self/status")) {
      int length = in.read(buffer);
      String status = new String(buffer, 0, Math.max(0, length), "US-ASCII");
      int at = status.indexOf("VmHWM:");
      return at < 0 ? 0 : Long.parseLong(status.substring(at + 6, status.indexOf("kB", at)).trim());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
