package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.handrail.testkit.TooManyRequestsException.Reason;
import dev.handrail.testkit.internal.code.CodeSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class ExecutionEnvironmentsTest {

  private static final InvocationRequest REQUEST = InvocationRequest.of("{}");

  private final List<FakeEnvironment> started = new ArrayList<>();
  private volatile CyclicBarrier together = new CyclicBarrier(1);
  private volatile Runnable beforeIdle = () -> {};
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void shutDown() {
    threads.shutdownNow();
  }

  @Test
  void an_idle_environment_is_used_again() {
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.account(10))) {
      environments.invoke(REQUEST);
      environments.invoke(REQUEST);

      assertThat(started).hasSize(1);
      assertThat(environments.size()).isEqualTo(1);
    }
  }

  @Test
  void invocations_at_once_have_an_environment_each() throws Exception {
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.account(10))) {
      runAtOnce(environments, 3);

      assertThat(started).hasSize(3);
      assertThat(environments.size()).isEqualTo(3);
    }
  }

  @Test
  void beyond_the_limit_an_invocation_is_refused_at_once() throws Exception {
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.reserved(1))) {
      Future<?> first = threads.submit(() -> environments.invoke(REQUEST.withTenantId("wait")));
      awaitInvocation();

      assertThatThrownBy(() -> environments.invoke(REQUEST))
          .isInstanceOf(TooManyRequestsException.class)
          .hasMessageStartingWith("Rate Exceeded: 1 invocations may run at once")
          .hasMessageContaining("ReservedFunctionConcurrentInvocationLimitExceeded");
      started.get(0).release.countDown();
      first.get();
      environments.invoke(REQUEST);
    }
  }

  @Test
  void a_place_is_free_when_its_environment_is_idle_and_not_before() {
    AtomicReference<Throwable> meanwhile = new AtomicReference<>();
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.account(1))) {
      beforeIdle =
          () ->
              meanwhile.set(
                  catchThrowable(() -> threads.submit(() -> environments.invoke(REQUEST)).get()));
      environments.invoke(REQUEST);
      beforeIdle = () -> {};
      environments.invoke(REQUEST);

      assertThat(meanwhile.get()).hasCauseInstanceOf(TooManyRequestsException.class);
      assertThat(started).hasSize(1);
    }
  }

  @Test
  void the_reason_tells_whose_limit_it_was() {
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.account(0))) {
      assertThatThrownBy(() -> environments.invoke(REQUEST))
          .isInstanceOfSatisfying(
              TooManyRequestsException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.CONCURRENT_INVOCATION_LIMIT_EXCEEDED));
    }
    assertThat(Reason.CONCURRENT_INVOCATION_LIMIT_EXCEEDED.wireName())
        .isEqualTo("ConcurrentInvocationLimitExceeded");
    assertThatThrownBy(() -> ConcurrencyLimit.reserved(-1)).hasMessageContaining("got -1");
  }

  @Test
  void a_crashed_environment_is_closed_and_not_used_again() {
    try (ExecutionEnvironments environments = environments(ConcurrencyLimit.account(1))) {
      environments.invoke(REQUEST.withTenantId("crash"));
      assertThat(started.get(0).closed).isTrue();
      assertThat(environments.size()).isZero();

      environments.invoke(REQUEST);
      assertThat(started).hasSize(2);
    }
  }

  @Test
  void a_failed_start_gives_its_place_back() {
    try (ExecutionEnvironments environments =
        new ExecutionEnvironments(
            () -> {
              throw new IllegalStateException("no start");
            },
            ConcurrencyLimit.account(1))) {
      assertThatThrownBy(() -> environments.invoke(REQUEST)).hasMessage("no start");
      assertThatThrownBy(() -> environments.invoke(REQUEST)).hasMessage("no start");
    }
  }

  @Test
  void close_ends_idle_and_busy_environments() throws Exception {
    ExecutionEnvironments environments = environments(ConcurrencyLimit.account(10));
    environments.invoke(REQUEST);
    Future<?> busy = threads.submit(() -> environments.invoke(REQUEST.withTenantId("wait")));
    awaitInvocation();

    environments.close();
    environments.close();

    busy.get();
    assertThat(started).allMatch(environment -> environment.closed);
    assertThatThrownBy(() -> environments.invoke(REQUEST)).hasMessageEndingWith("are closed");
  }

  @Test
  void what_the_end_takes_away_stays_until_the_last_start_is_over() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger ends = new AtomicInteger();
    FakeEnvironment late = new FakeEnvironment();
    ExecutionEnvironments environments =
        new ExecutionEnvironments(
            code(
                () -> {
                  starting.countDown();
                  await(go);
                  assertThat(ends).hasValue(0);
                  return late;
                },
                ends),
            ConcurrencyLimit.account(1));
    Future<?> invocation = threads.submit(() -> environments.invoke(REQUEST));
    await(starting);

    environments.close();
    assertThat(ends).hasValue(0);
    go.countDown();

    assertThatThrownBy(invocation::get)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("are closed");
    assertThat(late.closed).isTrue();
    assertThat(ends).hasValue(1);
  }

  @Test
  void a_start_that_fails_after_the_end_says_closed_and_what_it_met() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutionEnvironments environments =
        new ExecutionEnvironments(
            () -> {
              starting.countDown();
              await(go);
              throw new UncheckedIOException(new IOException("no such folder"));
            },
            ConcurrencyLimit.account(1));
    Future<?> invocation = threads.submit(() -> environments.invoke(REQUEST));
    await(starting);

    environments.close();
    go.countDown();

    assertThatThrownBy(invocation::get)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("are closed")
        .hasRootCauseMessage("no such folder");
  }

  @Test
  void an_environment_that_fails_to_close_keeps_nothing_else_open() throws Exception {
    AtomicInteger ends = new AtomicInteger();
    ExecutionEnvironments environments =
        new ExecutionEnvironments(
            code(() -> add(new FakeEnvironment("no end")), ends), ConcurrencyLimit.account(2));
    runAtOnce(environments, 2);

    assertThatThrownBy(environments::close)
        .hasMessage("no end")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));

    assertThat(started).hasSize(2).allMatch(environment -> environment.closed);
    assertThat(ends).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CodeSnapshot code(Supplier<ExecutionEnvironment> starter, AtomicInteger closings) {
    return new CodeSnapshot() {

      @Override
      public ExecutionEnvironment start() {
        return starter.get();
      }

      @Override
      public void close() {
        closings.incrementAndGet();
      }
    };
  }

  private void runAtOnce(ExecutionEnvironments environments, int count) throws Exception {
    together = new CyclicBarrier(count);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(threads.submit(() -> environments.invoke(REQUEST.withTenantId("together"))));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  private void awaitInvocation() {
    Await.until("an invocation that waits", () -> waiting() > 0);
  }

  private long waiting() {
    synchronized (started) {
      return started.stream().filter(environment -> environment.waiting).count();
    }
  }

  private ExecutionEnvironments environments(ConcurrencyLimit limit) {
    return new ExecutionEnvironments(() -> add(new FakeEnvironment()), limit);
  }

  private FakeEnvironment add(FakeEnvironment environment) {
    synchronized (started) {
      started.add(environment);
    }
    return environment;
  }

  /** Does what the tenant id says. */
  private final class FakeEnvironment implements ExecutionEnvironment {

    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean waiting;
    private volatile boolean warm = true;
    private volatile boolean closed;
    private final @Nullable String closeFailure;

    FakeEnvironment() {
      this(null);
    }

    FakeEnvironment(@Nullable String closeFailure) {
      this.closeFailure = closeFailure;
    }

    @Override
    public InvocationResult invoke(InvocationRequest request) {
      try {
        switch (String.valueOf(request.tenantId())) {
          case "wait" -> {
            waiting = true;
            release.await();
          }
          case "together" -> together.await();
          case "crash" -> warm = false;
          default -> {}
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      Report report =
          new Report(null, Duration.ZERO, Duration.ZERO, 128, 1, Report.Status.SUCCESS, null);
      return new InvocationResult(
          request.requestId(), request.payload(), null, false, List.of(), report);
    }

    @Override
    public boolean isWarm() {
      beforeIdle.run();
      return warm && !closed;
    }

    @Override
    public void close() {
      closed = true;
      release.countDown();
      if (closeFailure != null) {
        throw new IllegalStateException(closeFailure);
      }
    }
  }
}
