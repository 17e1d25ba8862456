package dev.handrail.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.handrail.local.front.HttpReply;
import dev.handrail.local.front.RawConnection;
import dev.handrail.testkit.FunctionDefinition;
import example.Mirror;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * As many connections as this machine lets a process have, 10,000 at most, to a server in a JVM of
 * 96 MB: what a connection holds is little, and all of them together keep nobody waiting.
 */
@StartsJvms
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody tells there how many files may be open")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ManyConnectionsTest {

  private static final int MOST = 10_000;
  private static final int OTHER_FILES = 500;
  private static final String REQUEST =
      "GET /lambda-url/Mirror/x HTTP/1.1\nHost: localhost\nX-Padding: 0123456789\n\n";
  private static final int BEGUN = REQUEST.indexOf("0123456789");

  @Test
  void ten_thousand_connections_are_held_and_each_is_served_or_refused() throws Exception {
    int count = connections();
    assumeThat(count).as("connections that this machine lets a process have").isPositive();
    Process program = start();
    List<RawConnection> clients = new ArrayList<>();
    try (BufferedReader out = program.inputReader()) {
      int port = Integer.parseInt(out.readLine());
      for (int i = 0; i < count; i++) {
        clients.add(new RawConnection(port).lines(REQUEST.substring(0, BEGUN)));
      }
      assertServed(port);

      for (RawConnection client : clients) {
        client.lines(REQUEST.substring(BEGUN));
      }
      Map<Integer, Integer> statuses = new TreeMap<>();
      for (RawConnection client : clients) {
        statuses.merge(client.reply().status(), 1, Integer::sum);
      }
      assertThat(statuses).containsKey(200);
      assertThat(statuses.keySet()).isSubsetOf(200, 429);
      assertThat(statuses.values().stream().mapToInt(n -> n).sum()).isEqualTo(count);
      assertServed(port);
      assertThat(program.isAlive()).isTrue();
    } finally {
      for (RawConnection client : clients) {
        client.close();
      }
      program.destroyForcibly().waitFor();
    }
  }

  private static void assertServed(int port) throws IOException {
    try (RawConnection other = new RawConnection(port)) {
      HttpReply reply = other.lines(REQUEST).reply();
      assertThat(reply.text()).isEqualTo("GET /x null");
    }
  }

  /** Of this process, which has one end of each, and of the program, which has the other. */
  private static int connections() {
    UnixOperatingSystemMXBean system =
        (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long free =
        system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - OTHER_FILES;
    return (int) Math.min(MOST, free);
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            Served.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The server; it ends when its standard input does. */
  static final class Served {

    private Served() {}

    public static void main(String[] arguments) throws IOException {
      FunctionDefinition mirror =
          FunctionDefinition.forClass(Mirror.class)
              .memorySize(512)
              .timeout(Duration.ofMinutes(15))
              .build();
      LocalFunction function = LocalFunction.of(mirror).withUrl(FunctionUrlConfig.open());
      LocalOptions options = LocalOptions.defaults().withAccountConcurrency(4).withHotReload(false);
      try (LocalLambda local = LocalLambda.start(Application.of(function), options)) {
        System.out.println(local.uri().getPort());
        String rest = new String(System.in.readAllBytes(), ISO_8859_1);
        System.out.println("the end" + rest);
      }
    }
  }
}
