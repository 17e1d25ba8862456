package dev.handrail.testkit.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.handrail.json.PayloadSerializer;
import dev.handrail.json.PayloadSerializers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;

/** What of an event does not come back after it was an object of a class. */
final class RoundTrip {

  private static final PayloadSerializers SERIALIZERS = new PayloadSerializers();

  private final Set<String> gone = new TreeSet<>();

  /** The paths of what is gone or changed, without what was {@code null}. */
  static Set<String> lost(String json, Class<?> type) {
    PayloadSerializer<Object> serializer = SERIALIZERS.forType(type);
    byte[] back = serializer.write(serializer.read(json.getBytes(UTF_8)));
    RoundTrip trip = new RoundTrip();
    trip.compare("$", JsonParser.parseString(json), tree(back));
    return trip.gone;
  }

  private static JsonElement tree(byte[] json) {
    return JsonParser.parseString(new String(json, UTF_8));
  }

  private void compare(String path, JsonElement sent, JsonElement back) {
    if (sent.isJsonNull()) {
      return;
    }
    if (sent instanceof JsonObject object && back instanceof JsonObject other) {
      object.keySet().forEach(name -> member(path + "." + name, object.get(name), other.get(name)));
    } else if (sent instanceof JsonArray array && back instanceof JsonArray other) {
      for (int i = 0; i < array.size(); i++) {
        member(path + "[" + i + "]", array.get(i), i < other.size() ? other.get(i) : null);
      }
    } else if (!same(sent, back)) {
      gone.add(path);
    }
  }

  private void member(String path, JsonElement sent, JsonElement back) {
    if (back != null) {
      compare(path, sent, back);
    } else if (!sent.isJsonNull()) {
      gone.add(path);
    }
  }

  private static boolean same(JsonElement sent, JsonElement back) {
    if (!(sent instanceof JsonPrimitive a) || !(back instanceof JsonPrimitive b)) {
      return false;
    }
    if (a.isNumber() && b.isNumber()) {
      return number(a).compareTo(number(b)) == 0;
    }
    return a.equals(b) || a.getAsString().equals(b.getAsString()) || sameTime(a, b);
  }

  private static BigDecimal number(JsonPrimitive number) {
    return number.getAsBigDecimal();
  }

  private static boolean sameTime(JsonPrimitive a, JsonPrimitive b) {
    try {
      return instant(a.getAsString()).equals(instant(b.getAsString()));
    } catch (DateTimeParseException text) {
      return false;
    }
  }

  private static Instant instant(String text) {
    String withColon = text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"); // CodeCommit's
    return OffsetDateTime.parse(withColon).toInstant();
  }
}
