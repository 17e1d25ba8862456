package dev.handrail.gateway;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a request says out of one form of event. Nothing is read before it is asked for. */
abstract class RequestReader {

  static final String DEFAULT_STAGE = "$default";

  final JsonValue event;
  private @Nullable Headers headers;

  RequestReader(JsonValue event) {
    this.event = event;
  }

  static RequestReader of(FrontDoor frontDoor, JsonValue event) {
    // No switch: one over an enum is a class more to load. Nor a constructor: to verify that what
    // it
    // makes is a RequestReader, the JVM loads all of the classes.
    if (frontDoor == FrontDoor.REST_API) {
      return RestApiReader.of(event);
    }
    if (frontDoor == FrontDoor.HTTP_API_V2) {
      return HttpApiV2Reader.of(event);
    }
    if (frontDoor == FrontDoor.HTTP_API_V1) {
      return HttpApiV1Reader.of(event);
    }
    return frontDoor == FrontDoor.FUNCTION_URL ? FunctionUrlReader.of(event) : AlbReader.of(event);
  }

  abstract String method();

  /** Inside the API, percent-encoded. */
  abstract String rawPath();

  /** Inside the API, decoded once. */
  abstract String path();

  /** Decoded once. */
  abstract Map<String, String> pathParameters();

  abstract @Nullable String pathParameter(String name);

  abstract QueryParameters query();

  /** Encoded, without a question mark. */
  abstract String rawQuery();

  abstract Headers readHeaders();

  /** Texts with cookies in them, each cookie in one only. */
  abstract List<String> cookies();

  abstract @Nullable String stage();

  abstract Map<String, String> stageVariables();

  abstract @Nullable String sourceAddress();

  abstract @Nullable String userAgent();

  /** The name that was called, if the client sent no {@code Host}. */
  abstract @Nullable String domainName();

  /** What the client spoke if nothing tells. */
  abstract String defaultScheme();

  abstract @Nullable String requestId();

  /** Milliseconds since 1970. */
  abstract @Nullable Long requestTime();

  abstract @Nullable Authorizer authorizer();

  abstract Caller caller();

  final Headers headers() {
    Headers found = headers;
    if (found == null) {
      found = readHeaders();
      headers = found;
    }
    return found;
  }

  final @Nullable JsonValue context() {
    return Members.object(event, "requestContext");
  }
}
