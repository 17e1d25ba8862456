package dev.handrail.gateway;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.EntryPoint;
import dev.handrail.Handler;
import dev.handrail.gateway.event.WebSocketEvent;

/**
 * A function behind a WebSocket API: {@code $connect}, messages and {@code $disconnect}.
 *
 * <pre>{@code
 * @Override
 * public ProxyResponse handle(WebSocketEvent event, Context context) {
 *   if (event instanceof WebSocketMessageEvent message) {
 *     room.say(message.requestContext().connectionId(), message.body());
 *   }
 *   return ProxyResponse.of(200);
 * }
 * }</pre>
 *
 * <p>A status that is not 2xx refuses {@code $connect}. A body is sent to the client only on routes
 * that have a route response. A {@link ResponseException} is its response; any other exception
 * fails the invocation, which the API tells the client as an internal server error. Thread-safe
 * when {@link #handle} is.
 */
public abstract class WebSocketFunction extends EntryPoint {

  private final Handler<WebSocketEvent, ProxyResponse> handler = new Returning(this);

  /** For subclasses. */
  protected WebSocketFunction() {}

  /**
   * Answers what happened on a connection.
   *
   * @param event a {@link dev.handrail.gateway.event.WebSocketConnectEvent}, {@link
   *     dev.handrail.gateway.event.WebSocketMessageEvent} or {@link
   *     dev.handrail.gateway.event.WebSocketDisconnectEvent}
   * @param context the system's state, and this invocation's event loop
   * @return the response, without a body of bytes
   * @throws Exception fails the invocation, unless it is a {@link ResponseException}
   */
  public abstract ProxyResponse handle(WebSocketEvent event, Context context) throws Exception;

  /**
   * Answers one invocation.
   *
   * @param document an event of a WebSocket API
   * @param context the runtime's context
   * @return the response in JSON
   * @throws Throwable the invocation's failure
   */
  @Override
  protected final byte[] answer(
      byte[] document, com.amazonaws.services.lambda.runtime.Context context) throws Throwable {
    ProxyResponse response;
    try {
      response = invoke(handler, WebSocketEvent.parse(document), context);
    } catch (ResponseException known) {
      response = known.response();
    }
    if (response == null) {
      throw new NullPointerException(
          getClass().getName()
              + ".handle returned null. Return ProxyResponse.of(200) where there is nothing to say.");
    }
    return response.toWebSocketResult();
  }

  private static final class Returning implements Handler<WebSocketEvent, ProxyResponse> {

    private final WebSocketFunction function;

    Returning(WebSocketFunction function) {
      this.function = function;
    }

    @Override
    public void handle(WebSocketEvent event, Context context, Callback<ProxyResponse> callback)
        throws Exception {
      ProxyResponse response = function.handle(event, context);
      context.callbackWaitsForEmptyEventLoop(false);
      callback.succeed(response);
    }
  }
}
