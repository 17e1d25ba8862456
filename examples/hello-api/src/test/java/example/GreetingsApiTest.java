package example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Routes are tested whole: the event of a front door in, its answer out. */
class GreetingsApiTest {

  @ParameterizedTest
  @FieldSource("example.Events#FRONT_DOORS")
  void greets_in_the_language_of_the_path(String frontDoor) throws IOException {
    assertThat(answer(Events.of(GreetingsApi.class, frontDoor)))
        .contains("\"statusCode\":200", "{\\\"val01\\\":\\\"bonjour\\\"}")
        .contains("https://hello.example");
  }

  @Test
  void a_language_that_nobody_speaks_is_404() throws IOException {
    assertThat(answer(Events.of(GreetingsApi.class, "rest-api").replace("/fr", "/tlh")))
        .contains("\"statusCode\":404", "{\\\"message\\\":\\\"Not spoken\\\"}");
  }

  private static String answer(String event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new GreetingsApi()
        .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, mocked());
    return output.toString(UTF_8);
  }

  /** A context as mocking libraries make it: nothing but zeros and nulls. */
  private static Context mocked() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null);
  }
}
