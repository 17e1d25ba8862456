package dev.handrail.testkit;

import static dev.handrail.testkit.Events.toDo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@LinuxOnly
@Timeout(900)
class DebuggerTest {

  private static final FunctionDefinition FUNCTION =
      FunctionCode.function("example.Behaviour").timeout(Duration.ofSeconds(1)).build();
  private static final int PORTS = 5;
  private static final long PAUSE_NANOS = 20_000_000;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  /** A start, and a debugger that it waits for. */
  private record Debugged(Future<ExecutionEnvironment> start, VirtualMachine debugger) {}

  @AfterEach
  void shutDown() {
    thread.shutdownNow();
  }

  @Test
  void the_runtime_waits_for_a_debugger_and_no_time_limit_counts() throws Exception {
    Debugged debugged = start();
    assertThat(debugged.start()).isNotDone();
    debugged.debugger().dispose();

    try (ExecutionEnvironment environment = debugged.start().get(5, TimeUnit.MINUTES)) {
      assertThat(environment.isWarm()).isTrue();
      InvocationResult result = environment.invoke(toDo("sleep", 1200));
      assertThat(result.payload().text()).isEqualTo("\"slept\"");
    }
  }

  /** On another port if somebody took the free one before the JVM did, which then ends at once. */
  private Debugged start() throws Exception {
    for (int i = 0; i < PORTS; i++) {
      int port = freePort();
      Future<ExecutionEnvironment> start =
          thread.submit(() -> OwnProcess.start(FUNCTION, on(port)));
      VirtualMachine debugger = attach(port, start);
      if (debugger != null) {
        return new Debugged(start, debugger);
      }
      start.get().close();
    }
    throw new AssertionError(
        "Expected a JVM that a debugger can attach to, on " + PORTS + " ports");
  }

  private static OwnProcessOptions on(int port) {
    return OwnProcessOptions.defaults().withDebugPort(port).withInitTimeout(Duration.ofMillis(1));
  }

  /** Tries until the JVM listens; null when it has ended. */
  private static @Nullable VirtualMachine attach(int port, Future<?> start) throws Exception {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    requireNonNull(arguments.get("port")).setValue(Integer.toString(port));
    long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
    while (!start.isDone()) {
      assertThat(System.nanoTime() - deadline).as("nanoseconds too late").isNegative();
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return null;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
