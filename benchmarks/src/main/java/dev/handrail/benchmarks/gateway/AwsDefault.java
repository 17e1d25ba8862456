package dev.handrail.benchmarks.gateway;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.handrail.benchmarks.coldstart.handlers.AwsGatewayHello;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** A {@link RequestHandler} of AWS's event class, read and written as the Java runtime does. */
public final class AwsDefault implements GatewayVariant {

  private final PojoSerializer<APIGatewayProxyRequestEvent> events =
      LambdaEventSerializers.serializerFor(
          APIGatewayProxyRequestEvent.class, AwsDefault.class.getClassLoader());
  private final PojoSerializer<APIGatewayProxyResponseEvent> answers =
      JacksonFactory.getInstance().getSerializer(APIGatewayProxyResponseEvent.class);
  private final RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> handler =
      new AwsGatewayHello();

  @Override
  public byte[] handle(byte[] event) {
    APIGatewayProxyRequestEvent request = events.fromJson(new ByteArrayInputStream(event));
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    answers.toJson(handler.handleRequest(request, new NoContext()), out);
    return out.toByteArray();
  }
}
