package dev.handrail.testkit.internal.environment;

import static java.util.Comparator.naturalOrder;

import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.LogEvent;
import dev.handrail.testkit.Report.Status;
import dev.handrail.testkit.internal.log.InitPhase;
import dev.handrail.testkit.internal.log.PlatformLog;
import dev.handrail.testkit.internal.runtimeapi.InitOutcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime goes through before its first invocation: the init phase, and with SnapStart a
 * checkpoint and a restore. Not safe for use by many threads.
 */
final class Preparation {

  /** What Lambda lets a function with SnapStart take for its init phase, its timeout if longer. */
  private static final Duration SNAP_START_INIT = Duration.ofSeconds(130);

  /** What Lambda lets hooks after a restore take. */
  private static final Duration RESTORE = Duration.ofSeconds(10);

  /**
   * A part of it that is over.
   *
   * @param took how long
   * @param failure null if the runtime goes on
   */
  record Part(Duration took, @Nullable Verdict failure) {}

  private final FunctionDefinition function;
  private final Settings settings;
  private final PlatformLog platform;
  private final Verdicts verdicts;
  private final Consumer<List<LogEvent>> log;

  /** How long it took, until an invocation has told it. */
  private @Nullable Duration untoldInit;

  private @Nullable Duration untoldRestore;

  private boolean checkpointed;

  Preparation(
      FunctionDefinition function,
      Settings settings,
      PlatformLog platform,
      Verdicts verdicts,
      Consumer<List<LogEvent>> log) {
    this.function = function;
    this.settings = settings;
    this.platform = platform;
    this.verdicts = verdicts;
    this.log = log;
  }

  /**
   * The init phase of a runtime that was started.
   *
   * @param requestId of the invocation that waits for it; empty for none
   */
  Part init(FunctionRuntime started, InitPhase phase, String requestId)
      throws InterruptedException {
    boolean alone = phase == InitPhase.INIT;
    Duration limit = alone ? initLimit() : function.timeout();
    InitOutcome outcome = started.awaitInit(settings.deadline(started.startNanos(), limit));
    Duration took = since(started.startNanos());
    if (outcome instanceof InitOutcome.Checkpointed) {
      // The report of the first invocation has the restore in its place.
      checkpointed = true;
      log.accept(platform.initReport(phase, took, Status.SUCCESS, null));
      return new Part(took, null);
    } else if (outcome instanceof InitOutcome.Ready) {
      untoldInit = alone ? took : null;
      return new Part(took, null);
    }
    Verdict verdict = verdicts.of(requestId, outcome, alone ? limit : took, started);
    log.accept(platform.initReport(phase, took, verdict.status(), verdict.errorType()));
    return new Part(took, verdict);
  }

  /** Whether the runtime is to be restored before it can take an invocation. */
  boolean isCheckpointed() {
    return checkpointed;
  }

  Part restore(FunctionRuntime on, String requestId) throws InterruptedException {
    checkpointed = false;
    long startNanos = System.nanoTime();
    log.accept(platform.restoreStart());
    InitOutcome outcome = on.restore(settings.deadline(startNanos, RESTORE));
    Duration took = since(startNanos);
    if (outcome instanceof InitOutcome.Ready) {
      log.accept(platform.restoreReport(took, Status.SUCCESS, null));
      untoldRestore = took;
      return new Part(took, null);
    }
    Verdict verdict =
        outcome instanceof InitOutcome.TimedOut
            ? Verdict.restoreTimedOut(requestId, RESTORE)
            : verdicts.of(requestId, outcome, took, on);
    log.accept(platform.restoreReport(took, verdict.status(), verdict.errorType()));
    return new Part(took, verdict);
  }

  /** How long the init phase took; null if there was none, or that was told before. */
  @Nullable Duration tellInit() {
    Duration told = untoldInit;
    untoldInit = null;
    return told;
  }

  /** How long the restore took; null if there was none, or that was told before. */
  @Nullable Duration tellRestore() {
    Duration told = untoldRestore;
    untoldRestore = null;
    return told;
  }

  /** The runtime has ended. */
  void forget() {
    untoldInit = null;
    untoldRestore = null;
    checkpointed = false;
  }

  private Duration initLimit() {
    Duration limit = settings.initTimeout();
    return settings.snapStart()
        ? Stream.of(limit, SNAP_START_INIT, function.timeout()).max(naturalOrder()).orElseThrow()
        : limit;
  }

  private static Duration since(long startNanos) {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
