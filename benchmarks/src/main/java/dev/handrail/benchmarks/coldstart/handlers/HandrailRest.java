package dev.handrail.benchmarks.coldstart.handlers;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.handrail.Callback;
import dev.handrail.Context;
import dev.handrail.LambdaFunction;

/** AWS's REST event on Handrail. */
public final class HandrailRest
    extends LambdaFunction<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

  @Override
  public void handle(
      APIGatewayProxyRequestEvent event,
      Context context,
      Callback<APIGatewayProxyResponseEvent> callback) {
    callback.succeed(
        new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(event.getPath()));
  }
}
