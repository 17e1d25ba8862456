package dev.handrail.local.invoke;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.json.JsonValue;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.front.FakeFunction;
import dev.handrail.local.front.FrontDoors;
import dev.handrail.testkit.LogFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionDocumentsTest {

  @Test
  void a_function_is_described_as_lambda_describes_it(@TempDir Path folder) throws Exception {
    Path jar = Files.write(folder.resolve("code.jar"), new byte[] {1, 2, 3});
    LocalFunction hello =
        function(
            "hello",
            builder ->
                builder
                    .code(jar)
                    .memorySize(512)
                    .timeout(Duration.ofSeconds(30))
                    .environment(Map.of("STAGE", "test"))
                    .logFormat(LogFormat.JSON)
                    .versions("1")
                    .reservedConcurrency(7));
    try (FrontDoors doors = FrontDoors.of(FakeFunction.echo(), hello)) {
      JsonValue all = get(doors, "/2015-03-31/functions/hello?Qualifier=1");

      JsonValue configuration = all.get("Configuration");
      assertThat(configuration.getString("FunctionName")).isEqualTo("hello");
      assertThat(configuration.getString("FunctionArn")).endsWith(":function:hello:1");
      assertThat(configuration.getString("Version")).isEqualTo("1");
      assertThat(configuration.getString("Runtime")).startsWith("java");
      assertThat(configuration.getString("State")).isEqualTo("Active");
      assertThat(configuration.getString("LastUpdateStatus")).isEqualTo("Successful");
      assertThat(configuration.getString("LastModified"))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
      assertThat(configuration.get("CodeSize").asLong()).isEqualTo(3);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[] {1, 2, 3});
      assertThat(configuration.getString("CodeSha256"))
          .isEqualTo(Base64.getEncoder().encodeToString(digest));
      assertThat(configuration.get("MemorySize").asLong()).isEqualTo(512);
      assertThat(configuration.get("Timeout").asLong()).isEqualTo(30);
      assertThat(configuration.get("Environment").get("Variables").getString("STAGE"))
          .isEqualTo("test");
      assertThat(configuration.get("LoggingConfig").getString("LogFormat")).isEqualTo("JSON");
      assertThat(all.get("Concurrency").get("ReservedConcurrentExecutions").asLong()).isEqualTo(7);
      assertThat(all.get("Code").getString("Location")).endsWith("code.jar");

      JsonValue latest = get(doors, "/2015-03-31/functions/hello/configuration");
      assertThat(latest.getString("FunctionArn")).endsWith(":function:hello");
      assertThat(latest.getString("Version")).isEqualTo("$LATEST");
    }
  }

  @Test
  void fact5_2_an_unknown_function_cannot_be_described() {
    try (FrontDoors doors = FrontDoors.of(FakeFunction.echo(), function("hello"))) {
      assertThat(doors.call("GET", "/2015-03-31/functions/other").send().status()).isEqualTo(404);
      assertThat(doors.call("GET", "/2015-03-31/functions/other/configuration").send().text())
          .contains("Function not found: ");
    }
  }

  @Test
  void a_list_comes_in_pages() throws Exception {
    LocalFunction[] functions =
        IntStream.range(0, 120)
            .mapToObj(number -> function("f" + number))
            .toArray(LocalFunction[]::new);
    try (FrontDoors doors = FrontDoors.of(FakeFunction.echo(), functions)) {
      List<Integer> sizes = new ArrayList<>();
      List<String> names = new ArrayList<>();
      String marker = "";
      while (marker != null) {
        JsonValue page = get(doors, "/2015-03-31/functions/?MaxItems=1000&Marker=" + marker);
        int before = names.size();
        for (JsonValue one = page.get("Functions").first(); one != null; one = one.next()) {
          names.add(one.getString("FunctionName"));
          assertThat(one.get("State")).isNull();
        }
        sizes.add(names.size() - before);
        marker = page.getString("NextMarker");
      }
      assertThat(sizes).containsExactly(50, 50, 20);
      assertThat(names).doesNotHaveDuplicates().hasSize(120).startsWith("f0", "f1");
    }
  }

  @Test
  void a_list_may_hold_all_versions_and_refuses_what_it_does_not_know() {
    LocalFunction hello = function("hello", builder -> builder.versions("1", "2"));
    try (FrontDoors doors = FrontDoors.of(FakeFunction.echo(), hello)) {
      assertThat(doors.call("GET", "/2015-03-31/functions?FunctionVersion=ALL").send().text())
          .contains(":hello:$LATEST\"", ":hello:1\"", ":hello:2\"");
      for (String query : List.of("MaxItems=0", "MaxItems=x", "FunctionVersion=1", "Marker=%20")) {
        assertThat(doors.call("GET", "/2015-03-31/functions?" + query).send().status())
            .as(query)
            .isEqualTo(400);
      }
    }
  }

  private static JsonValue get(FrontDoors doors, String path) {
    return JsonValue.parse(doors.call("GET", path).send().body());
  }
}
