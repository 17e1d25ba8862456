package dev.handrail.testkit.internal.process;

import dev.handrail.testkit.internal.environment.AtExit;
import dev.handrail.testkit.internal.environment.ExitStatus;
import dev.handrail.testkit.internal.environment.FunctionRuntime;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.LogPipe;
import dev.handrail.testkit.internal.log.OutputLevels;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApi;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One run of AWS's runtime in a child process: from its start to its exit.
 *
 * <p>Instances are for one thread at a time, except for {@link #close()}.
 */
final class RuntimeProcess implements FunctionRuntime {

  /** For the child to answer a request for a mark; it is a matter of microseconds. */
  private static final Duration MARK_PATIENCE = Duration.ofSeconds(5);

  /** Once it has not answered, such as a function that closed its standard error. */
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(20);

  /**
   * For the log's end after the process', as its own children may hold the pipe. What is in it is
   * read at once, but on another thread, and a machine may pause for seconds.
   */
  private static final Duration END_PATIENCE = Duration.ofSeconds(5);

  private final Process process;
  private final RuntimeApi api;
  private final RuntimeApiServer server;
  private final LogPipe log;
  private final ProcessWatch watch;
  private final OutputStream marks;
  private final long startNanos;
  private final String environmentId;
  private final boolean portable;
  private final AtExit.Kill atExit = this::killAll;
  private Duration markPatience = MARK_PATIENCE;
  private long marksAsked;
  private boolean invoked;

  private RuntimeProcess(
      Deployment deployment,
      String environmentId,
      RuntimeApi api,
      RuntimeApiServer server,
      Process process,
      LogCollector log,
      long startNanos) {
    this.startNanos = startNanos;
    this.environmentId = environmentId;
    this.process = process;
    this.api = api;
    this.server = server;
    this.log = LogPipe.read(process.getInputStream(), log, OutputLevels.of(deployment.function()));
    int memorySize = deployment.function().memorySize();
    this.portable = deployment.nativeClient() == null;
    this.watch = new ProcessWatch(process, !portable, memorySize, api::runtimeExited);
    this.marks = process.getOutputStream();
  }

  /**
   * Starts a child.
   *
   * @param deployment what
   * @param id of the environment
   * @param temp its folder for temporary files
   * @param log where its output goes
   */
  static RuntimeProcess start(Deployment deployment, String id, Path temp, LogCollector log) {
    RuntimeApi api = new RuntimeApi(deployment.settings().snapStart());
    RuntimeApiServer server = new RuntimeApiServer(api);
    List<String> command = ChildCommand.of(deployment, temp);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(deployment.taskRoot().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(deployment.variables(server.address(), id));
    long startNanos = System.nanoTime();
    try {
      RuntimeProcess started =
          new RuntimeProcess(deployment, id, api, server, builder.start(), log, startNanos);
      if (!AtExit.add(started.atExit)) {
        started.kill();
      }
      return started;
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException("Cannot start " + String.join(" ", command), e);
    }
  }

  @Override
  public long startNanos() {
    return startNanos;
  }

  @Override
  public boolean isFirst() {
    return !invoked;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public InitOutcome awaitInit(long deadlineNanos) throws InterruptedException {
    InitOutcome outcome = api.awaitInit(deadlineNanos);
    settle(outcome.goesOn());
    return outcome;
  }

  @Override
  public InitOutcome restore(long deadlineNanos) throws InterruptedException {
    watch.resume();
    InitOutcome outcome = api.awaitRestore(deadlineNanos);
    settle(outcome.goesOn());
    return outcome;
  }

  @Override
  public Completion run(Invocation invocation, long deadlineNanos) throws InterruptedException {
    invoked = true;
    watch.resume();
    api.dispatch(invocation);
    Completion completion = api.awaitCompletion(deadlineNanos);
    settle(completion.end() == Completion.End.NEXT);
    return completion;
  }

  @Override
  public int peakMemory() {
    long kilobytes = Math.max(watch.peak(), log.peakMemory());
    return (int) ((kilobytes + 1023) / 1024);
  }

  @Override
  public boolean exceededMemory() {
    return watch.exceeded();
  }

  @Override
  public String exitWords() {
    return ExitStatus.words(process.exitValue());
  }

  /**
   * Ends the process for certain, with all it has started. It is killed at once, as Lambda does
   * with a function that has no extensions: shutdown hooks do not run.
   */
  @Override
  public void close() {
    killAll();
    try {
      log.awaitEnd(END_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Closes the streams, which is why it was not used before: they hold the end of the log.
    process.destroy();
    server.close();
    AtExit.remove(atExit);
  }

  /** With all it has started. */
  void killAll() {
    List<ProcessHandle> started = portable ? Orphans.descendants(process) : List.of();
    kill();
    started.forEach(ProcessHandle::destroyForcibly);
    if (!portable) {
      Orphans.kill(environmentId);
    }
  }

  /** Sees to it that memory and log are complete up to here; a process that goes on is left. */
  private void settle(boolean goesOn) throws InterruptedException {
    if (goesOn) {
      watch.pause();
      if (askForMark()) {
        markPatience = log.awaitMark(marksAsked, markPatience) ? MARK_PATIENCE : LITTLE_PATIENCE;
        return;
      }
    }
    watch.sample();
    killAll();
    log.awaitEnd(END_PATIENCE);
  }

  /** What is killed ends at once, so this does not care for interrupts. */
  void kill() {
    process.toHandle().destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean askForMark() {
    try {
      marks.write(1);
      marks.flush();
      marksAsked++;
      return true;
    } catch (IOException e) {
      // It ended in this very moment.
      return false;
    }
  }
}
