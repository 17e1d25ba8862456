package dev.handrail.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code handrail start}, as a program sees it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StartCommandTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Echo:
          Type: AWS::Serverless::Function
          Properties:
            Handler: dev.handrail.local.cli.EchoFunction
            Runtime: java21
            CodeUri: '%s'
            MemorySize: %d
            Timeout: 900
            FunctionUrlConfig: {AuthType: NONE}
            Events:
              Any: {Type: Api, Properties: {Path: '/{proxy+}', Method: ANY}}
      """;

  @TempDir private Path folder;

  private final Told told = new Told();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private Thread start;
  private URI server;

  @BeforeEach
  void start() throws Exception {
    write(256);
    PrintStream out = new PrintStream(told, true, UTF_8);
    String[] command = {
      "start",
      folder.toString(),
      "--port",
      "0",
      "--json",
      "--access-logs",
      folder.resolve("logs").toString()
    };
    start =
        new Thread(
            () ->
                exitCode.complete(
                    Handrail.run(InputStream.nullInputStream(), out, System.err, command)));
    start.start();
    server = URI.create(told.next("running").get("url").getAsString());
  }

  @AfterEach
  void stop() throws Exception {
    start.interrupt();
    start.join();
  }

  @Test
  void it_tells_what_runs_and_each_invocation_and_stops_when_it_is_interrupted() throws Exception {
    assertThat(invoke("{\"a\":1}")).isEqualTo("{\"a\":1}");
    JsonObject invocation = told.next("invocation");
    assertThat(invocation.get("function").getAsString()).isEqualTo("Echo");
    assertThat(invocation.get("status").getAsString()).isEqualTo("succeeded");
    assertThat(invocation.get("coldStart").getAsBoolean()).isTrue();

    start.interrupt();

    assertThat(told.next("stopped").getAsJsonArray("left")).isEmpty();
    assertThat(exitCode.get()).isZero();
  }

  @Test
  void it_tells_where_rest_apis_are_and_they_answer() throws Exception {
    URI url = server.resolve("Prod/");
    write(512);
    JsonObject running = told.next("running");
    assertThat(running.getAsJsonArray("restApis"))
        .hasToString("[{\"id\":\"ServerlessRestApi\",\"stage\":\"Prod\",\"url\":\"" + url + "\"}]");
    HttpRequest request = HttpRequest.newBuilder(url.resolve("x")).build();
    // The function answers its event, which is no response.
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(502);
    assertThat(told.next("invocation").get("function").getAsString()).isEqualTo("Echo");
    assertThat(told.next("message").get("message").getAsString())
        .matches("GET /x of ServerlessRestApi/Prod \\([0-9a-f-]{36}\\), function Echo: .*");
    JsonObject answered = told.next("request");
    assertThat(answered.get("resourcePath").getAsString()).isEqualTo("/{proxy+}");
    assertThat(Files.readString(folder.resolve("logs/ServerlessRestApi.Prod.log")))
        .contains(answered.get("requestId").getAsString(), "\"status\":\"502\"");
  }

  @Test
  void a_template_that_becomes_nonsense_is_told_and_the_one_before_goes_on() throws Exception {
    Path template = Files.writeString(folder.resolve("template.yaml"), "Resources: [");
    assertThat(told.next("message").get("message").getAsString())
        .contains("cannot be used; the one before goes on", template + ":1: no YAML or JSON: ");
    assertThat(invoke("{\"a\":2}")).isEqualTo("{\"a\":2}");

    write(1024);
    JsonObject function = told.next("running").getAsJsonArray("functions").get(0).getAsJsonObject();
    assertThat(function.get("memorySize").getAsInt()).isEqualTo(1024);
    assertThat(function.get("functionUrl").getAsString())
        .isEqualTo("http://echo.lambda-url.localhost:" + server.getPort() + "/");
  }

  @Test
  void a_command_that_fails_once_it_runs_stops_what_it_started() throws Exception {
    Broken broken = new Broken();
    PrintStream out = new PrintStream(broken, false, UTF_8);
    String[] command = {"start", folder.toString(), "--port", "0", "--json"};

    Throwable unused =
        catchThrowable(
            () ->
                Handrail.run(
                    InputStream.nullInputStream(),
                    out,
                    new PrintStream(OutputStream.nullOutputStream()),
                    command));

    URI url =
        URI.create(
            JsonParser.parseString(broken.text.toString(UTF_8))
                .getAsJsonObject()
                .get("url")
                .getAsString());
    assertThatThrownBy(() -> new Socket(url.getHost(), url.getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  private void write(int memory) throws IOException, URISyntaxException {
    Path code =
        Path.of(EchoFunction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.writeString(folder.resolve("template.yaml"), TEMPLATE.formatted(code, memory));
  }

  private String invoke(String event) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("2015-03-31/functions/Echo/invocations"))
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Takes what is printed, and fails. */
  private static final class Broken extends OutputStream {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      text.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      text.write(bytes, offset, length);
    }

    /** Lines are written by any thread, and flushed by that which needs them to be seen. */
    @Override
    public void flush() {
      throw new IllegalStateException("the terminal is gone");
    }
  }

  /** Takes what is printed, line by line. */
  private static final class Told extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final BlockingQueue<JsonObject> lines = new LinkedBlockingQueue<>();

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        lines.add(JsonParser.parseString(line.toString(UTF_8)).getAsJsonObject());
        line.reset();
      } else {
        line.write(b);
      }
    }

    /** The next line with that event; those before it are left out. */
    JsonObject next(String event) throws InterruptedException {
      JsonObject next = null;
      while (next == null || !next.get("event").getAsString().equals(event)) {
        next = lines.poll(5, TimeUnit.MINUTES);
        assertThat(next).as("a line with the event " + event).isNotNull();
      }
      return next;
    }
  }
}
