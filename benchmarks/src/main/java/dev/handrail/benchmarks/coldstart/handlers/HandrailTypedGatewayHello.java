package dev.handrail.benchmarks.coldstart.handlers;

import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.gateway.EventFunction;

/** Handrail's event function: the body is a type, and so is the result. */
public final class HandrailTypedGatewayHello extends EventFunction<Greeting, Message> {

  @Override
  public void handle(Greeting event, Context context, Callback<Message> callback) {
    callback.succeed(Message.to(event));
  }
}
