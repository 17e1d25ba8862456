package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.StartsJvms;
import dev.handrail.testkit.internal.environment.AtExit;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** SIGTERM, as a program of its own gets it; Ctrl-C takes the same way. */
@StartsJvms
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java cannot send a signal there")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StopSignalsTest {

  private Process program;
  private BufferedReader out;

  @BeforeEach
  void start() throws IOException {
    program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Listening.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out = program.inputReader();
    assertThat(out.readLine()).isEqualTo("listens: true");
  }

  @AfterEach
  void end() throws InterruptedException {
    program.destroyForcibly().waitFor();
  }

  @Test
  void the_first_asks_for_a_stop_and_ends_nothing() throws Exception {
    terminate();
    assertThat(out.readLine()).isEqualTo("asked");
    assertThat(program.isAlive()).isTrue();
  }

  @Test
  void the_second_ends_the_program_and_waits_for_nobody_who_stops_in_order() throws Exception {
    terminate();
    assertThat(out.readLine()).isEqualTo("asked");
    terminate();
    assertThat(program.waitFor()).isEqualTo(130);
    assertThat(out.readLine()).isNull();
  }

  /** Sends SIGTERM, and unlike {@link Process#destroy} leaves the output open. */
  private void terminate() {
    assertThat(program.toHandle().destroy()).isTrue();
  }

  /** Is asked for a stop and does not, so that only the second signal ends it. */
  static final class Listening {

    private Listening() {}

    public static void main(String[] arguments) throws InterruptedException {
      AtExit.Stop inOrder = () -> System.out.println("stops in order");
      AtExit.add(inOrder);
      System.out.println("listens: " + StopSignals.listen(() -> System.out.println("asked")));
      new CountDownLatch(1).await();
    }
  }
}
