package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a proxy result, of which each front door tolerates something else. */
final class ResultFields {

  private static final byte[] NOTHING = {};

  private final JsonValue result;
  private final boolean strict;

  private ResultFields(JsonValue result, boolean strict) {
    this.result = result;
    this.strict = strict;
  }

  /** Members of which those that are null count as absent, and numbers make headers as well. */
  static ResultFields lenient(JsonValue result) {
    return new ResultFields(result, false);
  }

  /** Members as load balancers want them: a null is a mistake, a header is a string. */
  static ResultFields strict(JsonValue result) {
    return new ResultFields(result, true);
  }

  static JsonValue object(byte[] payload) throws MalformedResultException {
    JsonValue result;
    try {
      result = JsonValue.parse(payload);
    } catch (InvalidJsonException invalid) {
      throw new MalformedResultException("", "expected an object, got no JSON");
    }
    if (!result.isObject()) {
      throw new MalformedResultException(
          "", "expected an object, got JSON of the kind " + result.kind());
    }
    return result;
  }

  /** The status; a numeric string will do where AWS takes one. */
  int status(boolean orString) throws MalformedResultException {
    JsonValue status = result.get("statusCode");
    if (status == null) {
      throw new MalformedResultException("statusCode", "$.statusCode is missing");
    }
    boolean string = orString && status.kind() == JsonValue.Kind.STRING;
    if (!string && status.kind() != JsonValue.Kind.NUMBER) {
      throw wrong("statusCode", "a number", status);
    }
    int code = code(string ? status.asString() : status.toString());
    if (code < 200 || code > 599) { // AWS's bounds for interim ones are not recorded
      throw new MalformedResultException(
          "statusCode", "$.statusCode: expected a whole number from 200 to 599");
    }
    return code;
  }

  private static int code(String text) {
    if (text.length() != 3) {
      return -1;
    }
    int code = 0;
    for (int i = 0; i < 3; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      code = code * 10 + c - '0';
    }
    return code;
  }

  /** Single-valued headers; of names that are equal to the letter the last one counts. */
  List<Header> headers() throws MalformedResultException {
    JsonValue headers = present("headers", JsonValue.Kind.OBJECT, "an object");
    Map<String, Header> lines = new LinkedHashMap<>();
    JsonValue member = headers == null ? null : headers.first();
    for (; member != null; member = member.next()) {
      String name = EventMaps.nameOf(member);
      String value = scalar("headers", member);
      lines.remove(name);
      if (value != null) {
        lines.put(name, header(name, value));
      }
    }
    return new ArrayList<>(lines.values());
  }

  List<Header> multiValueHeaders() throws MalformedResultException {
    JsonValue headers = present("multiValueHeaders", JsonValue.Kind.OBJECT, "an object");
    Map<String, List<Header>> lines = new LinkedHashMap<>();
    JsonValue member = headers == null ? null : headers.first();
    for (; member != null; member = member.next()) {
      if (member.kind() != JsonValue.Kind.ARRAY) {
        throw wrong("multiValueHeaders", "an array", member);
      }
      String name = EventMaps.nameOf(member);
      lines.remove(name);
      lines.put(name, values(name, member));
    }
    List<Header> all = new ArrayList<>();
    lines.values().forEach(all::addAll);
    return all;
  }

  private List<Header> values(String name, JsonValue array) throws MalformedResultException {
    List<Header> lines = new ArrayList<>();
    for (JsonValue value = array.first(); value != null; value = value.next()) {
      String text = scalar("multiValueHeaders", value);
      if (text != null) {
        lines.add(header(name, text));
      }
    }
    return lines;
  }

  List<String> cookies() throws MalformedResultException {
    JsonValue cookies = present("cookies", JsonValue.Kind.ARRAY, "an array");
    List<String> values = new ArrayList<>();
    JsonValue cookie = cookies == null ? null : cookies.first();
    for (; cookie != null; cookie = cookie.next()) {
      if (cookie.kind() != JsonValue.Kind.STRING) {
        throw wrong("cookies", "a string", cookie);
      }
      values.add(header("Set-Cookie", cookie.asString()).value());
    }
    return values;
  }

  /** Whether the body is in base64; null is a mistake but in REST APIs. */
  boolean isBase64(boolean orNull) throws MalformedResultException {
    JsonValue flag = result.get("isBase64Encoded");
    if (flag == null || (orNull && flag.isNull())) {
      return false;
    }
    if (flag.kind() != JsonValue.Kind.BOOLEAN) {
      throw wrong("isBase64Encoded", "a boolean", flag);
    }
    return flag.asBoolean();
  }

  byte[] body(boolean decode) throws MalformedResultException {
    JsonValue body = present("body", JsonValue.Kind.STRING, "a string");
    if (body == null) {
      return NOTHING;
    }
    byte[] text = body.asUtf8();
    if (!decode) {
      return text;
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException invalid) {
      throw new MalformedResultException("body", "$.body: expected base64 without line breaks");
    }
  }

  private @Nullable JsonValue present(String name, JsonValue.Kind kind, String expected)
      throws MalformedResultException {
    JsonValue member = result.get(name);
    if (member == null || (!strict && member.isNull())) {
      return null;
    }
    if (member.kind() != kind) {
      throw wrong(name, expected, member);
    }
    return member;
  }

  private @Nullable String scalar(String field, JsonValue value) throws MalformedResultException {
    return switch (value.kind()) {
      case STRING -> value.asString();
      case NUMBER, BOOLEAN -> {
        if (strict) {
          throw wrong(field, "a string", value);
        }
        yield value.toString();
      }
      case NULL -> {
        if (strict) {
          throw wrong(field, "a string", value);
        }
        yield null;
      }
      case OBJECT, ARRAY -> throw wrong(field, "a string", value);
    };
  }

  private static Header header(String name, String value) throws MalformedResultException {
    if (!HeaderSyntax.isToken(name)) {
      throw new MalformedResultException("headers", "the name of a header is no token");
    }
    if (!HeaderSyntax.isValue(value)) {
      throw new MalformedResultException(
          "headers", "the value of header " + name + " has a control character");
    }
    return new Header(name, value);
  }

  private static MalformedResultException wrong(String field, String expected, JsonValue found) {
    return new MalformedResultException(
        field, found.path() + ": expected " + expected + ", got JSON of the kind " + found.kind());
  }
}
