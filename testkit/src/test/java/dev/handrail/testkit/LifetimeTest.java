package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No process, no file, no thread outlives its environment. */
@LinuxOnly
@Timeout(900)
class LifetimeTest {

  @Test
  void close_ends_the_process_and_removes_its_files() {
    ExecutionEnvironment environment = start();
    long pid = pid(environment);
    Path task = path(environment, "LAMBDA_TASK_ROOT");
    assertThat(task).isDirectory();

    environment.close();
    environment.close();

    assertThat(isAlive(pid)).isFalse();
    assertThat(task).doesNotExist();
    assertThat(task.getParent()).doesNotExist();
    assertThat(environment.isWarm()).isFalse();
    assertThatThrownBy(() -> environment.invoke(toDo("count")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void close_ends_an_invocation_that_another_thread_waits_for() {
    ExecutionEnvironment environment = start();
    long pid = pid(environment);
    Path asleep = asleep(environment);
    CompletableFuture<InvocationResult> invocation =
        CompletableFuture.supplyAsync(() -> environment.invoke(toDo("sleep", 600_000)));
    Await.until("a function that sleeps", () -> Files.exists(asleep));

    environment.close();

    assertThatThrownBy(invocation::join)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
    assertThat(isAlive(pid)).isFalse();
  }

  /** Ctrl-C in a terminal reaches all processes of a program; the program says what ends when. */
  @Test
  void ctrl_c_does_not_end_the_process() throws Exception {
    try (ExecutionEnvironment environment = start()) {
      long pid = pid(environment);
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
      // Longer than a JVM needs to end.
      environment.invoke(toDo("sleep", 1000));

      assertThat(pid(environment)).isEqualTo(pid);
    }
  }

  @Test
  void an_exit_is_seen_also_when_callers_hold_the_whole_common_pool() throws Exception {
    ForkJoinPool pool = ForkJoinPool.commonPool();
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutionEnvironment environment = start()) {
      for (int i = 1; i < pool.getParallelism(); i++) {
        pool.execute(() -> awaitQuietly(release));
      }
      InvocationResult result = pool.submit(() -> environment.invoke(toDo("halt", 1))).get();

      assertThat(result.timedOut()).isFalse();
    } finally {
      release.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void an_interrupt_ends_the_process() throws Exception {
    try (ExecutionEnvironment environment = start()) {
      long pid = pid(environment);
      Path asleep = asleep(environment);
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread caller = sleeper(environment, thrown);
      Await.until("a function that sleeps", () -> Files.exists(asleep));
      caller.interrupt();

      assertThat(thrown.get(2, TimeUnit.MINUTES)).hasMessageStartingWith("Interrupted");
      assertThat(isAlive(pid)).isFalse();
      assertThat(environment.invoke(toDo("count")).payload().text()).isEqualTo("1");
    }
  }

  @Test
  void an_interrupt_while_another_invocation_runs_ends_only_the_wait() throws Exception {
    try (ExecutionEnvironment environment = start()) {
      Path asleep = asleep(environment);
      Thread busy = sleeper(environment, new CompletableFuture<>());
      Await.until("a function that sleeps", () -> Files.exists(asleep));
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread waiting = sleeper(environment, thrown);
      Await.until("a caller that waits", () -> waiting.getState() == Thread.State.WAITING);

      waiting.interrupt();

      assertThat(thrown.get(2, TimeUnit.MINUTES))
          .hasMessage("Interrupted before the function ran; nothing was ended");
      assertThat(environment.isWarm()).isTrue();
      busy.interrupt();
    }
  }

  private static Thread sleeper(
      ExecutionEnvironment environment, CompletableFuture<Throwable> thrown) {
    Thread caller =
        new Thread(
            () -> {
              try {
                environment.invoke(toDo("sleep", 600_000));
              } catch (IllegalStateException e) {
                thrown.complete(e);
              }
            });
    caller.start();
    return caller;
  }

  @Test
  void what_a_function_has_started_ends_with_it() {
    long started;
    try (ExecutionEnvironment environment = start()) {
      started = Long.parseLong(environment.invoke(toDo("start a process")).payload().text());
      assertThat(isAlive(started)).isTrue();
      // Its parent is gone then, but it is still known by its environment.
      environment.invoke(toDo("halt", 1));
      awaitEnd(started);
      started = Long.parseLong(environment.invoke(toDo("start a process")).payload().text());
    }
    awaitEnd(started);
  }

  @Test
  void a_jar_that_cannot_be_read_is_told_and_leaves_nothing_behind() throws IOException {
    Path broken = Files.createTempFile("handrail-test-broken-", ".jar");
    try {
      Files.write(broken, new byte[] {'P', 'K', 3, 4, 1, 2});
      FunctionDefinition function =
          FunctionDefinition.builder("Function").handler("a.B").code(broken).build();
      assertThatThrownBy(() -> OwnProcess.start(function))
          .hasMessageStartingWith("Cannot lay out FunctionDefinition[Function, a.B]: ");
    } finally {
      Files.delete(broken);
    }
  }

  private static ExecutionEnvironment start() {
    return OwnProcess.start(FunctionCode.function("example.Behaviour").build(), Patience.PROCESS);
  }

  /** In a container nobody may care for orphans, so that a dead one stays as a zombie. */
  private static boolean isAlive(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }

  /** Killed it is; how soon it is gone, the system decides. */
  private static void awaitEnd(long pid) {
    Await.until("the end of process " + pid, () -> !isAlive(pid));
  }

  private static long pid(ExecutionEnvironment environment) {
    return Long.parseLong(environment.invoke(toDo("process id")).payload().text());
  }

  /** What {@code Behaviour} makes when it sleeps. */
  private static Path asleep(ExecutionEnvironment environment) {
    String properties = environment.invoke(toDo("properties")).payload().text();
    String temp =
        JsonParser.parseString(properties).getAsJsonObject().get("java.io.tmpdir").getAsString();
    return Path.of(temp, "asleep");
  }

  private static Path path(ExecutionEnvironment environment, String variable) {
    String variables = environment.invoke(toDo("environment")).payload().text();
    return Path.of(JsonParser.parseString(variables).getAsJsonObject().get(variable).getAsString());
  }
}
