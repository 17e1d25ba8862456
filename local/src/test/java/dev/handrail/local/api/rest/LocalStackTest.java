package dev.handrail.local.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What LocalStack recorded of API Gateway on AWS, test by test: each recording is compared over
 * HTTP, or is in the list of those that are not, with the reason.
 */
class LocalStackTest {

  private static final String LIST = "/recordings/localstack.txt";
  private static final String FOLDER = "recordings/localstack/";
  private static final List<String> FILES =
      List.of("test_apigateway_basic", "test_apigateway_common", "test_apigateway_lambda");

  private static LocalStackCases cases;

  /** A recording that is compared. */
  @FunctionalInterface
  interface Case {
    void compare(JsonObject recorded) throws Exception;
  }

  @BeforeAll
  static void start() throws IOException {
    cases = new LocalStackCases();
  }

  @AfterAll
  static void stop() {
    cases.close();
  }

  @TestFactory
  List<DynamicTest> each_recording_is_compared_or_listed_with_a_reason() throws IOException {
    Map<String, String> listed = listed();
    Map<String, Case> compared = cases.byRecording();
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, JsonObject> recordings = recordings();
    recordings.forEach(
        (name, recorded) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name, () -> check(name, recorded, compared.get(name), listed.get(name)))));
    tests.add(
        DynamicTest.dynamicTest(
            "nothing is listed or compared that was not recorded",
            () -> {
              assertThat(recordings.keySet()).containsAll(listed.keySet());
              assertThat(recordings.keySet()).containsAll(compared.keySet());
            }));
    return tests;
  }

  private static void check(String name, JsonObject recorded, Case compared, String reason)
      throws Exception {
    if (compared == null) {
      assertThat(reason).as("reason why " + name + " is not compared").isNotBlank();
      return;
    }
    if (reason == null) {
      compared.compare(recorded);
      return;
    }
    try {
      compared.compare(recorded);
    } catch (AssertionError stillNot) {
      return;
    }
    fail(name + " is as recorded: take it off " + LIST);
  }

  private static Map<String, JsonObject> recordings() throws IOException {
    Map<String, JsonObject> all = new LinkedHashMap<>();
    for (String file : FILES) {
      JsonObject tests =
          JsonParser.parseString(Corpus.read(FOLDER + file + ".json")).getAsJsonObject();
      for (Map.Entry<String, JsonElement> test : tests.entrySet()) {
        String path = test.getKey();
        all.put(
            path.substring(path.lastIndexOf('/') + 1),
            test.getValue().getAsJsonObject().getAsJsonObject("recorded-content"));
      }
    }
    return all;
  }

  /** Reasons by recording; what is compared elsewhere must be. */
  private static Map<String, String> listed() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    try (InputStream list = LocalStackTest.class.getResourceAsStream(LIST)) {
      for (String line : new String(list.readAllBytes(), UTF_8).lines().toList()) {
        String[] parts = line.split(" : ", 3);
        if (line.startsWith("not : ")) {
          reasons.put(parts[1], parts[2]);
        } else if (line.startsWith("elsewhere ")) {
          reasons.put(parts[1], parts[0]);
          requireTest(parts[0].split(" ", 3));
        }
      }
    }
    return reasons;
  }

  private static void requireTest(String[] test) {
    try {
      assertThat(Stream.of(Class.forName(test[1]).getDeclaredMethods()))
          .as(test[1])
          .anyMatch(method -> method.getName().equals(test[2]));
    } catch (ClassNotFoundException gone) {
      fail("no test " + test[1]);
    }
  }
}
