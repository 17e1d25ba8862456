package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a REST API's event. Its path has no stage, but the base path of a custom domain; its path
 * parameters are encoded.
 */
final class RestApiReader extends PayloadV1Reader {

  private RestApiReader(JsonValue event) {
    super(event);
  }

  static RequestReader of(JsonValue event) {
    return new RestApiReader(event);
  }

  @Override
  String rawPath() {
    String path = Members.requiredText(event, event, "path");
    JsonValue context = context();
    JsonValue contextPath = context == null ? null : context.get("path");
    // Through the API's own domain name that one has the stage in front.
    if (contextPath == null || !contextPath.isString(path)) {
      return path;
    }
    String resource = Members.text(event, "resource");
    return resource == null
        ? path
        : BasePath.without(path, resource, Members.object(event, "pathParameters"));
  }

  @Override
  Map<String, String> pathParameters() {
    Map<String, String> parameters = Members.texts(event, "pathParameters");
    if (parameters.isEmpty()) {
      return parameters;
    }
    Map<String, String> decoded = new LinkedHashMap<>();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      decoded.put(parameter.getKey(), PercentCodec.decodePath(parameter.getValue()));
    }
    return Collections.unmodifiableMap(decoded);
  }

  @Override
  @Nullable String pathParameter(String name) {
    String value = Members.text(Members.object(event, "pathParameters"), name);
    return value == null ? null : PercentCodec.decodePath(value);
  }
}
