package dev.handrail.gateway;

import dev.handrail.json.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an HTTP API's event in payload format 1.0: its path is encoded, its parameters are not. */
final class HttpApiV1Reader extends PayloadV1Reader {

  private HttpApiV1Reader(JsonValue event) {
    super(event);
  }

  static RequestReader of(JsonValue event) {
    return new HttpApiV1Reader(event);
  }

  @Override
  String rawPath() {
    return StagePrefix.without(Members.requiredText(event, event, "path"), stage());
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
