package dev.handrail.testkit;

import static dev.handrail.testkit.Await.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.internal.code.CodeSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On an isolation that answers with what is in its code, so that no build and no JVM is needed. */
@Timeout(1200)
class HotReloadTest {

  private static final InvocationRequest REQUEST = InvocationRequest.of("{}");
  private static final String CLASS = "example/Hello.class";

  /** How long the watch waits for what a build has still to bring. */
  private static final Duration WATCH_PATIENCE = Duration.ofSeconds(5);

  /** How long it waits for a jar to get its dependencies. */
  private static final Duration PACKING_PATIENCE = Duration.ofSeconds(15);

  @TempDir private Path folder;
  private Path classes;
  private final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
  private final List<EnvironmentEvent> events = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void build() throws IOException {
    classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("example"));
    write("one");
  }

  @AfterEach
  void shutDown() {
    threads.shutdownNow();
  }

  @Test
  void when_a_class_changes_a_new_environment_runs_the_new_code() throws IOException {
    try (ExecutionEnvironments environments = watching(classes)) {
      assertThat(answer(environments)).isEqualTo("one");
      assertThat(answer(environments)).isEqualTo("one");

      write("two!");
      until("the new code", () -> answer(environments).equals("two!"));

      assertThat(snapshots).hasSize(2);
      until("the old code is removed", () -> snapshots.get(0).closed);
      assertThat(environments.size()).isEqualTo(1);
      assertThat(events).hasExactlyElementsOfTypes(EnvironmentEvent.Reloaded.class);
    }
  }

  @Test
  void code_that_does_not_change_is_laid_out_once() throws Exception {
    try (ExecutionEnvironments environments = watching(classes)) {
      Future<?> busy = threads.submit(() -> environments.invoke(REQUEST.withTenantId("wait")));
      for (int i = 0; i < 100; i++) {
        answer(environments);
      }
      release();
      busy.get();
      assertThat(snapshots).hasSize(1);
      assertThat(events).isEmpty();
    }
  }

  @Test
  void a_busy_environment_ends_when_its_invocation_does_and_its_code_then() throws Exception {
    try (ExecutionEnvironments environments = watching(classes)) {
      Future<InvocationResult> busy =
          threads.submit(() -> environments.invoke(REQUEST.withTenantId("wait")));
      until("a start", () -> snapshots.get(0).open == 1);

      write("two!");
      until("the new code", () -> answer(environments).equals("two!"));

      until("only the busy one is left", () -> snapshots.get(0).open == 1);
      assertThat(snapshots.get(0).closed).isFalse();
      release();
      assertThat(busy.get().payload().text()).isEqualTo("one");
      until("the old code is removed", () -> snapshots.get(0).closed);
      assertThat(snapshots.get(0).open).isZero();
    }
  }

  @Test
  void a_build_that_deletes_everything_first_is_waited_for() throws Exception {
    try (ExecutionEnvironments environments = watching(classes)) {
      answer(environments);
      long begin = System.nanoTime();
      Files.delete(classes.resolve(CLASS));
      // For longer than files have to rest, while others come.
      for (int i = 0; i < 8; i++) {
        Files.writeString(classes.resolve("resource" + i), "x");
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(answer(environments)).isEqualTo("one");
      }
      write("two!");
      long took = System.nanoTime() - begin;

      until("the new code", () -> answer(environments).equals("two!"));
      assertThat(snapshots).extracting(snapshot -> snapshot.content).doesNotContain("");
      assertReloaded(took);
    }
  }

  @Test
  void a_jar_is_taken_when_it_is_whole() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one"));
    byte[] next = zip("two!");
    try (ExecutionEnvironments environments = watching(jar)) {
      assertThat(answer(environments)).isEqualTo("one");

      long begin = System.nanoTime();
      Files.write(jar, Arrays.copyOf(next, next.length / 2));
      TimeUnit.MILLISECONDS.sleep(800);
      assertThat(answer(environments)).isEqualTo("one");
      Files.write(jar, next);
      long took = System.nanoTime() - begin;

      until("the new code", () -> answer(environments).equals("two!"));
      assertReloaded(took);
    }
  }

  @Test
  void a_jar_that_gets_its_dependencies_later_is_waited_for() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one", 9));
    try (ExecutionEnvironments environments = watching(jar)) {
      answer(environments);
      long begin = System.nanoTime();
      replace(jar, zip("thin"));
      TimeUnit.MILLISECONDS.sleep(1500);
      replace(jar, zip("two!", 9));
      long took = System.nanoTime() - begin;

      until("the new code", () -> answer(environments).equals("two!"));
      if (took < PACKING_PATIENCE.toNanos()) {
        assertThat(snapshots).extracting(snapshot -> snapshot.content).doesNotContain("thin");
        assertThat(events).hasExactlyElementsOfTypes(EnvironmentEvent.Reloaded.class);
      }
    }
  }

  @Test
  void a_jar_that_stays_smaller_is_taken_in_the_end() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one", 9));
    try (ExecutionEnvironments environments = watching(jar)) {
      answer(environments);
      replace(jar, zip("thin"));

      until("the new code", () -> answer(environments).equals("thin"));

      assertThat(events).hasExactlyElementsOfTypes(EnvironmentEvent.Reloaded.class);
      replace(jar, zip("two!"));
      until("the next, which is as small", () -> answer(environments).equals("two!"));
    }
  }

  /** A build is told of once, unless this machine took so long for it that it looked broken. */
  private void assertReloaded(long tookNanos) {
    if (tookNanos < WATCH_PATIENCE.toNanos()) {
      assertThat(events).hasExactlyElementsOfTypes(EnvironmentEvent.Reloaded.class);
    } else {
      assertThat(events).last().isInstanceOf(EnvironmentEvent.Reloaded.class);
    }
  }

  @Test
  void a_jar_that_another_of_the_same_size_and_time_replaces_has_changed() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one"));
    try (ExecutionEnvironments environments = watching(jar)) {
      assertThat(answer(environments)).isEqualTo("one");

      Path other = Files.write(folder.resolve("other.jar"), zip("two"));
      Files.setLastModifiedTime(other, Files.getLastModifiedTime(jar));
      Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);

      until("the new code", () -> answer(environments).equals("two"));
    }
  }

  @Test
  void nonsense_is_told_by_its_file_and_the_code_of_before_goes_on() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one"));
    try (ExecutionEnvironments environments = watching(jar)) {
      answer(environments);
      replace(jar, "no zip at all".getBytes(UTF_8));
      until("an event", () -> !events.isEmpty());

      assertThat(events)
          .singleElement()
          .isInstanceOfSatisfying(
              EnvironmentEvent.ReloadFailed.class,
              failed -> assertThat(failed.reason()).startsWith(jar + " is no jar or zip file: "));
      assertThat(answer(environments)).isEqualTo("one");

      Files.write(jar, zip("two!"));
      until("the new code", () -> answer(environments).equals("two!"));
    }
  }

  @Test
  void code_that_is_gone_is_told_and_found_again() throws Exception {
    Path jar = Files.write(folder.resolve("hello.jar"), zip("one"));
    try (ExecutionEnvironments environments = watching(jar)) {
      answer(environments);
      Files.delete(jar);
      until("an event", () -> !events.isEmpty());

      assertThat(events.get(0)).hasFieldOrPropertyWithValue("reason", jar + " is gone");
      assertThat(answer(environments)).isEqualTo("one");
      Files.write(jar, zip("two!"));
      until("the new code", () -> answer(environments).equals("two!"));
    }
  }

  @Test
  void code_that_cannot_be_laid_out_is_told_and_the_code_of_before_goes_on() throws Exception {
    try (ExecutionEnvironments environments = watching(classes)) {
      answer(environments);
      write("refuse");
      until("an event", () -> !events.isEmpty());

      assertThat(events.get(0)).hasFieldOrPropertyWithValue("reason", "Cannot lay out refuse");
      assertThat(answer(environments)).isEqualTo("one");
    }
  }

  @Test
  void the_watching_thread_ends_with_close() {
    ExecutionEnvironments environments = watching(classes);
    Thread watch =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("handrail-code-watch of " + classes))
            .findFirst()
            .orElseThrow();
    assertThat(watch.isDaemon()).isTrue();

    environments.close();

    until("its end", () -> !watch.isAlive());
    assertThat(snapshots.get(0).closed).isTrue();
  }

  private ExecutionEnvironments watching(Path code) {
    FunctionDefinition function =
        FunctionDefinition.builder("Hello").handler("example.Hello::greet").code(code).build();
    return new ExecutionEnvironments(
        function, () -> new Snapshot(code), ConcurrencyLimit.account(10), events::add);
  }

  private static String answer(ExecutionEnvironments environments) {
    return environments.invoke(REQUEST).payload().text();
  }

  private void write(String content) throws IOException {
    replace(classes.resolve(CLASS), content.getBytes(UTF_8));
  }

  /** At once: on a machine that pauses just then, half a file would come to rest. */
  private void replace(Path file, byte[] content) throws IOException {
    Path whole = Files.write(folder.resolve("whole"), content);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] zip(String content) throws IOException {
    return zip(content, 0);
  }

  private static byte[] zip(String content, int dependencies) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.DEFLATED);
      zip.putNextEntry(new ZipEntry(CLASS));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
      for (int i = 0; i < dependencies; i++) {
        zip.putNextEntry(new ZipEntry("org/example/Dependency" + i + ".class"));
      }
    }
    return bytes.toByteArray();
  }

  private void release() {
    snapshots.get(0).release.countDown();
  }

  /** Answers with the content of the class file. */
  private final class Snapshot implements CodeSnapshot {

    private final CountDownLatch release = new CountDownLatch(1);
    private final String content;
    private volatile int open;
    private volatile boolean closed;

    Snapshot(Path code) {
      try {
        content = Files.isDirectory(code) ? read(code.resolve(CLASS)) : unzip(code);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (content.equals("refuse")) {
        throw new IllegalStateException("Cannot lay out refuse");
      }
      snapshots.add(this);
    }

    private static String read(Path file) throws IOException {
      return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String unzip(Path jar) throws IOException {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        return new String(zip.getInputStream(zip.getEntry(CLASS)).readAllBytes(), UTF_8);
      }
    }

    @Override
    public synchronized ExecutionEnvironment start() {
      open++;
      return new Environment(this);
    }

    private synchronized void end() {
      open--;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private record Environment(Snapshot snapshot, Object identity) implements ExecutionEnvironment {

    Environment(Snapshot snapshot) {
      this(snapshot, new Object());
    }

    @Override
    public InvocationResult invoke(InvocationRequest request) {
      if ("wait".equals(request.tenantId())) {
        try {
          assertThat(snapshot.release.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      Report report =
          new Report(null, Duration.ZERO, Duration.ZERO, 128, 1, Report.Status.SUCCESS, null);
      return new InvocationResult(
          request.requestId(), Payload.of(snapshot.content), null, false, List.of(), report);
    }

    @Override
    public boolean isWarm() {
      return true;
    }

    @Override
    public void close() {
      snapshot.end();
    }
  }
}
