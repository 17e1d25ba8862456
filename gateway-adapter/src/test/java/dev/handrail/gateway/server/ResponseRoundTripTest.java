package dev.handrail.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.event.FrontDoor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Response to result to what the client receives gives the response back, at every front door. */
class ResponseRoundTripTest {

  private static final int RESPONSES = 300;

  @ParameterizedTest
  @EnumSource
  void a_response_arrives_as_it_was_meant(FrontDoor frontDoor) {
    for (int seed = 0; seed < RESPONSES; seed++) {
      Random random = new Random(seed);
      byte[] body = new byte[random.nextInt(20)];
      random.nextBytes(body);
      String text = random.nextBoolean() ? "" : "\u2615 \"text\" \\ \n" + seed;
      boolean binary = random.nextBoolean();
      ProxyResponse meant =
          (binary ? ProxyResponse.bytes("image/png", body) : ProxyResponse.text(text))
              .withStatus(200 + random.nextInt(4) * 100)
              .withHeader("X-One", "v" + random.nextInt());
      OutgoingResponse response = received(frontDoor, meant);
      String name = frontDoor + " " + seed;
      assertThat(response.status()).as(name).isEqualTo(meant.status());
      assertThat(response.body()).as(name).isEqualTo(binary ? body : Exchanges.utf8(text));
      assertThat(response.headers("X-One")).as(name).isEqualTo(meant.headers().all("X-One"));
      assertThat(response.headers("Content-Type"))
          .as(name)
          .isEqualTo(meant.headers().all("Content-Type"));
    }
  }

  /** REST APIs undo base64 only for clients that accept it. */
  private static OutgoingResponse received(FrontDoor frontDoor, ProxyResponse meant) {
    Endpoint endpoint =
        frontDoor == FrontDoor.REST_API
            ? Exchanges.restStage().binaryMediaTypes(List.of("image/png")).build()
            : Exchanges.endpoint(frontDoor);
    IncomingRequest request =
        Exchanges.get(frontDoor, "/x").withHeader("Accept", "image/png, text/plain");
    byte[] result = meant.toResult(frontDoor);
    DecodedResult decoded =
        ResultDecoder.decode(
            Exchanges.at(endpoint, request), InvocationResult.succeeded(result), Exchanges.TIME);
    assertThat(decoded.failure()).isNull();
    return decoded.response();
  }
}
