package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Map;

/** {@code GET /fahrenheit?celsius=21.5}, as AWS's own documentation writes handlers. */
public final class FahrenheitHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

  private static final BigDecimal FACTOR = new BigDecimal("1.8");
  private static final BigDecimal OFFSET = new BigDecimal(32);

  private final StructuredLog log = new StructuredLog("temperatures");
  private final Metrics metrics = new Metrics("Temperatures", "temperatures");

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    Map<String, String> query = event.getQueryStringParameters(); // null when there is none
    String celsius = query == null ? null : query.get("celsius");
    JsonObject answer = new JsonObject();
    try {
      BigDecimal degrees = new BigDecimal(celsius == null ? "" : celsius);
      answer.addProperty("fahrenheit", degrees.multiply(FACTOR).add(OFFSET));
    } catch (NumberFormatException invalid) {
      log.info("refused", context, Map.of("path", String.valueOf(event.getPath())));
      metrics.count("Refused");
      answer.addProperty("message", "celsius: expected a number such as 21.5");
      return response(400, answer);
    }
    log.info("converted", context, Map.of("path", String.valueOf(event.getPath())));
    metrics.count("Converted");
    return response(200, answer);
  }

  private static APIGatewayProxyResponseEvent response(int status, JsonObject body) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(body.toString());
  }
}
