package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.internal.jvm.inside.Platform;
import dev.handrail.testkit.internal.log.RuntimeLog;
import dev.handrail.testkit.internal.runtimeapi.DirectCalls;
import dev.handrail.testkit.internal.runtimeapi.Invocation;
import dev.handrail.testkit.internal.runtimeapi.RuntimeApi;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The platform as one runtime sees it.
 *
 * <p>Instances are safe for use by many threads.
 */
final class JvmPlatform implements Platform {

  private static final int ENDED = 500;

  /** What a system keeps of an exit status. */
  private static final int STATUS_BITS = 0xff;

  private final RuntimeApi api;
  private final DirectCalls calls;
  private final RuntimeLog log;
  private final Map<String, String> environment;
  private final Map<String, String> properties;

  // All guarded by this.
  private final List<ExecutorService> executors = new ArrayList<>();
  private boolean ended;
  private @Nullable Integer status;

  JvmPlatform(
      RuntimeApi api,
      RuntimeLog log,
      Map<String, String> environment,
      Map<String, String> properties) {
    this.api = api;
    this.calls = new DirectCalls(api);
    this.log = log;
    this.environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    this.properties = properties;
  }

  /** Ended from outside. */
  void end() {
    end(null);
    api.close();
  }

  /** The exit status of a runtime that has ended by itself; null for another. */
  synchronized @Nullable Integer status() {
    return status;
  }

  /** A call that blocks. */
  private interface Blocking<T> {
    T call() throws InterruptedException;
  }

  @Override
  public Event next() {
    return event(blocking(calls::next));
  }

  @Override
  public int restoreNext() {
    return hasEnded() ? ENDED : blocking(calls::restoreNext);
  }

  @Override
  public int restoreError(String errorType, byte[] document) {
    return hasEnded() ? ENDED : calls.restoreError(errorType, document);
  }

  private <T> T blocking(Blocking<T> call) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return call.call();
        } catch (InterruptedException e) {
          // By the function, whose flag AWS's loop leaves after an error: it waits in a system
          // call.
          if (hasEnded()) {
            throw new IllegalStateException("The runtime was ended", e);
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public int response(String id, byte[] payload) {
    return hasEnded() ? ENDED : calls.response(id, payload);
  }

  @Override
  public int error(String id, String errorType, byte[] document) {
    return hasEnded() ? ENDED : calls.error(id, errorType, document);
  }

  @Override
  public int initError(String errorType, byte[] document) {
    return hasEnded() ? ENDED : calls.initError(errorType, document);
  }

  @Override
  public void log(byte[] message) {
    log.message(message);
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public Map<String, String> properties() {
    return properties;
  }

  @Override
  public PrintStream output() {
    return log.newStream();
  }

  @Override
  public void opened(ExecutorService executor) {
    synchronized (this) {
      if (!ended) {
        executors.removeIf(ExecutorService::isShutdown);
        executors.add(executor);
        return;
      }
    }
    executor.shutdownNow();
  }

  @Override
  public void exit(int exitStatus) {
    if (end(exitStatus & STATUS_BITS)) {
      api.runtimeExited();
    }
  }

  @Override
  public synchronized boolean hasEnded() {
    return ended;
  }

  /** Whether this was the end: there is one only. */
  private boolean end(@Nullable Integer exitStatus) {
    List<ExecutorService> open;
    synchronized (this) {
      if (ended) {
        return false;
      }
      ended = true;
      status = exitStatus;
      log.end();
      open = List.copyOf(executors);
      executors.clear();
    }
    open.forEach(ExecutorService::shutdownNow);
    return true;
  }

  private static Event event(Invocation invocation) {
    InvocationRequest request = invocation.request();
    return new Event(
        request.requestId(),
        invocation.functionArn(),
        invocation.deadlineMillis(),
        NativeHeaders.decoded(request.traceHeader()),
        NativeHeaders.decoded(request.clientContext()),
        NativeHeaders.decoded(request.cognitoIdentity()),
        NativeHeaders.decoded(request.tenantId()),
        request.payload().bytes());
  }
}
