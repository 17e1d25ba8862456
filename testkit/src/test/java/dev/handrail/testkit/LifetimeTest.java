package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No process, no file, no thread outlives its environment. */
@LinuxOnly
@Timeout(60)
class LifetimeTest {

  /** A program of its own that starts an environment, tells of its process, and waits. */
  public static final class Host {
    private Host() {}

    /** Runs the program. */
    public static void main(String[] args) throws Exception {
      ExecutionEnvironment environment =
          OwnProcess.start(
              FunctionDefinition.builder("Function")
                  .handler("example.Behaviour")
                  .code(Path.of(args[0]))
                  .memorySize(512)
                  .timeout(Duration.ofMinutes(10))
                  .build());
      System.out.println(pid(environment));
      if (args[1].equals("busy")) {
        environment.invoke(toDo("spin"));
      }
      Thread.sleep(600_000);
    }
  }

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
    CompletableFuture<InvocationResult> invocation =
        CompletableFuture.supplyAsync(() -> environment.invoke(toDo("sleep", 60_000)));

    environment.close();

    assertThatThrownBy(invocation::join)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
    assertThat(isAlive(pid)).isFalse();
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
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  environment.invoke(toDo("sleep", 60_000));
                } catch (IllegalStateException e) {
                  thrown.complete(e);
                }
              });
      caller.start();
      caller.interrupt();

      assertThat(thrown.get(20, TimeUnit.SECONDS)).hasMessageStartingWith("Interrupted");
      assertThat(isAlive(pid)).isFalse();
      assertThat(environment.invoke(toDo("count")).payload().text()).isEqualTo("1");
    }
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
  void an_idle_process_ends_when_its_parent_is_killed(@TempDir Path temp) throws Exception {
    assertEndsWithItsParent("idle", temp);
  }

  @Test
  void a_busy_process_ends_when_its_parent_is_killed(@TempDir Path temp) throws Exception {
    assertEndsWithItsParent("busy", temp);
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

  @Test
  void files_are_removed_when_this_jvm_is_told_to_end(@TempDir Path temp) throws Exception {
    Process host = host("busy", temp);
    try (BufferedReader out = host.inputReader()) {
      assertThat(out.readLine()).isNotNull();
      assertThat(folders(temp)).hasSize(2);

      // SIGTERM, which is to a JVM as Ctrl-C is.
      host.destroy();

      assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(folders(temp)).isEmpty();
    }
  }

  @Test
  void what_a_killed_jvm_left_behind_is_removed_by_the_next_and_nothing_before(@TempDir Path temp)
      throws Exception {
    Process killed = host("idle", temp);
    try (BufferedReader out = killed.inputReader()) {
      assertThat(out.readLine()).isNotNull();
      startAndEndAHost(temp);
      assertThat(folders(temp)).hasSize(2);
      killed.destroyForcibly().waitFor();
    }
    assertThat(folders(temp)).hasSize(2);

    startAndEndAHost(temp);

    assertThat(folders(temp)).isEmpty();
  }

  private static void startAndEndAHost(Path temp) throws Exception {
    Process host = host("idle", temp);
    try (BufferedReader out = host.inputReader()) {
      assertThat(out.readLine()).isNotNull();
      host.destroy();
      assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static List<Path> folders(Path temp) throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.filter(path -> path.getFileName().toString().startsWith("handrail-")).toList();
    }
  }

  private static Process host(String how, Path temp) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            // What a killed process leaves behind.
            "-Djava.io.tmpdir=" + temp,
            "-cp",
            System.getProperty("java.class.path"),
            Host.class.getName(),
            FunctionCode.jar().toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void assertEndsWithItsParent(String how, Path temp) throws Exception {
    Process host = host(how, temp);
    try (BufferedReader out = host.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();

      host.destroyForcibly().waitFor();

      child.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private static ExecutionEnvironment start() {
    return OwnProcess.start(FunctionCode.function("example.Behaviour").build());
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
    while (isAlive(pid)) {
      Thread.onSpinWait();
    }
  }

  private static long pid(ExecutionEnvironment environment) {
    return Long.parseLong(environment.invoke(toDo("process id")).payload().text());
  }

  private static Path path(ExecutionEnvironment environment, String variable) {
    String variables = environment.invoke(toDo("environment")).payload().text();
    return Path.of(JsonParser.parseString(variables).getAsJsonObject().get(variable).getAsString());
  }
}
