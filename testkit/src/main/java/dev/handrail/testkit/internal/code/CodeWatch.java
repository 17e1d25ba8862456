package dev.handrail.testkit.internal.code;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a function's code on a thread of its own, and tells when it has changed and has come to
 * rest. It looks by itself, as what systems tell of changes is late on some (macOS: seconds).
 *
 * <p>Half a build is never told: files must have been the same for a while and pass {@link
 * CodeCheck}. Where they do not, it waits some seconds, and then tells what is missing.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class CodeWatch implements AutoCloseable {

  /** Who uses the code; called on the watch's thread. */
  public interface User {

    /**
     * Makes a snapshot of the code as it is now.
     *
     * @return it; closed again if the code has changed meanwhile
     * @throws RuntimeException naming the file, if the code cannot be laid out
     */
    CodeSnapshot layOut();

    /**
     * A snapshot is to be used from now on.
     *
     * @param snapshot of code that was at rest
     */
    void use(CodeSnapshot snapshot);

    /**
     * The code has changed and cannot be used; nothing more is told until it changes again.
     *
     * @param problem what is wrong, naming the file
     */
    void unusable(String problem);
  }

  /** Between two looks at least; at most {@link #MAX_PAUSE_MILLIS}. */
  private static final int MIN_PAUSE_MILLIS = 150;

  private static final int MAX_PAUSE_MILLIS = 400;

  /** How many times longer it pauses than a look takes: many files cost no more than some CPU. */
  private static final int IDLE_SHARE = 10;

  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** For a build to bring what is missing, and for code that never comes to rest. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** For a build to put dependencies into a jar. */
  private static final long PACKING_NANOS = TimeUnit.SECONDS.toNanos(15);

  private static final int LOOK_MILLIS = 50;

  private final List<Path> code;
  private final CodeCheck check;
  private final User user;
  private final Thread thread;
  private CodeState known;

  /**
   * Remembers the code as it is now. Made before it is laid out, so that no change is missed.
   *
   * @param code jars and folders
   * @param handler whose class is waited for
   * @param user of the code
   */
  public CodeWatch(List<Path> code, String handler, User user) {
    this.user = user;
    this.code = List.copyOf(code);
    this.known = CodeState.of(code);
    this.check = new CodeCheck(this.code, handler);
    this.thread = new Thread(this::run, "handrail-code-watch of " + this.code.get(0));
    thread.setDaemon(true);
  }

  /** Begins to look. */
  public void start() {
    thread.start();
  }

  /** Ends the thread. */
  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        CodeState now = lookAfterPause();
        if (!now.equals(known)) {
          follow(now);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private CodeState lookAfterPause() throws InterruptedException {
    long before = System.nanoTime();
    CodeState now = CodeState.of(code);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    if (now.equals(known)) {
      Thread.sleep(Math.min(MAX_PAUSE_MILLIS, Math.max(MIN_PAUSE_MILLIS, IDLE_SHARE * took)));
    }
    return now;
  }

  /** Waits for the code to come to rest, and for what a build has still to bring. */
  private void follow(CodeState changed) throws InterruptedException {
    long begin = System.nanoTime();
    CodeState state = changed;
    long since = begin;
    boolean done = false;
    while (!done) {
      Thread.sleep(LOOK_MILLIS);
      CodeState now = CodeState.of(code);
      long time = System.nanoTime();
      if (!now.equals(state)) {
        state = now;
        since = time;
      }
      long waited = time - begin;
      boolean last = waited > PATIENCE_NANOS;
      done =
          (last || time - since > REST_NANOS)
              && !(waited <= PACKING_NANOS && check.isMuchSmaller() && check.problem() == null)
              && use(state, last);
    }
    known = state;
  }

  /** Whether this state was used or told of; if not, there is something to wait for. */
  private boolean use(CodeState state, boolean last) {
    String problem = check.problem();
    CodeSnapshot snapshot = null;
    boolean rests = false;
    if (problem == null) {
      try {
        snapshot = user.layOut();
      } catch (RuntimeException e) {
        problem = String.valueOf(e.getMessage());
      }
      // What changed while it was laid out may be half of the one and half of the other.
      rests = CodeState.of(code).equals(state);
    }
    if (thread.isInterrupted() || !(rests || last)) {
      if (snapshot != null) {
        snapshot.close();
      }
      return false;
    }
    if (snapshot != null) {
      check.used();
      user.use(snapshot);
    } else {
      user.unusable(String.valueOf(problem));
    }
    return true;
  }
}
