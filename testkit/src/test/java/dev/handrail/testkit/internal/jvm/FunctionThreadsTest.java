package dev.handrail.testkit.internal.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FunctionThreadsTest {

  private final PrintStream output = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
  private final FunctionThreads threads = new FunctionThreads("function", output);

  @Test
  void a_thread_and_what_it_starts_write_to_the_functions_output() throws Exception {
    CompletableFuture<Optional<PrintStream>> seen = new CompletableFuture<>();
    start(() -> new Thread(() -> seen.complete(currentOutput())).start());

    assertThat(seen.get(2, TimeUnit.MINUTES)).containsSame(output);
    assertThat(FunctionThreads.currentOutput()).isNull();
  }

  @Test
  void a_thread_of_the_common_pool_is_nobodys_whoever_needed_it_first() throws Exception {
    CompletableFuture<Optional<PrintStream>> seen = new CompletableFuture<>();
    start(() -> ForkJoinPool.commonPool().execute(() -> seen.complete(currentOutput())));

    assertThat(seen.get(2, TimeUnit.MINUTES)).isEmpty();
  }

  private void start(Runnable task) {
    new Thread(threads, task).start();
  }

  private static Optional<PrintStream> currentOutput() {
    return Optional.ofNullable(FunctionThreads.currentOutput());
  }
}
