package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a function URL's event: its path is encoded, and no route was matched. */
final class FunctionUrlReader extends PayloadV2Reader {

  private FunctionUrlReader(JsonValue event) {
    super(event);
  }

  static RequestReader of(JsonValue event) {
    return new FunctionUrlReader(event);
  }

  @Override
  String rawPath() {
    return Members.requiredText(event, event, "rawPath");
  }

  @Override
  String path() {
    return PercentCodec.decodePath(rawPath());
  }

  @Override
  Map<String, String> pathParameters() {
    return Map.of();
  }

  @Override
  @Nullable String pathParameter(String name) {
    return null;
  }
}
