package dev.handrail.local.api.rest;

import static dev.handrail.local.front.FrontDoors.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.json.JsonValue;
import dev.handrail.local.Application;
import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Deployment;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.local.front.FrontDoors;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Deployments, stages, their variables and canaries over real HTTP: fact 4.3. */
class StagesTest {

  private static final int LOTS = 100;

  private final AtomicInteger drawn = new AtomicInteger();

  private FrontDoors start(Stage... stages) {
    return FrontDoors.of(
        RestApiServer.tellingEvents(),
        application(stages),
        () -> (double) (drawn.getAndIncrement() % LOTS) / LOTS);
  }

  /** The API now: /new is there, and /old is not any more. */
  private static Application application(Stage... stages) {
    RestApi.Builder api = now();
    for (Stage stage : stages) {
      api.stage(stage);
    }
    return Application.builder().function(function("orders")).restApi(api.build()).build();
  }

  private static RestApi.Builder now() {
    return RestApi.builder("shop").method("GET", "/new", Integration.lambdaProxy("orders"));
  }

  private static Deployment before() {
    return RestApi.builder("shop")
        .method("GET", "/old", Integration.lambdaProxy("orders"))
        .deploy();
  }

  private static int status(FrontDoors doors, String path) {
    return doors.call("GET", path).send().status();
  }

  private static JsonValue event(FrontDoors doors, String path) {
    return RestApiServer.event(doors.call("GET", path));
  }

  private static JsonValue context(FrontDoors doors, String path) {
    return Objects.requireNonNull(event(doors, path).get("requestContext"));
  }

  @Test
  void fact4_3_a_stage_serves_its_deployment_whatever_the_api_became() {
    Deployment before = before();
    try (FrontDoors doors = start(Stage.of("prod").withDeployment(before), Stage.of("dev"))) {
      assertThat(status(doors, "/prod/old")).isEqualTo(200);
      assertThat(status(doors, "/prod/new")).isEqualTo(403);
      assertThat(status(doors, "/dev/new")).isEqualTo(200);
      assertThat(status(doors, "/dev/old")).isEqualTo(403);
      assertThat(context(doors, "/prod/old").getString("deploymentId")).isEqualTo(before.id());
      assertThat(context(doors, "/dev/new").getString("deploymentId"))
          .isEqualTo(now().deploy().id())
          .isNotEqualTo(before.id());
    }
  }

  @Test
  void fact4_3_stage_variables_change_without_a_new_deployment() {
    Stage stage = Stage.of("prod").withDeployment(before());
    try (FrontDoors doors = start(stage.withVariable("table", "t1"))) {
      String id = context(doors, "/prod/old").getString("deploymentId");

      doors.functions.replace(application(stage.withVariable("table", "t2")));

      assertThat(variables(doors, "/prod/old")).isEqualTo("{\"table\":\"t2\"}");
      assertThat(context(doors, "/prod/old").getString("deploymentId")).isEqualTo(id);
    }
  }

  private static String variables(FrontDoors doors, String path) {
    return String.valueOf(event(doors, path).get("stageVariables"));
  }

  @Test
  void fact4_3_a_canary_gets_its_part_of_the_requests() {
    Stage stage =
        Stage.of("prod")
            .withDeployment(before())
            .withCanary(Canary.of(25).withDeployment(now().deploy()));
    try (FrontDoors doors = start(stage)) {
      int fromCanary = 0;
      for (int i = 0; i < LOTS; i++) {
        fromCanary += status(doors, "/prod/new") == 200 ? 1 : 0;
      }

      assertThat(fromCanary).isEqualTo(25);
      assertThat(doors.records)
          .hasSize(LOTS)
          .allSatisfy(record -> assertThat(record.canary()).isEqualTo(record.status() == 200));
    }
  }

