package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.LocalLambda;
import dev.handrail.local.junit.FunctionUrl;
import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user writes: the template of the module, whose jar is not there yet. */
@LocalLambdaTest
class GreetingOverHttpTest {

  @Test
  void greets_behind_the_api(@RestApiUrl URI api) throws Exception {
    assertThat(get(api.resolve("greetings"))).isEqualTo("hello");
  }

  @Test
  void greets_behind_its_url(@FunctionUrl URI url) throws Exception {
    assertThat(get(url)).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"greetings", "greetings/"})
  void ignores_a_slash_at_the_end(String path, @RestApiUrl URI api) throws Exception {
    assertThat(get(api.resolve(path))).isEqualTo("hello");
  }

  @LocalLambdaTest(parameters = "Greeting=good day")
  @Nested
  class Polite {
    @Test
    void greets_as_it_was_told(LocalLambda local, URI server) throws Exception {
      assertThat(local.uri()).isEqualTo(server);
      assertThat(get(server.resolve("Prod/greetings"))).isEqualTo("good day");
    }
  }

  /** With what every module reads; an answer from 400 on is an exception. */
  private static String get(URI uri) throws IOException {
    try (InputStream answer = uri.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
