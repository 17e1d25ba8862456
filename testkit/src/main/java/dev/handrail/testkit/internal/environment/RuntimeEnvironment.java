package dev.handrail.testkit.internal.environment;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationError;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report;
import dev.handrail.testkit.internal.log.InitPhase;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.PlatformLog;
import dev.handrail.testkit.internal.log.Run;
import dev.handrail.testkit.internal.log.Spans;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An execution environment around a runtime. That may end, by its own doing or by a timeout; the
 * environment then starts another for the next invocation.
 */
public final class RuntimeEnvironment implements ExecutionEnvironment {

  private static final int ID_BYTES = 16;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final TempFolder temp = TempFolder.create();
  private final String id = newId();
  private final Startable startable;
  private final Runnable onClose;
  private final FunctionDefinition function;
  private final Settings settings;
  private final Listener listener;
  private final Verdicts verdicts;
  private final PlatformLog platform;
  private final LogCollector log;
  private final Preparation preparation;

  /** Null before the first start and after each end. */
  private volatile @Nullable FunctionRuntime runtime;

  /** The init phase failed and is to be run again inside the next invocation. */
  private boolean initSuppressed;

  /**
   * An environment that has run its init phase.
   *
   * @param startable what runs
   * @param onClose run after the end
   */
  public RuntimeEnvironment(Startable startable, Runnable onClose) {
    this.startable = startable;
    this.onClose = onClose;
    this.function = startable.function();
    this.settings = startable.settings();
    this.listener = new Listener(settings.listener());
    this.verdicts = new Verdicts(function, settings.olderLogStyle());
    this.platform = settings.platformLog(function, startable.runtimeVersion(), id);
    this.log = new LogCollector(platform::dropped);
    this.preparation = new Preparation(function, settings, platform, verdicts, this::log);
    boolean started = false;
    try {
      runInit();
      started = true;
    } catch (InterruptedException e) {
      throw interrupted("while the function ran; its runtime was ended");
    } finally {
      if (!started) {
        close();
      }
    }
  }

