package dev.handrail.gateway.event;

import com.google.gson.annotations.JsonAdapter;
import dev.handrail.json.JsonBuilder;
import dev.handrail.json.JsonValue;

/**
 * Yes or no, for an authorizer of an HTTP API with payload format 2.0 and simple responses enabled.
 * What it passes on keeps its JSON type.
 */
@JsonAdapter(ResponseAdapterFactory.class)
public final class SimpleResponse extends ContextResponse<SimpleResponse>
    implements AuthorizerResponse {

  private static final String IS_AUTHORIZED = "isAuthorized";

  private SimpleResponse(JsonValue document) {
    super(document);
  }

  /**
   * Lets the request in.
   *
   * @return the answer
   */
  public static SimpleResponse allow() {
    return of(true);
  }

  /**
   * Keeps the request out: the caller gets 403.
   *
   * @return the answer
   */
  public static SimpleResponse deny() {
    return of(false);
  }

  private static SimpleResponse of(boolean authorized) {
    JsonBuilder out = new JsonBuilder().beginObject().name(IS_AUTHORIZED).value(authorized);
    return new SimpleResponse(JsonValue.parse(out.endObject().toByteArray()));
  }

  static SimpleResponse checked(JsonValue document) {
    SimpleResponse response = new SimpleResponse(document);
    response.required(IS_AUTHORIZED, "a boolean").asBoolean();
    response.checkContext();
    return response;
  }

  /**
   * Whether the request is let in.
   *
   * @return true if so
   */
  public boolean isAuthorized() {
    return flag(IS_AUTHORIZED);
  }

  /**
   * Passes any value on to the integration.
   *
   * @param name the name to find it by; replaces what has that name
   * @param value the value
   * @return a copy with it
   */
  public SimpleResponse withContext(String name, JsonValue value) {
    return withContext(name, value.toBytes());
  }

  @Override
  SimpleResponse copy(JsonValue document) {
    return new SimpleResponse(document);
  }
}
