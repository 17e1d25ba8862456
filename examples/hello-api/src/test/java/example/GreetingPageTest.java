package example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.ProxyRequest;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.event.ProxyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GreetingPageTest {

  @ParameterizedTest
  @FieldSource("example.Events#FRONT_DOORS")
  void greets_whom_the_query_names(String frontDoor) {
    ProxyResponse response = handle(Events.of(GreetingPage.class, frontDoor));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().get("cache-control")).isEqualTo("no-store");
  }

  @Test
  void asks_who_it_is() {
    String anonymous = Events.of(GreetingPage.class, "rest-api").replace("\"name\"", "\"other\"");
    assertThat(handle(anonymous).status()).isEqualTo(400);
  }

  private static ProxyResponse handle(String event) {
    ProxyRequest request = ProxyRequest.of(ProxyEvent.parse(event.getBytes(UTF_8)));
    return new GreetingPage().handle(request, null);
  }
}
