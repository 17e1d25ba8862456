package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/** For WebSocket APIs, which send text only. */
final class WebSocketWriter extends ResponseWriter {

  static final ResponseWriter INSTANCE = new WebSocketWriter();

  private WebSocketWriter() {}

  @Override
  void writeHeaders(JsonBuilder result, int status, ResponseHeaders headers, List<String> cookies) {
    if (cookies.size() > 1) {
      throw new IllegalStateException(
          "The response sets "
              + cookies.size()
              + " cookies, where the answer of a WebSocket API has room for one. Set the others"
              + " over HTTP, before connecting.");
    }
    if (headers.size() + cookies.size() > 0) {
      result.name("headers").beginObject();
      writeJoinedHeaders(result, headers, ", ");
      if (!cookies.isEmpty()) {
        result.name("Set-Cookie").value(cookies.get(0));
      }
      result.endObject();
    }
  }

  /** Text is in UTF-8, whatever the content type says. */
  @Override
  void writeBody(JsonBuilder result, ProxyResponse response) {
    ResponseBody body = response.body();
    if (body.isEmpty()) {
      return;
    }
    if (!(body instanceof ResponseBody.Text)) {
      throw new IllegalStateException(
          "The response has a body of bytes, where a WebSocket API sends text only. Use text or"
              + " JSON, for example with the bytes in base64.");
    }
    int size = body.bytes(UTF_8).length;
    if (size > GatewayLimits.WEB_SOCKET_MESSAGE) {
      throw tooLarge(
          size,
          GatewayLimits.WEB_SOCKET_MESSAGE,
          "a WebSocket API closes the connection on a larger message"
              + " (GatewayLimits.WEB_SOCKET_MESSAGE)");
    }
    result.name("body").value(body.text(UTF_8));
  }
}
