package dev.handrail.gateway.docs;

import dev.handrail.Context;
import dev.handrail.gateway.ProxyResponse;
import dev.handrail.gateway.WebSocketFunction;
import dev.handrail.gateway.event.WebSocketEvent;
import dev.handrail.gateway.event.WebSocketMessageEvent;

/** A function of a WebSocket API. */
public final class Chat extends WebSocketFunction {
  @Override
  public ProxyResponse handle(WebSocketEvent event, Context context) {
    if (event instanceof WebSocketMessageEvent message) {
      room.say(message.requestContext().connectionId(), message.body());
    }
    return ProxyResponse.of(200);
  }

  interface Room {
    void say(String connectionId, String text);
  }

  private final Room room = (connectionId, text) -> {};
}
