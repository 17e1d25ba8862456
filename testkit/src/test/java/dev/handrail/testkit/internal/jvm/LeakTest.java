package dev.handrail.testkit.internal.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.FunctionCode;
import dev.handrail.testkit.FunctionDefinition;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.Patience;
import dev.handrail.testkit.internal.environment.FunctionRuntime;
import dev.handrail.testkit.internal.environment.RuntimeEnvironment;
import dev.handrail.testkit.internal.environment.Settings;
import dev.handrail.testkit.internal.environment.Startable;
import dev.handrail.testkit.internal.environment.TempFolder;
import dev.handrail.testkit.internal.log.LogCollector;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an environment in this JVM leaves when it is closed: nothing. */
class LeakTest {

  /** Keeps an eye on the loaders of each runtime. */
  private record Watched(JvmDeployment deployment, List<WeakReference<ClassLoader>> loaders)
      implements Startable {

    @Override
    public FunctionDefinition function() {
      return deployment.function();
    }

    @Override
    public Settings settings() {
      return deployment.settings();
    }

    @Override
    public RuntimeVersion runtimeVersion() {
      return deployment.runtimeVersion();
    }

    @Override
    public FunctionRuntime start(String environmentId, TempFolder temp, LogCollector log) {
      JvmRuntime started = (JvmRuntime) deployment.start(environmentId, temp, log);
      started.loaders().forEach(loader -> loaders.add(new WeakReference<>(loader)));
      return started;
    }
  }

  @Test
  void two_hundred_environments_leave_neither_loaders_nor_threads() {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (JvmDeployment deployment = deployment("example.EchoStream", Patience.LIMIT)) {
      for (int i = 0; i < 200; i++) {
        InvocationResult result = invoke(new Watched(deployment, loaders), "{}");
        assertThat(result.succeeded()).isTrue();
      }
    }
    assertThat(loaders).hasSize(400);
    assertGone(loaders);
  }

  @Test
  void nothing_stays_after_json_errors_exits_and_timeouts() {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (JvmDeployment deployment = deployment("example.SystemUser", Patience.LIMIT)) {
      Watched watched = new Watched(deployment, loaders);
      invoke(watched, "{\"do\":\"count\"}");
      invoke(watched, "{\"do\":\"die in a thread\"}");
      invoke(watched, "{\"do\":\"log by the JDK\",\"value\":\"x\"}");
      invoke(watched, "{\"do\":\"interrupt itself and throw\"}");
      invoke(watched, "{\"do\":\"use executors\"}");
      invoke(watched, "{\"do\":\"exit and go on\",\"value\":\"1\"}");
      invoke(watched, "{\"do\":\"exit with a hook\",\"value\":\"1\"}");
    }
    try (JvmDeployment deployment = deployment("example.Behaviour", Duration.ofSeconds(1))) {
      assertThat(
              invoke(new Watched(deployment, loaders), "{\"do\":\"sleep\",\"value\":\"600000\"}"))
          .matches(InvocationResult::timedOut);
    }
    assertGone(loaders);
  }

  private static InvocationResult invoke(Watched function, String event) {
    try (RuntimeEnvironment environment = new RuntimeEnvironment(function, () -> {})) {
      return environment.invoke(InvocationRequest.of(event));
    }
  }

  private static JvmDeployment deployment(String handler, Duration timeout) {
    return JvmDeployment.ofCode(
        FunctionCode.function(handler).timeout(timeout).build(),
        new Settings(false, false, Patience.LIMIT, event -> {}, false));
  }

  private static void assertGone(List<WeakReference<ClassLoader>> loaders) {
    long end = System.nanoTime() + Patience.LIMIT.toNanos();
    while (loaders.stream().anyMatch(loader -> loader.get() != null)
        && System.nanoTime() - end < 0) {
      System.gc();
    }
    assertThat(loaders).allMatch(loader -> loader.get() == null);
    Set<Thread> threads = Thread.getAllStackTraces().keySet();
    assertThat(threads)
        .noneMatch(
            thread ->
                thread.getContextClassLoader() instanceof ClassPathLoader
                    && loaders.stream()
                        .anyMatch(loader -> loader.get() == thread.getContextClassLoader()));
  }
}
