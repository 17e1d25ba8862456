package dev.handrail.gateway;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.JsonBuilder;
import java.util.List;

/** Writes a response as the result that a front door expects; one subclass for each form. */
abstract class ResponseWriter {

  static ResponseWriter of(FrontDoor frontDoor) {
    // No switch: one over an enum is a class more to load. The instances are declared as what this
    // returns, or the JVM would load all of the classes to verify it.
    if (frontDoor == FrontDoor.REST_API || frontDoor == FrontDoor.HTTP_API_V1) {
      return PayloadV1Writer.INSTANCE;
    }
    if (frontDoor == FrontDoor.HTTP_API_V2 || frontDoor == FrontDoor.FUNCTION_URL) {
      return PayloadV2Writer.INSTANCE;
    }
    return frontDoor == FrontDoor.ALB ? AlbWriter.INSTANCE : AlbMultiValueWriter.INSTANCE;
  }

  /** Writes the whole result. */
  byte[] write(ProxyResponse response) {
    JsonBuilder result = new JsonBuilder(expectedSize(response.body())).beginObject();
    result.name("statusCode").value(response.status());
    writeHeaders(result, response.status(), response.lines(), response.cookies());
    writeBody(result, response);
    byte[] document = result.endObject().toByteArray();
    requireSize(document.length);
    return document;
  }

  /** A few headers and the body, in which some characters need an escape; no more than may be. */
  private static int expectedSize(ResponseBody body) {
    int length = body.length();
    return 192 + Math.min(length + (length >> 3), GatewayLimits.FUNCTION_RESULT);
  }

  /** Writes what stands between status and body. */
  abstract void writeHeaders(
      JsonBuilder result, int status, ResponseHeaders headers, List<String> cookies);

  /** No {@code body} where there is none: 204 and 304 have none, and null is an error on most. */
  void writeBody(JsonBuilder result, ProxyResponse response) {
    ResponseBody body = response.wireBody();
    if (body.isEmpty()) {
      result.name("isBase64Encoded").value(false);
    } else {
      body.write(result);
    }
  }

  void requireSize(int size) {
    if (size > GatewayLimits.FUNCTION_RESULT) {
      throw tooLarge(
          size,
          GatewayLimits.FUNCTION_RESULT,
          "Lambda fails an invocation with more (GatewayLimits.FUNCTION_RESULT)");
    }
  }

  static IllegalStateException tooLarge(int size, int limit, String reason) {
    return new IllegalStateException(
        "The response is a result of "
            + size
            + " bytes, where at most "
            + limit
            + " were expected: "
            + reason
            + ". Send it in parts, compress it, or store it in S3 and redirect to it.");
  }

  /** Writes all values by name, cookies under {@code Set-Cookie}. */
  static void writeMultiValueHeaders(
      JsonBuilder result, ResponseHeaders headers, List<String> cookies) {
    result.name("multiValueHeaders").beginObject();
    for (int line = 0; line < headers.size(); ) {
      result.name(headers.name(line)).beginArray();
      for (int end = headers.end(line); line < end; line++) {
        result.value(headers.value(line));
      }
      result.endArray();
    }
    if (!cookies.isEmpty()) {
      writeValues(result.name("Set-Cookie"), cookies);
    }
    result.endObject();
  }

  /** Writes each name with its values in one. */
  static void writeJoinedHeaders(JsonBuilder result, ResponseHeaders headers, String separator) {
    for (int line = 0; line < headers.size(); line = headers.end(line)) {
      result.name(headers.name(line)).value(headers.joined(line, separator));
    }
  }

  static void writeValues(JsonBuilder result, List<String> values) {
    result.beginArray();
    for (int i = 0; i < values.size(); i++) {
      result.value(values.get(i));
    }
    result.endArray();
  }
}