  @Test
  void fact4_3_a_canary_overrides_stage_variables_and_events_tell_of_it() {
    Stage stage =
        new Stage("prod", Map.of("a", "1", "b", "2"))
            .withCanary(Canary.of(1).withStageVariable("b", "3").withStageVariable("c", "4"));
    try (FrontDoors doors = start(stage)) {
      JsonValue canary = event(doors, "/prod/new"); // the lot 0
      JsonValue main = event(doors, "/prod/new"); // the lot 0.01

      assertThat(canary.get("stageVariables")).hasToString("{\"a\":\"1\",\"b\":\"3\",\"c\":\"4\"}");
      assertThat(main.get("stageVariables")).hasToString("{\"a\":\"1\",\"b\":\"2\"}");
      assertThat(isCanaryRequest(canary)).isEqualTo("true");
      assertThat(isCanaryRequest(main)).isEqualTo("false");
    }
  }

  private static String isCanaryRequest(JsonValue event) {
    return String.valueOf(
        Objects.requireNonNull(event.get("requestContext")).get("isCanaryRequest"));
  }

  @Test
  void none_and_all_of_the_requests() {
    Stage none = Stage.of("none").withCanary(Canary.of(0).withDeployment(before()));
    Stage all = Stage.of("all").withCanary(Canary.of(100).withDeployment(before()));
    try (FrontDoors doors = start(none, all)) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(doors, "/none/new")).isEqualTo(200);
        assertThat(status(doors, "/all/old")).isEqualTo(200);
        drawn.addAndGet(32); // to near 1
      }
    }
  }

  @Test
  void without_a_canary_no_lot_is_drawn_and_nothing_is_told_of_one() {
    try (FrontDoors doors = start(Stage.of("prod"))) {
      assertThat(context(doors, "/prod/new").get("isCanaryRequest")).isNull();
      assertThat(doors.records).extracting(AccessRecord::canary).containsOnlyNulls();
      assertThat(drawn).hasValue(0);
    }
  }

  @Test
  void an_access_log_is_of_its_stage() {
    Stage logged =
        Stage.of("prod")
            .withAccessLog(new AccessLogFormat("$context.requestId $context.status $context.path"));
    try (FrontDoors doors = start(logged, Stage.of("dev"))) {
      String id = doors.call("GET", "/prod/nope?x=1").send().header("x-amzn-RequestId");
      assertThat(status(doors, "/dev/new")).isEqualTo(200);

      assertThat(doors.records)
          .extracting(AccessRecord::accessLog)
          .containsExactly(id + " 403 /prod/nope", null);
    }
  }

  @Test
  void a_deployment_of_another_api_or_to_no_function_is_refused() {
    RestApi.Builder other = RestApi.builder("other");
    Stage stage = Stage.of("prod").withDeployment(before());
    assertThatThrownBy(
            () -> other.method("GET", "/", Integration.lambdaProxy("orders")).stage(stage).build())
        .hasMessageContaining("stages: prod: expected a deployment of other, got one of shop");

    Deployment gone =
        RestApi.builder("shop").method("GET", "/", Integration.lambdaProxy("gone")).deploy();
    assertThatThrownBy(
            () -> application(Stage.of("prod").withCanary(Canary.of(1).withDeployment(gone))))
        .hasMessageContaining("GET /: expected one of the functions [orders], got gone");
  }

  @Test
  void a_percentage_beyond_its_range_is_refused_and_no_value_of_a_variable_shown() {
    assertThatThrownBy(() -> Canary.of(Double.NaN))
        .hasMessage("percentTraffic: expected 0 to 100, got NaN");
    assertThatThrownBy(() -> Canary.of(1).withStageVariable("key", "secret {}"))
        .hasMessageContaining("value of key")
        .hasMessageNotContaining("secret");
    assertThat(Stage.of("prod").withCanary(Canary.of(1).withStageVariable("key", "secret")))
        .hasToString("Stage[prod, variables [], Canary[1.0%, variables [key]]]");
  }
}
