package dev.handrail.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.Context;
import dev.handrail.StubContext;
import dev.handrail.gateway.event.FrontDoor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lambda of a JVM costs a cold start milliseconds, and so does Gson. */
class GatewayColdStartRulesTest {

  /** The function whose cold start is looked at; it uses no lambda of its own. */
  public static final class Echo extends ProxyFunction {

    @Override
    public ProxyResponse handle(ProxyRequest request, Context context) {
      return ProxyResponse.text(request.text()).withHeader("X-Name", request.query("name"));
    }

    public static void main(String[] events) throws IOException {
      Echo echo = new Echo();
      for (String event : events) {
        echo.handleRequest(
            new ByteArrayInputStream(Files.readAllBytes(Path.of(event))),
            new ByteArrayOutputStream(),
            new StubContext());
      }
    }
  }

  @Test
  void a_body_as_text_links_no_lambda_and_loads_no_Gson(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Echo.class.getName()));
    for (FrontDoor door : FrontDoor.values()) {
      byte[] event = HttpCall.post("hi").withQuery("name", "v").event(door);
      command.add(Files.write(folder.resolve(door + ".json"), event).toString());
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(ProxyRequest.class.getName()));
    assertThat(loaded)
        // JDK 25 has one of its own, to open a jar with versions for several releases.
        .filteredOn(line -> !line.contains("java.util.zip.ZipFile$Source$$Lambda"))
        .noneMatch(line -> line.contains("$$Lambda") || line.contains("com.google.gson"));
  }
}
