package dev.handrail.testkit.internal.process;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.internal.log.InitPhase;
import dev.handrail.testkit.internal.log.JsonPlatformLog;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.PlatformLog;
import dev.handrail.testkit.internal.log.Run;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import dev.handrail.testkit.internal.log.TextPlatformLog;
import dev.handrail.testkit.internal.runtimeapi.Answer;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An execution environment around a child process. The process may end, by its own doing or by a
 * timeout; the environment then starts another for the next invocation.
 */
public final class ProcessEnvironment implements ExecutionEnvironment {

  /** While a debugger holds the function no time limit counts; the deadline it sees is far away. */
  private static final Duration DEBUGGING = Duration.ofDays(1);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Deployment deployment;
  private final Runnable onClose;
  private final FunctionDefinition function;
  private final ProcessOptions options;
  private final TempFolder temp = new TempFolder("handrail-tmp-");
  private final String id = newId();
  private final PlatformLog platform;
  private final LogCollector log;

  /** Null before the first start and after each end. */
  private @Nullable RuntimeProcess runtime;

  /** How long the init phase took, until an invocation has told it. */
  private @Nullable Duration untoldInit;

  /** The init phase failed and is to be run again inside the next invocation. */
  private boolean initSuppressed;

  private volatile boolean closed;

  /**
   * An environment that has run its init phase.
   *
   * @param deployment what runs
   * @param onClose run after the end
   */
  public ProcessEnvironment(Deployment deployment, Runnable onClose) {
    this.deployment = deployment;
    this.onClose = onClose;
    this.function = deployment.function();
    this.options = deployment.options();
    RuntimeVersion version =
        deployment.java().runtimeVersion(deployment.clientJars().get(0).getFileName().toString());
    this.platform =
        function.logFormat() == LogFormat.JSON
            ? new JsonPlatformLog(function, version, id)
            : new TextPlatformLog(version, options.olderLogStyle());
    this.log = new LogCollector(platform::dropped);
    boolean started = false;
    try {
      runInit();
      started = true;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      if (!started) {
        close();
      }
    }
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The execution environment of " + function + " is closed");
      }
      if (runtime != null && !runtime.isAlive()) {
        // It ended between two invocations, such as by a thread of its own.
        drop("it ended while it was idle");
      }
      if (runtime == null && !initSuppressed) {
        runInit();
      }
      return runtime == null ? initAndRun(request) : run(request, runtime, System.nanoTime());
    } catch (InterruptedException e) {
      drop("the invocation was interrupted");
      throw interrupted();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isWarm() {
    RuntimeProcess current = runtime;
    return !closed && current != null && current.isAlive();
  }

  @Override
  public void close() {
    closed = true;
    RuntimeProcess current = runtime;
    if (current != null) {
      // Not under the lock: this is how another thread ends an invocation that hangs.
      current.close();
    }
    lock.lock();
    try {
      runtime = null;
      temp.close();
      onClose.run();
    } finally {
      lock.unlock();
    }
  }

  /** The init phase, before any invocation: at most 10 seconds, whatever the function's timeout. */
  private void runInit() throws InterruptedException {
    log(platform.initStart(InitPhase.INIT));
    tell(new EnvironmentEvent.Starting(function));
    RuntimeProcess started = start();
    InitOutcome outcome = started.awaitInit(deadline(started.startNanos(), options.initTimeout()));
    Duration took = since(started.startNanos());
    if (outcome instanceof InitOutcome.Ready) {
      untoldInit = took;
      tell(new EnvironmentEvent.Ready(function, took));
      return;
    }
    Verdict verdict = verdict("", outcome, started);
    log(platform.initReport(InitPhase.INIT, took, verdict.status(), verdict.errorType()));
    initSuppressed = true;
    drop(null);
    tell(new EnvironmentEvent.InitFailed(function, took, verdict.payload().text()));
  }

  /** Lambda calls this a suppressed init: it runs again, in the invocation's own time. */
  private InvocationResult initAndRun(InvocationRequest request) throws InterruptedException {
    Instant start = Instant.now();
    RuntimeProcess started = start();
    long startNanos = started.startNanos();
    InitOutcome outcome = started.awaitInit(deadline(startNanos, function.timeout()));
    if (outcome instanceof InitOutcome.Ready) {
      initSuppressed = false;
      return run(request, started, startNanos);
    }
    Duration took = since(startNanos);
    Verdict verdict = verdict(request.requestId(), outcome, started);
    log(platform.initReport(InitPhase.INVOKE, took, verdict.status(), verdict.errorType()));
    log(platform.start(request.requestId(), arn(request), request.traceHeader()));
    InvocationResult result =
        finish(request, verdict, report(verdict, null, took, started), true, start, null);
    drop("the init phase failed");
    return result;
  }

  private InvocationResult run(InvocationRequest request, RuntimeProcess on, long startNanos)
      throws InterruptedException {
    boolean coldStart = untoldInit != null || on.isFirst();
    Duration init = untoldInit;
    untoldInit = null;
    Instant start = Instant.now();
    long dispatched = System.nanoTime();
    log(platform.start(request.requestId(), arn(request), request.traceHeader()));
    long deadline = deadline(startNanos, function.timeout());
    Completion completion = on.run(invocation(request, deadline), deadline);
    Duration duration = Duration.ofNanos(completion.endNanos() - startNanos);
    Verdict verdict = verdict(request.requestId(), completion, duration, on);
    Duration answered =
        completion.answer() == null
            ? null
            : Duration.ofNanos(completion.answerNanos() - dispatched);
    Report report = report(verdict, init, duration, on);
    InvocationResult result = finish(request, verdict, report, coldStart, start, answered);
    if (completion.end() != Completion.End.NEXT) {
      drop(verdict.status() == Report.Status.TIMEOUT ? "timeout" : on.exitWords());
    }
    return result;
  }

  private InvocationResult finish(
      InvocationRequest request,
      Verdict verdict,
      Report report,
      boolean coldStart,
      Instant start,
      @Nullable Duration answered) {
    log(
        platform.end(
            new Run(
                request.requestId(),
                request.traceHeader(),
                start,
                answered,
                verdict.payload().size(),
                report)));
    return new InvocationResult(
        request.requestId(), verdict.payload(), verdict.error(), coldStart, log.take(), report);
  }

  private Verdict verdict(
      String requestId, Completion completion, Duration duration, RuntimeProcess on) {
    Answer answer = completion.answer();
    return switch (completion.end()) {
      case NEXT -> Verdict.answered(requireNonNull(answer));
      case EXIT -> Verdict.exited(requestId, answer, on.exitWords(), on.exceededMemory());
      case TIMEOUT ->
          options.olderLogStyle()
              ? Verdict.timedOutOlderStyle(requestId, answer, duration)
              : Verdict.timedOut(requestId, answer, function.timeout());
    };
  }

  private Verdict verdict(String requestId, InitOutcome outcome, RuntimeProcess on) {
    if (outcome instanceof InitOutcome.Failed failed) {
      return Verdict.initFailed(failed.errorType(), failed.payload());
    } else if (outcome instanceof InitOutcome.TimedOut) {
      return Verdict.timedOut(requestId, null, function.timeout());
    }
    return Verdict.exited(requestId, null, on.exitWords(), on.exceededMemory());
  }

  /** One rounding over the sum, as billed since August 2025; never more than the timeout. */
  private Report report(
      Verdict verdict, @Nullable Duration init, Duration duration, RuntimeProcess on) {
    Duration billable = duration.compareTo(function.timeout()) > 0 ? function.timeout() : duration;
    Duration billed = init == null ? billable : init.plus(billable);
    long millis = (billed.toNanos() + 999_999) / 1_000_000;
    return new Report(
        init,
        duration,
        Duration.ofMillis(millis),
        function.memorySize(),
        on.peakMemory(),
        verdict.status(),
        verdict.errorType());
  }

  private Invocation invocation(InvocationRequest request, long deadlineNanos) {
    long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
    return new Invocation(request, arn(request), System.currentTimeMillis() + left);
  }

  private String arn(InvocationRequest request) {
    String arn = request.invokedFunctionArn();
    return arn == null ? function.arn() : arn;
  }

  private long deadline(long startNanos, Duration limit) {
    return startNanos + (options.debugPort() > 0 ? DEBUGGING : limit).toNanos();
  }

  private static Duration since(long startNanos) {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private RuntimeProcess start() {
    RuntimeProcess started = RuntimeProcess.start(deployment, id, temp.path(), log);
    runtime = started;
    if (closed) {
      // Closed meanwhile by another thread, which did not see this process.
      started.close();
    }
    return started;
  }

  private void drop(@Nullable String reason) {
    RuntimeProcess current = runtime;
    runtime = null;
    untoldInit = null;
    if (current != null) {
      current.close();
    }
    if (reason != null) {
      tell(new EnvironmentEvent.Reset(function, reason));
    }
  }

  private void log(List<LogEvent> events) {
    events.forEach(log::add);
  }

  private void tell(EnvironmentEvent event) {
    options.listener().accept(event);
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while the function ran; its process was ended");
  }

  private static String newId() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
