package dev.handrail.local.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.local.Application;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.api.Integration;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.api.Stage;
import dev.handrail.testkit.FunctionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** An application that is built by hand, and how its clients call it. */
final class Shops {

  static final String TEMPLATE = "src/test/resources/junit/template.yaml";

  private Shops() {}

  static Application application() {
    FunctionDefinition greeter =
        FunctionDefinition.forClass(example.Greeter.class).timeout(Duration.ofMinutes(15)).build();
    RestApi.Builder api =
        RestApi.builder("built").method("ANY", "/{proxy+}", Integration.lambdaProxy("Greeter"));
    return Application.builder()
        .function(LocalFunction.of(greeter))
        .restApi(api.stage(Stage.of("one")).stage(Stage.of("two")).build())
        .build();
  }

  /** The body of an answer, whatever its status. */
  static String get(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try (InputStream body =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
