package dev.handrail.local.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.gateway.Header;
import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.api.RestApi;
import dev.handrail.local.function.Functions;
import dev.handrail.local.function.RunningFunction;
import dev.handrail.local.json.JsonText;
import dev.handrail.local.server.FrontDoor;
import dev.handrail.local.server.HttpAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /_handrail/metrics}: the figures as JSON, or as Prometheus's text at {@code
 * /_handrail/metrics/prometheus}, with {@code ?format=prometheus}, or when {@code Accept} asks for
 * text, as Prometheus does.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class MetricsDoor implements FrontDoor {

  private static final String PATH = "/_handrail/metrics";
  private static final String PROMETHEUS_PATH = PATH + "/prometheus";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";

  private final LambdaMetrics metrics;
  private final Functions functions;

  /**
   * A door to these figures.
   *
   * @param metrics the figures
   * @param functions all of which are shown, also those that nobody invoked, as are the stages of
   *     the application's REST APIs
   */
  public MetricsDoor(LambdaMetrics metrics, Functions functions) {
    this.metrics = metrics;
    this.functions = functions;
  }

  @Override
  public boolean owns(IncomingRequest head) {
    String path = head.rawPath();
    return path.equals(PATH) || path.equals(PROMETHEUS_PATH);
  }

  @Override
  public boolean isOpenToPages() {
    return false;
  }

  @Override
  public int maxBody(IncomingRequest head) {
    return 0;
  }

  @Override
  public HttpAnswer tooLarge(IncomingRequest head) {
    return message(413, "Metrics are read by GET, without a body");
  }

  @Override
  public HttpAnswer handle(IncomingRequest request) {
    String method = request.method();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return message(405, "Metrics are read by GET, not " + method);
    }
    for (RunningFunction function : functions.all()) {
      metrics.show(function.function().name());
    }
    for (RestApi api : functions.application().restApis()) {
      api.stages().forEach(stage -> metrics.restApis().show(api.id(), stage.name()));
    }
    return wantsPrometheus(request)
        ? answer(200, TEXT, metrics.prometheus())
        : answer(200, JSON, metrics.json());
  }

  private static boolean wantsPrometheus(IncomingRequest request) {
    if (request.rawPath().equals(PROMETHEUS_PATH)) {
      return true;
    }
    String query = request.rawQuery();
    if (query != null && List.of(query.split("&", -1)).contains("format=prometheus")) {
      return true;
    }
    return acceptsText(request.header("Accept"));
  }

  /** Prometheus names both types, and anything else as the last resort. */
  private static boolean acceptsText(@Nullable String accept) {
    String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    return !types.contains(JSON)
        && (types.contains("text/plain") || types.contains("openmetrics-text"));
  }

  private static HttpAnswer message(int status, String message) {
    return answer(status, JSON, JsonText.object(Map.of("message", message)));
  }

  private static HttpAnswer answer(int status, String type, String body) {
    return HttpAnswer.of(status, List.of(new Header("Content-Type", type)), body.getBytes(UTF_8));
  }
}
