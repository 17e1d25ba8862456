package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Events in which some members are anything: nothing unplanned is thrown, and nothing is lost. */
class RandomEventsTest {

  private static final List<JsonElement> ANYTHING =
      JsonParser.parseString(
              "[null, true, false, 0, -1.5, 1e999, 99999999999999999999, \"\", \"2.0\", \"1.0\","
                  + " \"TOKEN\", \"REQUEST\", \"CONNECT\", \"\\ud800\", \"a\\nb\", {}, [], [[]],"
                  + " [null], {\"\":null}, {\"elb\":null}, [{\"cf\":{}}], {\"http\":{}}]")
          .getAsJsonArray()
          .asList();

  private static final List<String> TELLING =
      List.of("requestContext", "version", "type", "methodArn", "routeArn", "Records", "elb");

  @Test
  void only_planned_errors_whatever_the_members_are() {
    Random random = new Random(42);
    int events = 0;
    for (WireFixtures.Fixture fixture : WireFixtures.all()) {
      for (int i = 0; i < 40; i++) {
        JsonObject tree = Json.tree(fixture.json());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
          change(tree, random);
        }
        events += isRead(Json.bytes(tree)) ? 1 : 0;
      }
    }
    assertThat(events).isGreaterThan(300);
  }

  private static void change(JsonObject object, Random random) {
    List<String> names = List.copyOf(object.keySet());
    if (names.isEmpty() || random.nextInt(8) == 0) {
      object.add(pick(TELLING, random), anything(random));
      return;
    }
    String name = pick(names, random);
    JsonElement member = object.get(name);
    if (member.isJsonObject() && random.nextInt(4) > 0) {
      change(member.getAsJsonObject(), random);
    } else if (member instanceof JsonArray array && random.nextBoolean()) {
      array.add(anything(random));
    } else if (random.nextInt(5) == 0) {
      object.remove(name);
    } else {
      object.add(name, random.nextInt(4) == 0 ? JsonNull.INSTANCE : anything(random));
    }
  }

  private static JsonElement anything(Random random) {
    return pick(ANYTHING, random).deepCopy();
  }

  private static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static boolean isRead(byte[] json) {
    GatewayEvent event;
    try {
      event = GatewayEvents.find(JsonValue.parse(json));
    } catch (UnknownEventException refused) {
      return false;
    }
    if (event == null) {
      return false;
    }
    assertThat(event.document().toBytes()).isEqualTo(json);
    assertThat(event.toString()).startsWith(event.getClass().getSimpleName()).doesNotContain("\n");
    assertThat(event).isEqualTo(GatewayEvents.of(event.document()));
    readAll((JsonObjectView) event);
    return true;
  }

  private static void readAll(JsonObjectView view) {
    for (var method : Access.accessors(view.getClass())) {
      try {
        if (new Access(List.of(method)).of(view) instanceof JsonObjectView inner) {
          readAll(inner);
        }
      } catch (InvalidJsonException planned) {
        assertThat(planned.path()).startsWith(view.document().path());
      }
    }
    if (view instanceof RestApiAuthorizer authorizer) {
      assertThat(authorizer.context()).doesNotContainKey("principalId");
    }
  }

  @Test
  void only_planned_errors_whatever_an_authorizer_answers() {
    Random random = new Random(43);
    String policy =
        "{\"principalId\":\"u\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
            + "{\"Action\":\"a\",\"Effect\":\"Allow\",\"Resource\":[\"r\"]}]},\"context\":{\"a\":1},"
            + "\"usageIdentifierKey\":\"k\",\"isAuthorized\":true}";
    int answers = 0;
    for (int i = 0; i < 1_000; i++) {
      JsonObject tree = Json.tree(policy.getBytes(UTF_8));
      tree.remove(random.nextInt(4) == 0 ? "principalId" : "isAuthorized");
      change(tree, random);
      try {
        AuthorizerResponse response = AuthorizerResponse.parse(Json.bytes(tree));
        assertThat(response.toBytes()).isEqualTo(Json.bytes(tree));
        assertThat(response.context()).isNotNull();
        answers++;
      } catch (InvalidJsonException planned) {
        assertThat(planned.path()).startsWith("$");
      }
    }
    assertThat(answers).isBetween(150, 950);
  }
}
