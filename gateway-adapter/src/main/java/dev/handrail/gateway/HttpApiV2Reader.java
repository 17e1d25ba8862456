package dev.handrail.gateway;

import dev.handrail.gateway.routing.PercentCodec;
import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an HTTP API's event in payload format 2.0: nothing in its path is encoded. */
final class HttpApiV2Reader extends PayloadV2Reader {

  private HttpApiV2Reader(JsonValue event) {
    super(event);
  }

  static RequestReader of(JsonValue event) {
    return new HttpApiV2Reader(event);
  }

  @Override
  String rawPath() {
    return PercentCodec.encodePath(path());
  }

  @Override
  String path() {
    return StagePrefix.without(Members.requiredText(event, event, "rawPath"), stage());
  }

  @Override
  Map<String, String> pathParameters() {
    return Members.texts(event, "pathParameters");
  }

  @Override
  @Nullable String pathParameter(String name) {
    return Members.text(Members.object(event, "pathParameters"), name);
  }
}
