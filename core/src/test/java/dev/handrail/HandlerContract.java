package dev.handrail;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for a function whichever way its handler is written. */
abstract class HandlerContract {

  /**
   * A function of the style under test, whose outcome is what {@code outcome} returns or throws.
   */
  abstract LambdaFunction<String, String> function(Outcome outcome);

  interface Outcome {
    String of(String event, Context context) throws Exception;
  }

  LambdaFunction<String, String> function(Callable<String> outcome) {
    return function((event, context) -> outcome.call());
  }

  @Test
  void result_is_the_payload_as_JSON() {
    assertThat(Invoked.of(function((event, context) -> "hi " + event), "\"you\"").payload())
        .isEqualTo("\"hi you\"");
  }

  @Test
  void recording_undef_no_result_is_null() {
    assertThat(Invoked.of(function(() -> null), "\"\"").payload()).isEqualTo("null");
  }

  @Test
  void recording_customErr_an_exception_keeps_its_type() {
    class MyErr extends RuntimeException {
      private static final long serialVersionUID = 1L;

      MyErr(String message) {
        super(message);
      }
    }
    assertThat(
            errorOf(
                () -> {
                  throw new MyErr("m");
                }))
        .isInstanceOf(MyErr.class)
        .hasMessage("m");
  }

  @Test
  void a_checked_exception_keeps_its_type() {
    assertThat(
            errorOf(
                () -> {
                  throw new IOException("disk");
                }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Test
  void a_completion_exception_is_unwrapped() {
    IOException cause = new IOException("deep");
    assertThat(
            errorOf(
                () -> {
                  throw new CompletionException(new CompletionException(cause));
                }))
        .isSameAs(cause);
  }

  @Test
  void an_error_such_as_AssertionError_keeps_its_type() {
    assertThat(
            errorOf(
                () -> {
                  throw new AssertionError("no");
                }))
        .isExactlyInstanceOf(AssertionError.class);
  }

  @Test
  void fact9_out_of_memory_passes_through_unchanged() {
    OutOfMemoryError fatal = new OutOfMemoryError("heap");
    assertThat(
            errorOf(
                () -> {
                  throw fatal;
                }))
        .isSameAs(fatal);
  }

  @Test
  void fact9_stack_overflow_passes_through_unchanged() {
    assertThat(
            errorOf(
                () -> {
                  throw new StackOverflowError();
                }))
        .isExactlyInstanceOf(StackOverflowError.class);
  }

  @Test
  void a_context_with_no_time_left_still_answers_what_is_there_at_once() {
    Invoked invoked = Invoked.of(function(() -> "at once"), "\"\"", new StubContext(Duration.ZERO));
    assertThat(invoked.payload()).isEqualTo("\"at once\"");
  }

  @Test
  void the_context_is_the_runtimes_with_deadline_and_loop() {
    StubContext stub = new StubContext(Duration.ofMinutes(15));
    LambdaFunction<String, String> function =
        function(
            (event, context) -> {
              assertThat(context.getAwsRequestId()).isEqualTo(stub.getAwsRequestId());
              assertThat(context.getTenantId()).isEqualTo("tenant-7");
              assertThat(context.getXrayTraceId()).startsWith("Root=");
              assertThat(context.getLogger()).isSameAs(stub.getLogger());
              assertThat(context.remaining())
                  .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
              assertThat(context.deadline())
                  .isEqualTo(context.deadline())
                  .isAfter(java.time.Instant.now());
              assertThat(context.eventLoop()).isSameAs(context.eventLoop());
              return context.getFunctionName();
            });
    Invoked invoked = Invoked.of(function, "\"\"", stub);
    assertThat(invoked.error()).isNull();
    assertThat(invoked.payload()).isEqualTo("\"stub\"");
  }

  @Test
  void concurrent_invocations_of_one_object_do_not_see_each_other() throws Exception {
    int threads = 16;
    int each = 50;
    CountDownLatch together = new CountDownLatch(threads);
    Set<Context> contexts = ConcurrentHashMap.newKeySet();
    LambdaFunction<String, String> function =
        function(
            (event, context) -> {
              together.countDown();
              assertThat(together.await(2, MINUTES)).isTrue();
              contexts.add(context);
              return event;
            });
    List<Thread> running =
        IntStream.range(0, threads)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          for (int k = 0; k < each; k++) {
                            String event = "\"" + i + "-" + k + "\"";
                            assertThat(Invoked.of(function, event).payload()).isEqualTo(event);
                          }
                        }))
            .toList();
    Set<Throwable> failures = ConcurrentHashMap.newKeySet();
    running.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> failures.add(e)));
    running.forEach(thread -> thread.setDaemon(true));
    running.forEach(Thread::start);
    for (Thread thread : running) {
      thread.join(MINUTES.toMillis(2));
    }
    assertThat(failures).isEmpty();
    assertThat(contexts).hasSize(threads * each);
  }

  private Throwable errorOf(Callable<String> outcome) {
    return Invoked.of(function(outcome), "\"event\"").error();
  }
}
