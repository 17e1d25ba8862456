package example.shapes;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.handrail.Callback;
import dev.handrail.LambdaFunction;
import java.util.List;
import java.util.Map;

/** Handlers of AWS's events, and Handrail's own kind. */
public final class Events {

  private Events() {}

  /** Messages that say so are failures. */
  public static final class Sqs implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      List<SQSBatchResponse.BatchItemFailure> failures =
          event.getRecords().stream()
              .filter(message -> message.getBody().contains("fail"))
              .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
              .toList();
      return new SQSBatchResponse(failures);
    }
  }

  /** The event itself. */
  public static final class S3 implements RequestHandler<S3Event, S3Event> {
    @Override
    public S3Event handleRequest(S3Event event, Context context) {
      System.out.println(event.getRecords().get(0).getEventTime());
      System.out.println(event.getRecords().get(0).getS3().getObject().getUrlDecodedKey());
      return event;
    }
  }

  /** A proxy integration. */
  public static final class Proxy
      implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    @Override
    public APIGatewayProxyResponseEvent handleRequest(
        APIGatewayProxyRequestEvent event, Context context) {
      return new APIGatewayProxyResponseEvent()
          .withStatusCode(200)
          .withHeaders(Map.of("Content-Type", "text/plain"))
          .withBody(event.getHttpMethod() + " " + event.getPath() + " " + event.getHeaders());
    }
  }

  /** One that AWS's serialiser has no special treatment for. */
  public static final class Http implements RequestHandler<APIGatewayV2HTTPEvent, Object> {
    @Override
    public Object handleRequest(APIGatewayV2HTTPEvent event, Context context) {
      return event;
    }
  }

  /** The tutorial's. */
  public static final class Handrail extends LambdaFunction<Handrail.Greeting, String> {

    /** Its event. */
    public record Greeting(String val01) {}

    @Override
    public void handle(Greeting event, dev.handrail.Context context, Callback<String> callback) {
      switch (String.valueOf(event.val01())) {
        case "fail" -> callback.call(new IllegalStateException("told by callback"), null);
        case "throw" -> throw new IllegalArgumentException("thrown");
        default -> callback.call(null, "success lambda api test: " + event.val01());
      }
    }
  }
}
