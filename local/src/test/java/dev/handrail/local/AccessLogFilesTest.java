package dev.handrail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.local.front.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access logs in files, and what else a local Lambda tells of requests to its REST APIs. */
class AccessLogFilesTest {

  private static final AccessLogFormat FORMAT =
      new AccessLogFormat("$context.requestId $context.httpMethod $context.path $context.status");

  private final Queue<AccessRecord> records = new ConcurrentLinkedQueue<>();
  private final Queue<String> messages = new ConcurrentLinkedQueue<>();

  private final LocalListener listener =
      new LocalListener() {
        @Override
        public void answered(AccessRecord record) {
          records.add(record);
        }

        @Override
        public void message(String line) {
          messages.add(line);
        }
      };

  private LocalLambda start(LocalOptions options) {
    RestApi api =
        RestApi.builder("shop")
            .method("GET", "/", Integration.mock(200, Map.of(), "hello"))
            .stage(Stage.of("prod").withAccessLog(FORMAT))
            .stage(Stage.of("dev"))
            .build();
    Application application =
        Application.builder().function(FrontDoors.function("f")).restApi(api).build();
    return LocalLambda.start(application, options, listener);
  }

  private static String requestId(LocalLambda local, String path) {
    return new HttpCall(local.uri().getPort(), "GET", path).send().header("x-amzn-RequestId");
  }

  @Test
  void each_stage_has_a_file_in_its_format_or_as_json(@TempDir Path temp) throws IOException {
    Path logs = temp.resolve("to/logs");
    try (LocalLambda local = start(LocalOptions.defaults().withAccessLogs(logs))) {
      String first = requestId(local, "/prod/");
      String second = requestId(local, "/prod/nope");
      String other = requestId(local, "/dev/");

      assertThat(Files.readAllLines(logs.resolve("shop.prod.log")))
          .containsExactly(first + " GET /prod/ 200", second + " GET /prod/nope 403");
      assertThat(Files.readAllLines(logs.resolve("shop.dev.log")))
          .singleElement()
          .asString()
          .startsWith("{ \"requestId\":\"" + other + "\",")
          .contains("\"status\":\"200\"");
    }
  }

  @Test
  void listeners_are_told_also_without_files_and_metrics_count() {
    try (LocalLambda local = start(LocalOptions.defaults())) {
      String id = requestId(local, "/prod/");

      assertThat(records)
          .extracting(AccessRecord::accessLog)
          .containsExactly(id + " GET /prod/ 200");
      assertThat(new HttpCall(local.uri().getPort(), "GET", "/_handrail/metrics").send().text())
          .contains("\"restApis\":{\"shop\":{\"Count\":1,")
          .contains("\"dev\":{\"Count\":0,")
          .contains("\"GET /\":{\"Count\":1,");
    }
  }

  @Test
  void a_folder_that_cannot_be_is_told_at_the_start(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> start(LocalOptions.defaults().withAccessLogs(file)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            "access logs: expected a folder that can be written to, got " + file)
        .hasMessageEndingWith("name another");
  }

  @Test
  void a_file_that_cannot_be_written_is_told_once_and_requests_are_answered(@TempDir Path temp)
      throws IOException {
    Files.createDirectories(temp.resolve("shop.prod.log"));
    try (LocalLambda local = start(LocalOptions.defaults().withAccessLogs(temp))) {
      for (int i = 0; i < 3; i++) {
        assertThat(requestId(local, "/prod/")).isNotNull();
      }

      assertThat(List.copyOf(messages))
          .singleElement()
          .asString()
          .startsWith("The access log " + temp.resolve("shop.prod.log") + " cannot be written: ");
    }
  }
}
