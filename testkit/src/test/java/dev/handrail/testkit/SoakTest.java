package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many invocations; {@code -Dhandrail.soak=1000} for more of them. */
@LinuxOnly
@Timeout(1800)
class SoakTest {

  private static final int INVOCATIONS = Integer.getInteger("handrail.soak", 200);
  private static final int WARM_UP = 50;
  private static final long MB = 1024 * 1024;

  @Test
  void a_warm_environment_takes_no_more_and_more_of_anything() throws Exception {
    try (ExecutionEnvironment environment =
        OwnProcess.start(FunctionCode.function("example.Behaviour").build(), Patience.PROCESS)) {
      invoke(environment, WARM_UP);
      Usage before = Usage.now();
      invoke(environment, INVOCATIONS);

      Usage.settled(before).assertNoMoreThan(before);
    }
  }

  @Test
  void environments_that_come_and_go_leave_nothing_behind() throws Exception {
    FunctionDefinition function = FunctionCode.function("example.Behaviour").build();
    openAndCrash(function, 1);
    Usage before = Usage.quiet();
    openAndCrash(function, 4);

    Usage.settled(before).assertNoMoreThan(before);
  }

  @Test
  void invocations_at_once_run_in_parallel_and_each_has_its_own_answer_and_log() throws Exception {
    FunctionDefinition function = FunctionCode.function("example.Behaviour").build();
    int clients = 4;
    CyclicBarrier together = new CyclicBarrier(clients);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (ExecutionEnvironments environments =
        OwnProcess.environments(function, Patience.PROCESS, ConcurrencyLimit.reserved(clients))) {
      List<Future<Set<String>>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        String name = "client-" + client;
        all.add(threads.submit(() -> run(environments, name, together)));
      }
      Set<String> cold = new HashSet<>();
      for (Future<Set<String>> one : all) {
        cold.addAll(one.get(15, TimeUnit.MINUTES));
      }

      assertThat(environments.size()).isEqualTo(clients);
      assertThat(cold).as("cold starts").hasSize(clients);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The ids of cold starts. */
  private static Set<String> run(
      ExecutionEnvironments environments, String name, CyclicBarrier together) {
    Set<String> cold = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      await(together);
      String text = name + "-" + i;
      InvocationResult result = environments.invoke(toDo("print", text));
      assertThat(result.payload().text()).isEqualTo("\"printed\"");
      assertThat(Events.messages(result))
          .filteredOn(m -> m.startsWith("client-"))
          .containsExactly(text);
      if (result.coldStart()) {
        cold.add(result.requestId());
      }
    }
    return cold;
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void invoke(ExecutionEnvironment environment, int times) {
    for (int i = 0; i < times; i++) {
      InvocationResult result = environment.invoke(toDo("print", "x".repeat(10_000)));
      assertThat(result.succeeded()).isTrue();
    }
  }

  private static void openAndCrash(FunctionDefinition function, int times) {
    for (int i = 0; i < times; i++) {
      try (ExecutionEnvironment environment = OwnProcess.start(function, Patience.PROCESS)) {
        environment.invoke(toDo("halt", 1));
      }
    }
  }

  /** What this JVM uses; its own threads and files come and go, a few of them. */
  private record Usage(long threads, long files, long heap, long processes, long folders) {

    private static final long MORE_FILES = 3;

    /** A thousand results with their logs would be 10 times that. */
    private static final long MORE_HEAP = 4 * MB;

    private static final long PAUSE_NANOS = 20_000_000;

    /**
     * What was told to end needs a moment for it, and the heap a collection or two: looks until
     * there is no more than before.
     */
    static Usage settled(Usage before) throws IOException {
      long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
      Usage usage = now();
      while (!usage.isNoMoreThan(before) && System.nanoTime() - deadline < 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
        usage = now();
      }
      return usage;
    }

    /** Once nothing ends any more: the same number of threads ten times in a row. */
    static Usage quiet() throws IOException {
      Usage usage = now();
      for (int same = 0; same < 10; ) {
        LockSupport.parkNanos(PAUSE_NANOS);
        Usage next = now();
        same = next.threads == usage.threads ? same + 1 : 0;
        usage = next;
      }
      return usage;
    }

    private boolean isNoMoreThan(Usage before) {
      return threads <= before.threads
          && files <= before.files + MORE_FILES
          && heap < before.heap + MORE_HEAP
          && processes <= before.processes
          && folders <= before.folders;
    }

    void assertNoMoreThan(Usage before) {
      assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads);
      assertThat(files).as("open files").isLessThanOrEqualTo(before.files + MORE_FILES);
      assertThat(heap).as("bytes of heap").isLessThan(before.heap + MORE_HEAP);
      assertThat(processes).as("child processes").isLessThanOrEqualTo(before.processes);
      assertThat(folders).as("temporary folders").isLessThanOrEqualTo(before.folders);
    }

    static Usage now() throws IOException {
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Usage(
          ownThreads(),
          count(Path.of("/proc/self/fd"), ""),
          heap,
          ProcessHandle.current().children().count(),
          count(
              Path.of(System.getProperty("java.io.tmpdir")),
              "handrail-" + ProcessHandle.current().pid() + "-"));
    }

    private static long ownThreads() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().startsWith("handrail-"))
          .count();
    }

    private static long count(Path folder, String prefix) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.filter(e -> e.getFileName().toString().startsWith(prefix)).count();
      }
    }
  }
}
