package dev.handrail.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JSON -> object -> JSON -> object -> JSON, with nothing lost that the class can hold. */
class EventRoundTripTest {

  /** Samples of SAM's that no class can hold; AWS's mapper refuses them at the same place. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "sam-generate-event/kinesis/apachelog", // padded once too often
          "$.records[0].data",
          "sam-generate-event/kinesis/syslog", // a date where Firehose sends a number
          "$.records[1].approximateArrivalTimestamp");

  private final PayloadSerializers serializers = new PayloadSerializers();

  @Test
  void every_class_of_the_events_jar_has_a_document() {
    Set<Class<?>> documented =
        EventFixtures.all().stream().map(Fixture::type).collect(Collectors.toSet());
    assertThat(EventJar.concreteClasses().stream().filter(type -> !EventJar.isNested(type)))
        .as("a new release of the events jar has new classes: write a document for each")
        .hasSizeGreaterThanOrEqualTo(67)
        .allSatisfy(type -> assertThat(documented).contains(type));
  }

  @TestFactory
  List<DynamicTest> own_documents_come_back_whole() {
    return EventFixtures.all().stream()
        .map(fixture -> dynamicTest(fixture.name(), () -> roundTrip(fixture)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> documents_of_AWS_come_back_whole() throws IOException {
    return CorpusEvents.all().stream()
        .filter(fixture -> !REFUSED.containsKey(fixture.name()))
        .map(fixture -> dynamicTest(fixture.name(), () -> roundTrip(fixture)))
        .toList();
  }

  @Test
  void documents_of_AWS_that_are_wrong_are_refused_with_the_path() throws IOException {
    assertThat(CorpusEvents.all())
        .filteredOn(fixture -> REFUSED.containsKey(fixture.name()))
        .hasSize(REFUSED.size())
        .allSatisfy(
            fixture ->
                assertThatExceptionOfType(InvalidJsonException.class)
                    .isThrownBy(() -> roundTrip(fixture))
                    .returns(REFUSED.get(fixture.name()), InvalidJsonException::path));
  }

  @Test
  void what_the_classes_cannot_hold_is_known() {
    Set<String> notHeld = new TreeSet<>();
    EventFixtures.all().forEach(fixture -> notHeld.addAll(roundTrip(fixture).notHeld));
    print(notHeld);
    assertThat(notHeld).contains("APIGatewayProxyRequestEvent$ProxyRequestContext.deploymentId");
  }

  @Test
  void what_the_classes_cannot_hold_of_AWSs_documents_is_printed() throws IOException {
    Set<String> notHeld = new TreeSet<>();
    for (Fixture fixture : CorpusEvents.all()) {
      if (!REFUSED.containsKey(fixture.name())) {
        notHeld.addAll(roundTrip(fixture).notHeld);
      }
    }
    print(notHeld);
  }

  private static void print(Set<String> notHeld) {
    System.out.println("AWS sends, and the class lacks:\n  " + String.join("\n  ", notHeld));
  }

  private Loss roundTrip(Fixture fixture) {
    PayloadSerializer<Object> serializer = serializers.forType(fixture.type());
    byte[] once = serializer.write(serializer.read(fixture.json().getBytes(UTF_8)));
    byte[] twice = serializer.write(serializer.read(once));
    assertThat(new String(twice, UTF_8)).as("second trip").isEqualTo(new String(once, UTF_8));
    Loss loss = Loss.between(tree(fixture.json()), tree(new String(twice, UTF_8)), fixture.type());
    assertThat(loss.lost).as(fixture.name()).isEmpty();
    return loss;
  }

  private static JsonElement tree(String json) {
    return JsonParser.parseString(json);
  }
}
