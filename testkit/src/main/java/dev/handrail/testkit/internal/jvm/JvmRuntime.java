package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.EnvironmentEvent;
import dev.handrail.testkit.internal.environment.ExitStatus;
import dev.handrail.testkit.internal.environment.FunctionRuntime;
import dev.handrail.testkit.internal.environment.Listener;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.OutputLevels;
import dev.handrail.testkit.internal.log.RuntimeLog;
import dev.handrail.testkit.internal.runtimeapi.Completion;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApi;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One run of AWS's runtime in this JVM, in loaders and on threads of its own: from its start to its
 * exit, as that of a process.
 */
final class JvmRuntime implements FunctionRuntime {

  private final JvmDeployment deployment;
  private final RuntimeApi api;
  private final RuntimeLog log;
  private final JvmPlatform platform;
  private final RuntimeLoader loader;
  private final URLClassLoader functionLoader;
  private final FunctionThreads threads;
  private final Thread main;
  private final MemoryEstimate memory;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final long startNanos = System.nanoTime();
  private volatile @Nullable Throwable failure;
  private boolean invoked;

  private JvmRuntime(
      JvmDeployment deployment,
      Map<String, String> environment,
      Map<String, String> properties,
      LogCollector events) {
    this.deployment = deployment;
    this.api = new RuntimeApi(deployment.settings().snapStart());
    FunctionSource source = deployment.source();
    this.log = new RuntimeLog(events, OutputLevels.of(deployment.function()));
    this.platform = new JvmPlatform(api, log, environment, properties);
    boolean instance = source.instance() != null;
    this.loader =
        new RuntimeLoader(deployment.client().classes(), source.runtimeParent(), instance);
    this.functionLoader = source.functionLoader(loader);
    this.threads = new FunctionThreads(deployment.function().name(), log.output());
    // The name that it has in a process, which functions log.
    this.main = new Thread(threads, this::runMain, "main", 0, false);
    main.setDaemon(true);
    main.setContextClassLoader(functionLoader);
    this.memory = new MemoryEstimate(threads, main);
  }

  /**
   * Starts a runtime.
   *
   * @param environment variables
   * @param properties that differ from this JVM's
   * @param events of the log
   */
  static JvmRuntime start(
      JvmDeployment deployment,
      Map<String, String> environment,
      Map<String, String> properties,
      LogCollector events) {
    HostOutput.prepare();
    JvmRuntime started = new JvmRuntime(deployment, environment, properties, events);
    started.main.start();
    // Meanwhile that thread loads AWS's client.
    MemoryEstimate.prepare();
    return started;
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
    return !platform.hasEnded();
  }

  @Override
  public InitOutcome awaitInit(long deadlineNanos) throws InterruptedException {
    InitOutcome outcome = api.awaitInit(deadlineNanos);
    memory.initIsOver();
    settle(outcome.goesOn());
    if (failure != null) {
      throw new IllegalStateException("Cannot load AWS's runtime client", failure);
    }
    return outcome;
  }

  @Override
  public InitOutcome restore(long deadlineNanos) throws InterruptedException {
    InitOutcome outcome = api.awaitRestore(deadlineNanos);
    settle(outcome.goesOn());
    return outcome;
  }

  @Override
  public Completion run(Invocation invocation, long deadlineNanos) throws InterruptedException {
    invoked = true;
    memory.invocationBegins();
    api.dispatch(invocation);
    Completion completion = api.awaitCompletion(deadlineNanos);
    memory.invocationIsOver();
    settle(completion.end() == Completion.End.NEXT);
    return completion;
  }

  @Override
  public int peakMemory() {
    long ofFunction =
        functionLoader instanceof ClassPathLoader classPathLoader ? classPathLoader.size() : 0;
    return memory.megabytes(loader.size() + ofFunction);
  }

  /** Its heap is this JVM's. */
  @Override
  public boolean exceededMemory() {
    return false;
  }

  @Override
  public String exitWords() {
    @Nullable Integer status = platform.status();
    return status == null ? "the runtime was ended" : ExitStatus.words(status);
  }

  /** Ends it at once; threads that do not end by an interrupt are told of and left behind. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    platform.end();
    Listener listener = new Listener(deployment.settings().listener());
    threads.end(
        this::closeLoaders,
        names -> listener.tell(new EnvironmentEvent.LeftRunning(deployment.function(), names)));
  }

  List<ClassLoader> loaders() {
    return List.of(loader, functionLoader);
  }

  /** Output without a line end belongs to what is over; a runtime that does not go on is ended. */
  private void settle(boolean goesOn) {
    if (goesOn) {
      log.flushLine();
    } else {
      platform.end();
    }
  }

  private void runMain() {
    try {
      loader
          .bridge(
              platform,
              deployment.function().handler(),
              functionLoader,
              deployment.source().instance())
          .run();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      failure = e;
      platform.exit(1);
    }
  }

  private void closeLoaders() {
    try {
      functionLoader.close();
      loader.close();
    } catch (IOException e) {
      // They are not used any more, and hold files at most.
    }
  }
}
