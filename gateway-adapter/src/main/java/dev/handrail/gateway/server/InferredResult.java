package dev.handrail.gateway.server;

import dev.handrail.gateway.Header;
import dev.handrail.json.InvalidJsonException;
import dev.handrail.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of payload format 2.0: what is no object with a {@code statusCode} is the body. */
final class InferredResult {

  private InferredResult() {}

  static @Nullable JsonValue structured(byte[] payload) {
    JsonValue result = parse(payload);
    return result != null && result.get("statusCode") != null ? result : null;
  }

  /** The body as it came, even if it is no JSON; a string without its quotes. */
  static byte[] body(byte[] payload, boolean compact) {
    JsonValue result = parse(payload);
    if (result == null) {
      return payload;
    }
    if (result.kind() == JsonValue.Kind.STRING) {
      return result.asUtf8();
    }
    return compact ? compact(payload) : payload;
  }

  private static @Nullable JsonValue parse(byte[] payload) {
    try {
      return JsonValue.parse(payload);
    } catch (InvalidJsonException broken) {
      return null;
    }
  }

  private static byte[] compact(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    boolean quoted = false;
    boolean escaped = false;
    for (byte b : json) {
      boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
      if (quoted || !space) {
        out.write(b);
      }
      if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '"') {
        quoted = !quoted;
      }
    }
    return out.toByteArray();
  }

  /** One line for each of {@code cookies}; they come before all headers. */
  static List<Header> cookies(ResultFields fields) throws MalformedResultException {
    List<Header> lines = new ArrayList<>();
    for (String cookie : fields.cookies()) {
      lines.add(new Header("Set-Cookie", cookie));
    }
    return lines;
  }

  /** HTTP APIs cut a {@code set-cookie} at its commas, and so its date of expiry in two. */
  static void addSplit(List<Header> lines, Header line) {
    if (!line.name().equalsIgnoreCase("set-cookie")) {
      lines.add(line);
      return;
    }
    int start = 0;
    String value = line.value();
    for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
      lines.add(new Header(line.name(), value.substring(start, comma).strip()));
      start = comma + 1;
    }
    lines.add(new Header(line.name(), value.substring(start).strip()));
  }
}
