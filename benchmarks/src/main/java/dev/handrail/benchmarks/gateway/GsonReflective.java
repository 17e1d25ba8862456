package dev.handrail.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.google.gson.Gson;
import dev.handrail.benchmarks.coldstart.handlers.AwsGatewayHello;

/** By hand, AWS's event class read and written by Gson's reflection. */
public final class GsonReflective implements GatewayVariant {

  private final Gson gson = new Gson();
  private final AwsGatewayHello handler = new AwsGatewayHello();

  @Override
  public byte[] handle(byte[] event) {
    APIGatewayProxyRequestEvent request =
        gson.fromJson(new String(event, UTF_8), APIGatewayProxyRequestEvent.class);
    APIGatewayProxyResponseEvent response = handler.handleRequest(request, new NoContext());
    return gson.toJson(response).getBytes(UTF_8);
  }
}
