package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.internal.environment.AtExit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outlives the JVM that uses the testkit, however that ends. */
@LinuxOnly
@Timeout(1200)
class HostEndTest {

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
                  .build(),
              Patience.PROCESS.withPortableClient(args[1].endsWith("portable")));
      System.out.println(environment.invoke(toDo("process id")).payload().text());
      if (args[1].equals("orderly")) {
        AtExit.Stop stop =
            () -> System.out.println(environment.invoke(toDo("process id")).payload().text());
        AtExit.add(stop);
        System.out.println("ready");
      }
      if (args[1].startsWith("busy")) {
        environment.invoke(toDo("spin"));
      }
      Thread.sleep(600_000);
    }
  }

  @Test
  void an_idle_process_ends_when_its_parent_is_killed_and_the_next_removes_what_is_left_of_it(
      @TempDir Path temp) throws Exception {
    Process killed = host("idle", temp);
    try (BufferedReader out = killed.inputReader()) {
      ProcessHandle child = child(out);
      startAndEndAHost(temp);
      assertThat(folders(temp)).as("of a process that is there still").hasSize(2);

      assertEndsWith(killed, child);
    }
    assertThat(folders(temp)).hasSize(2);

    startAndEndAHost(temp);

    assertThat(folders(temp)).isEmpty();
  }

  @Test
  void a_busy_process_ends_when_its_parent_is_killed(@TempDir Path temp) throws Exception {
    assertEndsWithItsParent("busy", temp);
  }

  @Test
  void a_process_with_the_portable_client_ends_when_its_parent_is_killed(@TempDir Path temp)
      throws Exception {
    assertEndsWithItsParent("idle, portable", temp);
    assertEndsWithItsParent("busy, portable", temp);
  }

  @Test
  void files_are_removed_when_this_jvm_is_told_to_end(@TempDir Path temp) throws Exception {
    Process host = host("busy", temp);
    try (BufferedReader out = host.inputReader()) {
      assertThat(out.readLine()).isNotNull();
      assertThat(folders(temp)).hasSize(2);

      // SIGTERM, which is to a JVM as Ctrl-C is.
      host.destroy();

      assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(folders(temp)).isEmpty();
    }
  }

  @Test
  void who_stops_in_order_still_finds_the_processes_alive(@TempDir Path temp) throws Exception {
    Process host = host("orderly", temp);
    try (BufferedReader out = host.inputReader()) {
      String processId = out.readLine();
      assertThat(out.readLine()).isEqualTo("ready");

      // Not by the process' own method, which closes what it still has to say.
      host.toHandle().destroy();

      assertThat(out.readLine()).isNotNull().isEqualTo(processId);
      assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(folders(temp)).isEmpty();
    }
  }

  private static void startAndEndAHost(Path temp) throws Exception {
    Process host = host("idle", temp);
    try (BufferedReader out = host.inputReader()) {
      assertThat(out.readLine()).isNotNull();
      host.destroy();
      assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
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
      assertEndsWith(host, child(out));
    }
  }

  /** The process of the environment, which the host tells of first. */
  private static ProcessHandle child(BufferedReader out) throws IOException {
    return ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
  }

  private static void assertEndsWith(Process host, ProcessHandle child) throws Exception {
    assertThat(child.isAlive()).isTrue();

    host.destroyForcibly().waitFor();

    child.onExit().get(2, TimeUnit.MINUTES);
  }
}
