package dev.handrail.local.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.LocalOptions;
import dev.handrail.local.StartsJvms;
import dev.handrail.local.cli.EchoFunction;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.metrics.LambdaMetrics;
import dev.handrail.local.time.ClockTimer;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.OwnProcess;
import dev.handrail.testkit.OwnProcessOptions;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, on AWS's runtime client and by a real clock, a thousand times faster. */
@EnabledOnOs(OS.LINUX)
@StartsJvms
@Timeout(value = 1, unit = TimeUnit.HOURS)
class RealRuntimeTest {

  @TempDir Path folder;

  @Test
  void an_event_is_tried_three_times_and_another_once() throws Exception {
    Path records = folder.resolve("records.jsonl");
    Destination file = new Destination.ToFile(records);
    LocalFunction echo =
        LocalFunction.of(
                FunctionDefinition.builder("echo")
                    .handler(EchoFunction.class.getName())
                    .code(code())
                    .memorySize(512)
                    .timeout(Duration.ofMinutes(15))
                    .build())
            .withEventInvokeConfig(
                EventInvokeConfig.defaults().withOnSuccess(file).withOnFailure(file));
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withInitTimeout(Duration.ofMinutes(15));
    LambdaMetrics metrics = new LambdaMetrics();
    CountDownLatch delivered = new CountDownLatch(2);
    List<String> log = new ArrayList<>();
    try (ClockTimer timer = new ClockTimer(InstantSource.system());
        Functions functions =
            new Functions(
                Application.of(echo),
                (function, limit) -> OwnProcess.environments(function, options, limit),
                1,
                metrics)) {
      AsyncEventQueue queue =
          AsyncEventQueue.open(
              LocalOptions.defaults().withAccountConcurrency(1).withRetryTimeFactor(0.001),
              timer,
              functions::find,
              log::add,
              event -> {
                metrics.accept(event);
                if (event instanceof AsyncEvent.Delivered) {
                  delivered.countDown();
                }
              });
      RunningFunction function = functions.find("echo").orElseThrow();
      queue.accept(function, echo.definition(), InvocationRequest.of("{\"fail\":\"boom\"}"));
      queue.accept(function, echo.definition(), InvocationRequest.of("{\"a\":1}"));
      assertThat(delivered.await(30, TimeUnit.MINUTES)).isTrue();
      assertThat(queue.close(Duration.ofMinutes(5)).unfinished()).isEmpty();
    }
    assertThat(log).isEmpty();
    assertThat(Files.readAllLines(records))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"condition\":\"RetriesExhausted\",\"approximateInvokeCount\":3}")
                    .contains("\"errorMessage\":\"boom\""))
        .anySatisfy(
            line -> assertThat(line).contains("Success").endsWith("\"responsePayload\":{\"a\":1}}"))
        .hasSize(2);
    assertThat(metrics.json()).contains("\"Invocations\":4,\"Errors\":3,\"Throttles\":0");
  }

  private static Path code() throws URISyntaxException {
    return Path.of(EchoFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