  @Override
  public InvocationResult invoke(InvocationRequest request) {
    requireNonNull(request, "request");
    awaitTurn();
    try {
      checkOpen();
      FunctionRuntime current = runtime;
      if (current != null && !current.isAlive()) {
        drop("the runtime ended between two invocations: " + current.exitWords());
      }
      if (runtime == null && !initSuppressed) {
        runInit();
        checkOpen();
      }
      current = runtime;
      InvocationResult result =
          current == null ? initAndRun(request) : restoreAndRun(request, current);
      checkOpen();
      return result;
    } catch (InterruptedException e) {
      drop("the invocation was interrupted");
      // Nobody gets a result, and the next one is not to tell of this invocation.
      log.take();
      throw interrupted("while the function ran; its runtime was ended");
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isWarm() {
    FunctionRuntime current = runtime;
    return !closed.get() && current != null && current.isAlive();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    FunctionRuntime current = runtime;
    if (current != null) {
      // Not under the lock: this ends an invocation that another thread waits for.
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
    listener.tell(new EnvironmentEvent.Starting(function));
    Preparation.Part init = preparation.init(start(), InitPhase.INIT, "");
    Verdict failure = init.failure();
    if (failure == null) {
      listener.tell(new EnvironmentEvent.Ready(function, init.took()));
      return;
    }
    initSuppressed = true;
    end();
    listener.tell(new EnvironmentEvent.InitFailed(function, init.took(), failure.words()));
  }

  /** Lambda calls this a suppressed init: it runs again, in the invocation's own time. */
  private InvocationResult initAndRun(InvocationRequest request) throws InterruptedException {
    Instant start = Instant.now();
    log(platform.initStart(InitPhase.INVOKE));
    FunctionRuntime started = start();
    Preparation.Part init = preparation.init(started, InitPhase.INVOKE, request.requestId());
    Verdict failure = init.failure();
    if (failure != null) {
      return notRun(request, failure, init.took(), started, start, "the init phase failed: ");
    }
    initSuppressed = false;
    return preparation.isCheckpointed()
        ? restoreAndRun(request, started)
        : run(request, started, started.startNanos());
  }

  /** Of a function with SnapStart the first invocation, after a restore; of others just a run. */
  private InvocationResult restoreAndRun(InvocationRequest request, FunctionRuntime on)
      throws InterruptedException {
    if (preparation.isCheckpointed()) {
      Instant start = Instant.now();
      Preparation.Part restore = preparation.restore(on, request.requestId());
      Verdict failure = restore.failure();
      if (failure != null) {
        return notRun(request, failure, restore.took(), on, start, "the restore failed: ");
      }
    }
    return run(request, on, System.nanoTime());
  }

  private InvocationResult notRun(
      InvocationRequest request,
      Verdict verdict,
      Duration took,
      FunctionRuntime on,
      Instant start,
      String reason) {
    log(platform.start(request.requestId(), arn(request), request.traceHeader()));
    Report report = Billing.report(function, null, null, took, on.peakMemory(), verdict);
    InvocationResult result = finish(request, verdict, report, true, start, null);
    drop(reason + verdict.words());
    return result;
  }

  private InvocationResult run(InvocationRequest request, FunctionRuntime on, long startNanos)
      throws InterruptedException {
    boolean coldStart = on.isFirst();
    Duration init = preparation.tellInit();
    Duration restore = preparation.tellRestore();
    log(platform.start(request.requestId(), arn(request), request.traceHeader()));
    long deadline = settings.deadline(startNanos, function.timeout());
    Instant start = Instant.now();
    long dispatched = System.nanoTime();
    Completion completion = on.run(invocation(request, deadline), deadline);
    Duration duration = Duration.ofNanos(completion.endNanos() - startNanos);
    Verdict verdict = verdicts.of(request.requestId(), completion, duration, on);
    Report report = Billing.report(function, init, restore, duration, on.peakMemory(), verdict);
    Spans spans =
        completion.answer() == null
            ? null
            : Spans.between(dispatched, completion.answerNanos(), completion.endNanos());
    InvocationResult result = finish(request, verdict, report, coldStart, start, spans);
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
      @Nullable Spans spans) {
    InvocationError error = verdict.error();
    log(
        platform.end(
            new Run(
                request.requestId(),
                request.traceHeader(),
                start,
                spans,
                verdict.payload().size(),
                error == null ? null : error.errorMessage(),
                report)));
    return new InvocationResult(
        request.requestId(), verdict.payload(), error, coldStart, log.take(), report);
  }

  private Invocation invocation(InvocationRequest request, long deadlineNanos) {
    long left = (deadlineNanos - System.nanoTime()) / 1_000_000;
    return new Invocation(request, arn(request), System.currentTimeMillis() + left);
  }

  private String arn(InvocationRequest request) {
    String arn = request.invokedFunctionArn();
    return arn == null ? function.arn() : arn;
  }

  private FunctionRuntime start() {
    FunctionRuntime started = startable.start(id, temp, log);
    runtime = started;
    if (closed.get()) {
      // Closed meanwhile by another thread, which did not see this runtime.
      started.close();
    }
    return started;
  }

  private void drop(String reason) {
    end();
    listener.tell(new EnvironmentEvent.Reset(function, reason));
  }

  private void end() {
    FunctionRuntime current = runtime;
    runtime = null;
    preparation.forget();
    if (current != null) {
      current.close();
    }
  }

  private void log(List<LogEvent> events) {
    events.forEach(log::add);
  }

  private void checkOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The execution environment of " + function + " is closed");
    }
  }

  private void awaitTurn() {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted("before the function ran; nothing was ended");
    }
  }

  private static IllegalStateException interrupted(String when) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted " + when);
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
