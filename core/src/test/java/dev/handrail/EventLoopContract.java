package dev.handrail;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * What holds for the event loop, the deadline and what is left over, in every style that is given a
 * callback.
 */
abstract class EventLoopContract extends CallbackContract {

  private static final Duration TIMER = Duration.ofMillis(80);

  @Test
  void section9_lambda_local_does_not_wait_recording_waits_a_success_waits_for_tracked_work() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              callback.succeed("a");
              context.eventLoop().track(timer(() -> {}));
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
    assertThat(invoked.duration()).isGreaterThanOrEqualTo(TIMER);
  }

  @Test
  void recording_nowait_a_success_leaves_at_once_when_the_flag_is_off() throws Exception {
    CompletableFuture<Boolean> leftOver = new CompletableFuture<>();
    CompletableFuture<Void> gate = new CompletableFuture<>();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              context.eventLoop().track(gate.thenRun(() -> leftOver.complete(true)));
              context.callbackWaitsForEmptyEventLoop(false);
              callback.succeed("a");
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
    gate.complete(null);
    assertThat(leftOver.get(2, MINUTES)).isTrue();
  }

  @Test
  void the_flag_is_read_when_the_callback_is_called() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              context.eventLoop().track(timer(() -> {}));
              callback.succeed("a");
              context.callbackWaitsForEmptyEventLoop(false);
            });
    assertThat(invoked.duration()).isGreaterThanOrEqualTo(TIMER);
  }

  @Test
  void recording_errWaits_a_failure_never_waits() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              context.eventLoop().track(new CompletableFuture<Void>());
              callback.fail(new IllegalStateException("x"));
            });
    assertThat(invoked.error()).hasMessage("x");
  }

  @Test
  void recording_asyncThrowAfter_a_task_that_throws_fails_a_waiting_success() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              context
                  .eventLoop()
                  .execute(
                      () -> {
                        throw new IllegalStateException("boom");
                      });
              callback.succeed("a");
            });
    assertThat(invoked.error()).isInstanceOf(IllegalStateException.class).hasMessage("boom");
  }

  @Test
  void recording_unhandled_a_tracked_stage_that_fails_ends_the_invocation() {
    IllegalStateException un = new IllegalStateException("un");
    Invoked invoked =
        invoke(
            (event, context, callback) ->
                context.eventLoop().track(CompletableFuture.failedFuture(un)));
    assertThat(invoked.error()).isSameAs(un);
  }

  @Test
  void a_failure_by_two_ways_is_no_news_to_the_log() {
    IllegalStateException error = new IllegalStateException("once");
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              CompletableFuture<String> stage = CompletableFuture.failedFuture(error);
              context.eventLoop().track(stage);
              CompletableFuture<String> unused =
                  stage.whenComplete((result, failure) -> callback.call(failure, result));
            });
    assertThat(invoked.error()).isSameAs(error);
    assertThat(invoked.log()).noneMatch(line -> line.contains("dropped"));
  }

  @Test
  void recording_cbLate2_a_callback_from_another_thread_is_waited_for() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              CompletableFuture<Void> unused =
                  timer(
                      () -> {
                        context.callbackWaitsForEmptyEventLoop(false);
                        callback.succeed("late");
                      });
            });
    assertThat(invoked.payload()).isEqualTo("\"late\"");
    assertThat(invoked.duration()).isGreaterThanOrEqualTo(TIMER);
  }

  @Test
  void tasks_of_the_loop_run_in_order_on_the_invocations_thread_after_handle_returned() {
    StringBuilder order = new StringBuilder();
    Thread invocation = Thread.currentThread();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              EventLoop loop = context.eventLoop();
              loop.execute(() -> order.append(Thread.currentThread() == invocation ? "1" : "?"));
              loop.execute(
                  () -> {
                    order.append("2");
                    loop.execute(() -> callback.succeed(order.append("4").toString()));
                  });
              loop.execute(() -> order.append("3"));
            });
    assertThat(invoked.payload()).isEqualTo("\"1234\"");
  }

  @Test
  void recording_asyncLeftover_tasks_left_over_run_on_a_daemon_thread_with_their_own_context()
      throws Exception {
    CompletableFuture<Thread> ranOn = new CompletableFuture<>();
    CompletableFuture<String> requestId = new CompletableFuture<>();
    Thread invocation = Thread.currentThread();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              context.callbackWaitsForEmptyEventLoop(false);
              callback.succeed("r");
              context
                  .eventLoop()
                  .execute(
                      () -> {
                        requestId.complete(context.getAwsRequestId());
                        ranOn.complete(Thread.currentThread());
                      });
            });
    assertThat(invoked.payload()).isEqualTo("\"r\"");
    Thread thread = ranOn.get(2, MINUTES);
    assertThat(thread).isNotSameAs(invocation);
    assertThat(thread.isDaemon()).isTrue();
    assertThat(requestId.get(2, MINUTES)).isEqualTo(new StubContext().getAwsRequestId());
  }

  @Test
  void a_left_over_task_that_throws_is_logged() throws Exception {
    CompletableFuture<EventLoop> loop = new CompletableFuture<>();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              loop.complete(context.eventLoop());
              callback.succeed("r");
            });
    CompletableFuture<Void> behind = new CompletableFuture<>();
    loop.get()
        .execute(
            () -> {
              throw new IllegalStateException("boom");
            });
    loop.get().execute(() -> behind.complete(null));
    behind.get(2, MINUTES);
    assertThat(invoked.log()).anyMatch(line -> line.contains("left over") && line.contains("boom"));
  }

  @Test
  void a_callback_after_the_answer_is_dropped_and_logged() throws Exception {
    CompletableFuture<Callback<String>> kept = new CompletableFuture<>();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              kept.complete(callback);
              callback.succeed("r");
            });
    kept.get(2, MINUTES).fail(new IllegalStateException("too late"));
    assertThat(invoked.payload()).isEqualTo("\"r\"");
    assertThat(invoked.log()).anyMatch(line -> line.contains("too late"));
  }

  @Test
  void fact5_recording_never_differs_a_callback_that_never_comes_fails_just_before_the_deadline() {
    StubContext context = new StubContext(Duration.ofMillis(1_500));
    Invoked invoked = Invoked.of(behaving((event, c, callback) -> {}), "\"\"", context);
    assertThat(invoked.error())
        .isInstanceOf(UnfinishedInvocationException.class)
        .hasMessageStartingWith("The callback was not called within 1350 ms, just before the")
        .hasMessageContaining("nothing that Handrail can see is pending")
        .hasMessageContaining("callback.succeed")
        .hasMessageEndingWith("See docs/troubleshooting.md#never-called-back");
    assertThat(invoked.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(1_350));
  }

  @Test
  void fact3_a_loop_that_is_never_empty_after_a_success_fails_just_before_the_deadline() {
    StubContext context = new StubContext(Duration.ofMillis(1_500));
    Invoked invoked =
        Invoked.of(
            behaving(
                (event, c, callback) -> {
                  c.eventLoop().track(new CompletableFuture<Void>());
                  callback.succeed("a");
                }),
            "\"\"",
            context);
    assertThat(invoked.error())
        .isInstanceOf(UnfinishedInvocationException.class)
        .hasMessageContaining("after 1350 ms the event loop is still not empty")
        .hasMessageContaining("1 tracked stage(s)")
        .hasMessageContaining("callbackWaitsForEmptyEventLoop(false)")
        .hasMessageEndingWith("See docs/troubleshooting.md#loop-never-empty");
    assertThat(invoked.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(1_350));
  }

  @Test
  void a_task_that_queues_itself_for_ever_is_stopped_before_the_deadline() {
    AtomicBoolean answered = new AtomicBoolean();
    Invoked invoked =
        Invoked.of(
            behaving(
                (event, context, callback) -> {
                  class Again implements Runnable {
                    @Override
                    public void run() {
                      if (!answered.get()) {
                        LockSupport.parkNanos(100_000); // leave the other tests some CPU
                        context.eventLoop().execute(this);
                      }
                    }
                  }
                  context.eventLoop().execute(new Again());
                  callback.succeed("a");
                }),
            "\"\"",
            new StubContext(Duration.ofMillis(1_500)));
    answered.set(true);
    assertThat(invoked.error())
        .isInstanceOf(UnfinishedInvocationException.class)
        .hasMessageContaining("1 queued task(s)");
  }

  @Test
  void a_success_that_does_not_wait_is_not_replaced_by_a_failure_of_the_loop() {
    IllegalStateException late = new IllegalStateException("late");
    Invoked byStage =
        invoke(
            (event, context, callback) -> {
              context.callbackWaitsForEmptyEventLoop(false);
              callback.succeed("a");
              context.eventLoop().track(CompletableFuture.failedFuture(late));
            });
    assertThat(byStage.payload()).isEqualTo("\"a\"");
    assertThat(byStage.log()).anyMatch(line -> line.contains("dropped the failure " + late));
    Invoked byTask =
        invoke(
            (event, context, callback) ->
                context
                    .eventLoop()
                    .execute(
                        () -> {
                          context.callbackWaitsForEmptyEventLoop(false);
                          callback.succeed("a");
                          throw late;
                        }));
    assertThat(byTask.payload()).isEqualTo("\"a\"");
  }

  @Test
  void an_interrupt_left_by_one_invocation_is_not_met_by_the_next() {
    Invoked interrupted =
        invoke(
            (event, context, callback) -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("interrupted");
            });
    assertThat(interrupted.error()).hasMessage("interrupted");
    Invoked next =
        invoke(
            (event, context, callback) ->
                context.eventLoop().track(timer(() -> callback.succeed("a"))));
    assertThat(next.payload()).isEqualTo("\"a\"");
  }

  @Test
  void an_interrupt_while_the_callback_is_waited_for_fails_the_invocation() {
    Thread invocation = Thread.currentThread();
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              CompletableFuture<Void> unused = timer(invocation::interrupt);
            });
    assertThat(invoked.error())
        .isInstanceOf(UnfinishedInvocationException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_handler_that_holds_the_monitor_of_its_callback_does_not_block_the_loop() {
    Invoked invoked =
        invoke(
            (event, context, callback) -> {
              CountDownLatch held = new CountDownLatch(1);
              CompletableFuture<Void> answered = new CompletableFuture<>();
              Thread holder =
                  new Thread(
                      () -> {
                        synchronized (callback) {
                          held.countDown();
                          answered.join();
                        }
                      });
              holder.setDaemon(true);
              holder.start();
              held.await();
              context.eventLoop().execute(() -> answered.complete(null));
              callback.succeed("a");
            });
    assertThat(invoked.payload()).isEqualTo("\"a\"");
  }

  @Test
  void tasks_left_over_inherit_no_thread_locals_of_an_invocation() throws Exception {
    InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();
    tenant.set("tenant of the first invocation");
    try {
      CompletableFuture<String> seen = new CompletableFuture<>();
      CompletableFuture<EventLoop> loop = new CompletableFuture<>();
      Invoked unused =
          invoke(
              (event, context, callback) -> {
                loop.complete(context.eventLoop());
                callback.succeed("r");
              });
      loop.get().execute(() -> seen.complete(String.valueOf(tenant.get())));
      assertThat(seen.get(2, MINUTES)).isEqualTo("null");
    } finally {
      tenant.remove();
    }
  }

  private static CompletableFuture<Void> timer(Runnable task) {
    return runAsync(task, delayedExecutor(TIMER.toMillis(), MILLISECONDS));
  }
}
