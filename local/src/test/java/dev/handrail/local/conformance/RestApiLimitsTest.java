package dev.handrail.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.front.HttpReply;
import dev.handrail.local.front.RawConnection;
import dev.handrail.local.junit.LocalLambdaTest;
import dev.handrail.local.junit.RestApiUrl;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The last byte that passes and the first that does not; the connection is good for more. */
@LocalLambdaTest("src/test/resources/conformance/template.yaml")
class RestApiLimitsTest {

  private static final int HEADERS = 10_240;
  private static final int URL = 10_240;

  private final Door door;

  RestApiLimitsTest(@RestApiUrl URI url) {
    this.door = Door.of(url);
  }

  @Test
  void fact3_3_the_values_of_all_headers_may_have_10240_bytes() throws IOException {
    try (RawConnection connection = door.connect()) {
      String rest = "x".repeat(HEADERS - "localhost".length());
      connection.lines(door.head("GET", "x") + "X-Long: " + rest + "\n\n");
      assertThat(connection.reply().text()).isEqualTo("GET /x null");

      connection.lines(door.head("GET", "x") + "X-Long: " + rest + "x\n\n");
      assertRefused(connection.reply(), 431);
      assertThat(connection.lines(door.request("GET", "y")).reply().text())
          .isEqualTo("GET /y null");
    }
  }

  @Test
  void fact3_3_the_url_may_have_10240_bytes() throws IOException {
    try (RawConnection connection = door.connect()) {
      String rest = "x".repeat(URL - door.base().length());
      connection.lines(door.request("GET", rest));
      assertThat(connection.reply().text()).isEqualTo("GET /" + rest + " null");

      connection.lines(door.request("GET", rest + "x"));
      assertRefused(connection.reply(), 414);
      assertThat(connection.lines(door.request("GET", "y")).reply().text())
          .isEqualTo("GET /y null");
    }
  }

  private static void assertRefused(HttpReply reply, int status) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("x-amzn-RequestId")).isNotNull();
    assertThat(reply.text()).startsWith("{\"message\":");
  }
}
