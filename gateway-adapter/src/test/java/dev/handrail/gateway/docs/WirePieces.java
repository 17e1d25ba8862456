package dev.handrail.gateway.docs;

import dev.handrail.gateway.event.AuthorizerResponse;
import dev.handrail.gateway.event.GatewayEvents;
import dev.handrail.gateway.event.PolicyResponse;
import dev.handrail.gateway.event.TokenAuthorizerEvent;
import dev.handrail.gateway.event.WebSocketMessageEvent;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of the wire types shows. */
abstract class WirePieces {

  abstract void reply(String connectionId, @Nullable String body);

  abstract boolean isKnown(@Nullable String token);

  void messages(byte[] bytes) {
    if (GatewayEvents.parse(bytes) instanceof WebSocketMessageEvent message) {
      reply(message.requestContext().connectionId(), message.body());
    }
  }

  AuthorizerResponse authorize(TokenAuthorizerEvent event) {
    return isKnown(event.authorizationToken())
        ? PolicyResponse.allow("user-1", PolicyResponse.wholeStage(event.methodArn()))
        : PolicyResponse.deny("user-1", event.methodArn());
  }
}
