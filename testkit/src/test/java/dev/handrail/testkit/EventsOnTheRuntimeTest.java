package dev.handrail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import example.events.EventRouter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every class of AWS's events is the event and result type of a {@code LambdaFunction} on AWS's
 * runtime client: what comes back is what core reads and writes here, byte for byte.
 */
@LinuxOnly
class EventsOnTheRuntimeTest {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();
  private static ExecutionEnvironment environment;

  @BeforeAll
  static void start() {
    environment =
        OwnProcess.start(
            FunctionDefinition.builder("Events")
                .handler(EventRouter.class.getName())
                .code(FunctionCode.with(DifferentialCase.Libraries.EVENTS_AND_HANDRAIL))
                .memorySize(512)
                .timeout(Patience.LIMIT)
                .build(),
            Patience.PROCESS);
  }

  @AfterAll
  static void end() {
    environment.close();
  }

  static List<Fixture> fixtures() {
    return EventFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void an_event_comes_back_as_core_writes_it(Fixture fixture) {
    PayloadSerializer<Object> serializer = SERIALIZERS.forType(fixture.type());
    byte[] expected = serializer.write(serializer.read(fixture.json().getBytes(UTF_8)));
    InvocationResult result =
        environment.invoke(
            InvocationRequest.of(fixture.json()).withClientContext(clientContext(fixture.type())));
    assertThat(result.payload().text()).isEqualTo(new String(expected, UTF_8));
  }

  private static String clientContext(Class<?> type) {
    JsonObject custom = new JsonObject();
    custom.addProperty(
        "type", type.getName().substring("com.amazonaws.services.lambda.runtime.events.".length()));
    JsonObject context = new JsonObject();
    context.add("custom", custom);
    return context.toString();
  }
}
