package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lambda of a JVM costs a cold start milliseconds, so core has none on its way. */
class ColdStartRulesTest {

  /** The function whose cold start is looked at; it uses no lambda of its own. */
  public static final class Bytes extends LambdaFunction<byte[], byte[]> {

    @Override
    public void handle(byte[] event, Context context, Callback<byte[]> callback) {
      callback.succeed(event);
    }

    public static void main(String[] arguments) throws IOException {
      new Bytes()
          .handleRequest(
              new ByteArrayInputStream(new byte[] {'1'}),
              new ByteArrayOutputStream(),
              new StubContext());
    }
  }

  @Test
  void an_invocation_links_no_lambda_and_a_function_of_bytes_loads_no_Gson(@TempDir Path folder)
      throws Exception {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Bytes.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(InvocationLoop.class.getName()));
    assertThat(loaded)
        .noneMatch(line -> line.contains("$$Lambda") || line.contains("com.google.gson"));
  }
}
