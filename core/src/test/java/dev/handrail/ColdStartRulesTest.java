package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  }

  /** A function that reads and writes JSON without Gson. */
  public static final class Json extends LambdaFunction<byte[], byte[]> {

    @Override
    public void handle(byte[] event, Context context, Callback<byte[]> callback) {
      JsonValue root = JsonValue.parse(event);
      JsonBuilder answer = new JsonBuilder().beginObject();
      for (JsonValue member = root.first(); member != null; member = member.next()) {
        answer.name(member.name()).value(member);
      }
      answer.name("text").value(root.getString("text")).name("length");
      answer.value(root.get("text").asUtf8().length).name("n").value(root.get("n").asLong());
      answer.name("found").value(root.getIgnoreCase("TEXT") != null);
      try {
        root.get("n").asString();
      } catch (InvalidJsonException refused) {
        answer.name("refused").value(refused.getMessage());
      }
      callback.succeed(answer.endObject().toByteArray());
    }
  }

  /** Both of them, one after the other. */
  public static final class Program {

    public static void main(String[] arguments) throws IOException {
      run(new Bytes(), "1");
      run(new Json(), "{\"text\":\"a\\n\\u00e9\",\"n\":12}");
    }

    private static void run(LambdaFunction<byte[], byte[]> function, String event)
        throws IOException {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
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
                Program.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded)
        .anyMatch(line -> line.contains(InvocationLoop.class.getName()))
        .anyMatch(line -> line.contains(Bytes.class.getName()))
        .anyMatch(line -> line.contains(Json.class.getName()))
        .noneMatch(line -> line.contains("$$Lambda") || line.contains("com.google.gson"))
        // A class that was spun for a call site, such as that of a string concatenation.
        .noneMatch(line -> line.contains("__JVM_LookupDefineClass__"))
        .noneMatch(line -> line.contains("java.util.regex."));
  }
}
