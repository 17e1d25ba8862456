package dev.handrail.benchmarks.peers;

import com.google.gson.Gson;
import dev.handrail.benchmarks.coldstart.handlers.Greeting;
import dev.handrail.benchmarks.coldstart.handlers.Message;
import kotlin.jvm.functions.Function1;
import org.http4k.core.Request;
import org.http4k.core.Response;
import org.http4k.core.Status;
import org.http4k.serverless.ApiGatewayRestLambdaFunction;

/** On http4k, without routes; the body with Gson's reflection. */
public final class Http4kHello extends ApiGatewayRestLambdaFunction {

  /** As Lambda calls it. */
  public Http4kHello() {
    super(new Handler());
  }

  private static final class Handler implements Function1<Request, Response> {

    private final Gson gson = new Gson();

    @Override
    public Response invoke(Request request) {
      Greeting greeting = gson.fromJson(request.bodyString(), Greeting.class);
      return Response.create(Status.OK)
          .header("Content-Type", "application/json")
          .body(gson.toJson(Message.to(greeting)));
    }
  }
}
