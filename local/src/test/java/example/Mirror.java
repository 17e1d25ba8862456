package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** Answers {@code <method> <path as it was sent> <body>}, behind a REST API or a function URL. */
public final class Mirror implements RequestHandler<Map<String, Object>, Map<String, Object>> {

  /** Made by the runtime. */
  public Mirror() {}

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    Object path = Objects.requireNonNullElse(event.get("path"), event.get("rawPath"));
    String body = method(event) + " " + path + " " + body(event);
    return Map.of("statusCode", 200, "body", body);
  }

  private static Object method(Map<String, Object> event) {
    if (event.get("httpMethod") != null) {
      return event.get("httpMethod");
    }
    Map<?, ?> requestContext = (Map<?, ?>) event.get("requestContext");
    return ((Map<?, ?>) requestContext.get("http")).get("method");
  }

  private static String body(Map<String, Object> event) {
    String body = (String) event.get("body");
    return body != null && Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : String.valueOf(body);
  }
}
