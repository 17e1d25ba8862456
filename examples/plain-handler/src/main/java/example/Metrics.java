package example;

import com.google.gson.Gson;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Counts in CloudWatch's embedded metric format: a line in the log, and no call of an API. */
final class Metrics {

  private final Gson gson = new Gson();
  private final Clock clock = Clock.systemUTC();
  private final String namespace;
  private final String service;

  Metrics(String namespace, String service) {
    this.namespace = namespace;
    this.service = service;
  }

  void count(String name) {
    Map<String, Object> directive =
        Map.of(
            "Namespace", namespace,
            "Dimensions", List.of(List.of("service")),
            "Metrics", List.of(Map.of("Name", name, "Unit", "Count")));
    Map<String, Object> aws =
        Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive));
    System.out.println(gson.toJson(Map.of("_aws", aws, "service", service, name, 1)));
  }
}
