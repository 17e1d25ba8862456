package dev.handrail.gateway.server;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The body of an event, as text or in base64. */
final class EventBody {

  private final byte[] bytes;
  private final boolean base64;

  private EventBody(byte[] bytes, boolean base64) {
    this.bytes = bytes;
    this.base64 = base64;
  }

  static EventBody of(Exchange exchange) {
    byte[] bytes = exchange.request().body();
    return new EventBody(bytes, bytes.length > 0 && isBinary(exchange));
  }

  private static boolean isBinary(Exchange exchange) {
    IncomingRequest request = exchange.request();
    String contentType = request.header("Content-Type");
    if (exchange.endpoint() instanceof RestApiStage stage) {
      return MediaTypes.isBinary(contentType, stage.binaryMediaTypes());
    }
    FrontDoor frontDoor = exchange.endpoint().frontDoor();
    if ((frontDoor == FrontDoor.ALB || frontDoor == FrontDoor.ALB_MULTI_VALUE)
        && request.header("Content-Encoding") != null) {
      return true;
    }
    return !MediaTypes.isText(contentType);
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  boolean isBase64() {
    return base64;
  }

  /** Writes the string; a text that is not in UTF-8 loses what is not, as on AWS. */
  JsonBuilder write(JsonBuilder out) {
    return base64
        ? out.unescapedString(Base64.getEncoder().encode(bytes))
        : out.value(new String(bytes, StandardCharsets.UTF_8));
  }

  JsonBuilder writeOrNull(JsonBuilder out) {
    return isEmpty() ? out.nullValue() : write(out);
  }
}
