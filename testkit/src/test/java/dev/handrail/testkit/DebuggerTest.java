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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@LinuxOnly
@Timeout(60)
class DebuggerTest {

  @Test
  void the_runtime_waits_for_a_debugger_and_no_time_limit_counts() throws Exception {
    int port = freePort();
    FunctionDefinition function =
        FunctionCode.function("example.Behaviour").timeout(Duration.ofSeconds(1)).build();
    OwnProcessOptions options =
        OwnProcessOptions.defaults().withDebugPort(port).withInitTimeout(Duration.ofMillis(1));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<ExecutionEnvironment> start = thread.submit(() -> OwnProcess.start(function, options));
      VirtualMachine debugger = attach(port);
      assertThat(start).isNotDone();
      debugger.dispose();

      try (ExecutionEnvironment environment = start.get()) {
        assertThat(environment.isWarm()).isTrue();
        InvocationResult result = environment.invoke(toDo("sleep", 1200));
        assertThat(result.payload().text()).isEqualTo("\"slept\"");
      }
    } finally {
      thread.shutdownNow();
    }
  }

  /** Tries until the JVM listens. */
  private static VirtualMachine attach(int port) throws Exception {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
    requireNonNull(arguments.get("port")).setValue(Integer.toString(port));
    while (true) {
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
