package dev.handrail.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.api.rest.CurlLines;
import dev.handrail.testkit.FunctionDefinition;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines to copy into a shell. */
class SampleCallsTest {

  private static final URI SERVER = URI.create("http://127.0.0.1:3001/");

  @TempDir private Path project;
  private Path events;
  private LocalFunction orders;

  @BeforeEach
  void project() throws IOException {
    events = Files.createDirectories(project.resolve("src/test/resources/events/Orders"));
    orders =
        LocalFunction.of(
            FunctionDefinition.builder("orders").handler("example.Orders").code(project).build());
  }

  @Test
  void the_event_with_the_shortest_name_is_taken_and_of_those_the_first() throws IOException {
    for (String name :
        List.of("cancel-unknown", "update", "create", "create-nothing", "a.expected")) {
      Files.writeString(events.resolve(name + ".json"), "{}");
    }
    assertThat(lines()).allSatisfy(line -> assertThat(line).contains(event("create.json")));
  }

  @Test
  void without_an_event_it_is_an_empty_object() {
    assertThat(lines())
        .containsExactly(
            "curl -d '{}' http://127.0.0.1:3001/2015-03-31/functions/orders/invocations",
            "aws lambda invoke --endpoint-url http://127.0.0.1:3001/ --region us-east-1"
                + " --no-sign-request --function-name orders /dev/stdout");
  }

  private List<String> lines() {
    return SampleCalls.of(orders, SERVER, events());
  }

  @Test
  void a_function_that_gets_the_body_of_an_API_as_its_event_gets_one_that_was_saved()
      throws IOException {
    Files.writeString(events.resolve("create.json"), "{}");
    RestApi api =
        RestApi.builder("shop")
            .method("POST", "/orders", Integration.lambda("orders:live"))
            .stage(Stage.of("prod"))
            .build();
    assertThat(
            SampleCalls.of(
                new CurlLines(api, api.stages().get(0), "http://127.0.0.1:3001/prod", List.of()),
                events()))
        .singleElement()
        .asString()
        .startsWith("curl -H 'Content-Type: application/json' -d @")
        .endsWith(event("create.json") + " http://127.0.0.1:3001/prod/orders");
  }

  private SampleEvents events() {
    return new SampleEvents(List.of(orders), List.of(project));
  }

  private static String event(String name) {
    return Path.of("events", "Orders", name).toString();
  }
}
