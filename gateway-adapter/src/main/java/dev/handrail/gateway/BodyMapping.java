package dev.handrail.gateway;

import dev.handrail.json.PayloadSerializer;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** {@link EventMapping#body}: the event is the body. */
final class BodyMapping<E extends @Nullable Object> extends JsonMapping<E> {

  private static final byte[] EMPTY = {'{', '}'};

  BodyMapping(@Nullable Type type) {
    super(type);
  }

  /** What a non-proxy integration sends for it: an empty object for no body. */
  static byte[] of(ProxyRequest request) {
    byte[] body = request.requestBody().document();
    return body.length == 0 ? EMPTY.clone() : body;
  }

  @Override
  byte[] document(ProxyRequest request) {
    return of(request);
  }

  @Override
  E read(ProxyRequest request, PayloadSerializer<E> serializer) {
    RequestBody body = request.requestBody();
    return body.isEmpty() ? serializer.read(EMPTY.clone()) : body.read(serializer);
  }
}
