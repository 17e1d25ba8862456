package dev.handrail.gateway.event;

import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events have whose headers and query parameters come in two maps each. */
abstract class MultiValueEvent extends JsonObjectView {

  MultiValueEvent(JsonValue document) {
    super(document);
  }

  /**
   * The headers, the last value of each.
   *
   * @return values by name as sent, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> headers() {
    return texts("headers");
  }

  /**
   * The headers, all values of each.
   *
   * @return values by name as sent, or null if absent or {@code null}
   */
  public final @Nullable Map<String, List<String>> multiValueHeaders() {
    return textLists("multiValueHeaders");
  }

  /**
   * The query parameters, decoded, the last value of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> queryStringParameters() {
    return texts("queryStringParameters");
  }

  /**
   * The query parameters, decoded, all values of each.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, List<String>> multiValueQueryStringParameters() {
    return textLists("multiValueQueryStringParameters");
  }

  /**
   * The variables of the stage.
   *
   * @return values by name, or null if absent or {@code null}
   */
  public final @Nullable Map<String, String> stageVariables() {
    return texts("stageVariables");
  }
}
