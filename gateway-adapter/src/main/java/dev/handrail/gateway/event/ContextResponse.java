package dev.handrail.gateway.event;

import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The context that both forms of answers may have. */
abstract class ContextResponse<S> extends JsonObjectView {

  private static final String CONTEXT = "context";

  ContextResponse(JsonValue document) {
    super(document);
  }

  abstract S copy(JsonValue document);

  /**
   * What the authorizer passes on to the integration, which finds it in its event.
   *
   * @return values by name, in order; empty if there are none
   */
  public final Map<String, JsonValue> context() {
    Map<String, JsonValue> context = values(CONTEXT);
    return context == null ? Map.of() : context;
  }

  /**
   * Passes a text on to the integration.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value the text
   * @return a copy with it
   */
  public final S withContext(String name, String value) {
    return withContext(name, new JsonBuilder().value(value).toByteArray());
  }

  /**
   * Passes a whole number on to the integration; a REST API makes it a string.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value the number
   * @return a copy with it
   */
  public final S withContext(String name, long value) {
    return withContext(name, new JsonBuilder().value(value).toByteArray());
  }

  /**
   * Passes a number on to the integration; a REST API makes it a string.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value the number
   * @return a copy with it
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public final S withContext(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Expected a finite number as context " + Shown.text(name, 40) + ": JSON has no other");
    }
    return withContext(name, Double.toString(value).getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Passes a boolean on to the integration; a REST API makes it a string.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value true or false
   * @return a copy with it
   */
  public final S withContext(String name, boolean value) {
    return withContext(name, new JsonBuilder().value(value).toByteArray());
  }

  final S withContext(String name, byte[] value) {
    byte[] context = JsonEdit.with(document().getPresent(CONTEXT), name, value);
    return copy(JsonValue.parse(JsonEdit.with(document(), CONTEXT, context)));
  }

  static boolean isNested(JsonValue value) {
    return value.isObject() || value.kind() == JsonValue.Kind.ARRAY;
  }

  final void checkContext() {
    JsonValue context = document().getPresent(CONTEXT);
    if (context != null && !context.isObject()) {
      throw context.mismatch("an object");
    }
  }
}
