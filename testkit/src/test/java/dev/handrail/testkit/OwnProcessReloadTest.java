package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hot reload of a child process; what counts as changed code is {@link HotReloadTest}'s. */
class OwnProcessReloadTest {

  private final List<EnvironmentEvent> events = new CopyOnWriteArrayList<>();

  @Test
  void changed_code_runs_in_a_new_process_that_starts_cold(@TempDir Path classes)
      throws IOException {
    Path resource = Files.writeString(classes.resolve("resource"), "one");
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").code(classes, FunctionCode.jar()).build();
    OwnProcessOptions options = Patience.PROCESS.withHotReload(true).withListener(events::add);
    try (ExecutionEnvironments environments =
        OwnProcess.environments(function, options, ConcurrencyLimit.account(10))) {
      assertThat(read(environments).payload().text()).isEqualTo("\"one\"");
      assertThat(read(environments).coldStart()).isFalse();

      Files.writeString(resource, "two!");
      Await.until("a reload", () -> events.contains(new EnvironmentEvent.Reloaded(function)));
      InvocationResult reloaded = read(environments);

      assertThat(reloaded.payload().text()).isEqualTo("\"two!\"");
      assertThat(reloaded.coldStart()).isTrue();
      Await.until("the old process is gone", () -> environments.size() == 1);
    }
  }

  @Test
  void without_the_option_nobody_watches(@TempDir Path classes) {
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").code(classes, FunctionCode.jar()).build();
    try (ExecutionEnvironments environments =
        OwnProcess.environments(
            function, OwnProcessOptions.defaults(), ConcurrencyLimit.account(10))) {
      assertThat(environments.size()).isZero();
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .noneMatch(name -> name.endsWith(classes.toString()));
    }
  }

  private static InvocationResult read(ExecutionEnvironments environments) {
    return environments.invoke(toDo("resource", "/resource"));
  }
}
