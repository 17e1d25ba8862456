package dev.handrail.testkit.assertj;

import dev.handrail.gateway.Header;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import dev.handrail.json.JsonValue.Kind;
import dev.handrail.testkit.Payload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads proxy responses of both payload formats, as strictly as the strictest front door: what is
 * refused here is a 502, or something else than it was meant to be, somewhere.
 */
final class ProxyResponseReader {

  /**
   * A response, or why there is none.
   *
   * @param answer null for none
   * @param defect empty where there is one
   */
  record Reading(@Nullable ReadResponse answer, String defect) {}

  private static final class Defect extends Exception {
    private static final long serialVersionUID = 1;

    Defect(String message) {
      super(message);
    }
  }

  private ProxyResponseReader() {}

  static Reading read(Payload payload) {
    try {
      return new Reading(answer(JsonValue.parse(payload.bytes())), "");
    } catch (InvalidJsonException notJson) {
      return new Reading(null, "it is no JSON: " + notJson.getMessage());
    } catch (Defect defect) {
      return new Reading(null, String.valueOf(defect.getMessage()));
    }
  }

  private static ReadResponse answer(JsonValue result) throws Defect {
    if (!result.isObject()) {
      throw new Defect("$ is " + kind(result) + " and no object");
    }
    List<Header> lines = new ArrayList<>();
    multiValueHeaders(result, lines);
    headers(result, lines);
    return ReadResponse.of(status(result), lines, cookies(result), body(result));
  }

  private static int status(JsonValue result) throws Defect {
    JsonValue status = result.getPresent("statusCode");
    if (status == null) {
      throw new Defect("$.statusCode is missing");
    }
    if (status.kind() != Kind.NUMBER || !status.toString().matches("[1-5][0-9]{2}")) {
      throw new Defect("$.statusCode is no whole number from 100 to 599");
    }
    return Integer.parseInt(status.toString());
  }

  /** A name that both maps have counts once: load balancers and REST APIs take the longer list. */
  private static void headers(JsonValue result, List<Header> lines) throws Defect {
    List<Header> several = List.copyOf(lines);
    JsonValue headers = member(result, "headers", Kind.OBJECT);
    JsonValue header = headers == null ? null : headers.first();
    for (; header != null; header = header.next()) {
      String name = String.valueOf(header.name());
      if (!header.isNull() && several.stream().noneMatch(one -> isNamed(one, name))) {
        lines.add(new Header(name, scalar(header)));
      }
    }
  }

  private static boolean isNamed(Header header, String name) {
    return header.name().equalsIgnoreCase(name);
  }

  private static void multiValueHeaders(JsonValue result, List<Header> lines) throws Defect {
    JsonValue headers = member(result, "multiValueHeaders", Kind.OBJECT);
    JsonValue header = headers == null ? null : headers.first();
    for (; header != null; header = header.next()) {
      expect(header, Kind.ARRAY);
      for (JsonValue value = header.first(); value != null; value = value.next()) {
        lines.add(new Header(String.valueOf(header.name()), scalar(value)));
      }
    }
  }

  private static List<String> cookies(JsonValue result) throws Defect {
    List<String> cookies = new ArrayList<>();
    JsonValue all = member(result, "cookies", Kind.ARRAY);
    JsonValue cookie = all == null ? null : all.first();
    for (; cookie != null; cookie = cookie.next()) {
      expect(cookie, Kind.STRING);
      cookies.add(cookie.asString());
    }
    return cookies;
  }

  private static Payload body(JsonValue result) throws Defect {
    JsonValue body = member(result, "body", Kind.STRING);
    if (body == null) {
      return Payload.EMPTY;
    }
    JsonValue base64 = member(result, "isBase64Encoded", Kind.BOOLEAN);
    if (base64 == null || !base64.asBoolean()) {
      return Payload.of(body.asUtf8());
    }
    try {
      return Payload.of(Base64.getDecoder().decode(body.asUtf8()));
    } catch (IllegalArgumentException malformed) {
      throw new Defect("$.body is no base64, though $.isBase64Encoded is true");
    }
  }

  private static @Nullable JsonValue member(JsonValue result, String name, Kind kind)
      throws Defect {
    JsonValue member = result.getPresent(name);
    if (member != null) {
      expect(member, kind);
    }
    return member;
  }

  private static void expect(JsonValue value, Kind kind) throws Defect {
    if (value.kind() != kind) {
      throw new Defect(value.path() + " is " + kind(value) + " and not " + article(kind));
    }
  }

  private static String scalar(JsonValue value) throws Defect {
    return switch (value.kind()) {
      case STRING -> value.asString();
      case NUMBER, BOOLEAN -> value.toString();
      default -> throw new Defect(value.path() + " is " + kind(value) + " and not a string");
    };
  }

  private static String kind(JsonValue value) {
    return article(value.kind());
  }

  private static String article(Kind kind) {
    return switch (kind) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
    };
  }
}
