package dev.handrail.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.Gson;
import dev.handrail.json.JsonValue;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The wire types without {@code aws-lambda-java-events}, which is optional. */
class ClassPathTest {

  /** Loaded by a loader that has Handrail, Gson and AWS's interfaces only. */
  public static final class Program implements Callable<String> {

    @Override
    public String call() {
      StringBuilder seen = new StringBuilder();
      Gson gson = new Gson();
      for (WireFixtures.Fixture fixture : WireFixtures.all()) {
        GatewayEvent event = GatewayEvents.parse(fixture.json());
        GatewayEvent again = gson.fromJson(gson.toJson(event), fixture.hierarchy());
        seen.append(again.getClass().getSimpleName()).append(' ');
      }
      return seen + PolicyResponse.allow("anna", "r").toString();
    }
  }

  @Test
  void the_wire_types_need_no_events_jar() throws Exception {
    URL[] path = {
      place(GatewayEvent.class),
      place(Program.class),
      place(JsonValue.class),
      place(Gson.class),
      place(Context.class)
    };
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Object program =
          loader.loadClass(Program.class.getName()).getDeclaredConstructor().newInstance();
      assertThat(((Callable<?>) program).call())
          .asString()
          .contains("RestApiEvent ", "WebSocketMessageEvent ", " PolicyResponse");
      assertThatThrownBy(
              () ->
                  loader.loadClass(
                      "com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
