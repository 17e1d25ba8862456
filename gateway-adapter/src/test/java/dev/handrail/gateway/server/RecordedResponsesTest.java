package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import dev.handrail.gateway.event.FrontDoor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Results that functions returned on AWS, and the responses that clients received there. */
class RecordedResponsesTest {

  @TestFactory
  List<DynamicTest> recorded_results_become_the_recorded_responses() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String recordings = Corpus.read("recordings/gateway-responses.json");
    for (JsonElement element : JsonParser.parseString(recordings).getAsJsonArray()) {
      JsonObject recording = element.getAsJsonObject();
      String name = recording.get("case").getAsString() + ", " + recording.get("api").getAsString();
      tests.add(DynamicTest.dynamicTest(name, () -> compare(recording)));
    }
    assertThat(tests).hasSize(34);
    return tests;
  }

  private static void compare(JsonObject recording) {
    FrontDoor frontDoor =
        switch (recording.get("api").getAsString()) {
          case "REST" -> FrontDoor.REST_API;
          case "HTTP 1.0" -> FrontDoor.HTTP_API_V1;
          default -> FrontDoor.HTTP_API_V2;
        };
    String result = recording.get("functionResult").toString();
    JsonObject expected = recording.getAsJsonObject("expected");
    OutgoingResponse response = Exchanges.response(frontDoor, result);
    assertThat(response.status()).isEqualTo(expected.get("status").getAsInt());
    assertThat(Exchanges.body(response)).isEqualTo(expected.get("body").getAsString());
    Set<String> names = new HashSet<>();
    JsonObject headers = expected.getAsJsonObject("headers");
    for (String name : headers.keySet()) {
      names.add(name);
      assertThat(response.headers(name)).as(name).isEqualTo(values(headers.get(name)));
    }
    names.addAll(values(expected.get("alsoPresent")));
    assertThat(Exchanges.names(response)).containsAll(names);
    assertThat(names).containsAll(Exchanges.names(response));
  }

  private static List<String> values(JsonElement array) {
    List<String> values = new ArrayList<>();
    array.getAsJsonArray().forEach(value -> values.add(value.getAsString()));
    return values;
  }
}
