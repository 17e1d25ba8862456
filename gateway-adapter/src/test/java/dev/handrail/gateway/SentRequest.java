package dev.handrail.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A random HTTP request, and what a view of it should say. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record SentRequest(
    String method,
    String rawPath,
    String path,
    List<Parameter> query,
    Map<String, List<String>> headers,
    List<Cookie> cookies,
    String contentType,
    byte[] body) {

  /** A parameter of the query, as it is sent and as it is meant. */
  record Parameter(String rawName, String rawValue, String name, String value) {}

  private static final String[] TEXTS = {
    "a",
    "B9",
    "-._~",
    "!$'()*,:@",
    "&=+;",
    "%",
    "%41",
    "/",
    "..",
    "?#[]",
    " ",
    "\"\\\\",
    "\t\r\n",
    "\u00e4\u20ac",
    "\ud83d\ude00",
    "\u0000",
    "{x}",
    "\ufffd"
  };
  private static final String[] METHODS = {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
  private static final String[] TYPES = {
    "application/json",
    "text/plain; charset=utf-8",
    "image/png",
    "application/x-www-form-urlencoded"
  };

  static SentRequest of(Random random) {
    StringBuilder rawPath = new StringBuilder();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String segment = "s" + text(random); // a segment of two dots is not for a client to send
      rawPath.append('/').append(encode(segment, random));
      path.append('/').append(segment);
    }
    String type = TYPES[random.nextInt(TYPES.length)];
    return new SentRequest(
        METHODS[random.nextInt(METHODS.length)],
        rawPath.toString(),
        path.toString(),
        query(random),
        headers(random),
        cookies(random),
        type,
        isText(type) ? text(random).getBytes(UTF_8) : bytes(random));
  }

  /** What HTTP APIs and load balancers send as text. */
  static boolean isText(String contentType) {
    return contentType.startsWith("text/") || contentType.equals("application/json");
  }

  boolean isText() {
    return isText(contentType);
  }

  private static List<Parameter> query(Random random) {
    List<Parameter> query = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = random.nextBoolean() ? "q" : "n" + text(random);
      String value = text(random);
      query.add(new Parameter(encode(name, random), encode(value, random), name, value));
    }
    return query;
  }

  private static Map<String, List<String>> headers(Random random) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      List<String> values = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        values.add("v" + random.nextInt(100) + (random.nextBoolean() ? ", \"; =" : ""));
      }
      headers.put((random.nextBoolean() ? "X-Test-" : "x-other-") + i, values);
    }
    return headers;
  }

  private static List<Cookie> cookies(Random random) {
    List<Cookie> cookies = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String value = random.nextBoolean() ? "" : "\"v%20=" + random.nextInt(100) + '"';
      cookies.add(new Cookie("c" + random.nextInt(3), value));
    }
    return cookies;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return text.toString();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** As clients do, who encode what they must and sometimes more, in either case. */
  private static String encode(String text, Random random) {
    boolean all = random.nextInt(4) == 0;
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      boolean unreserved = Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0;
      if (unreserved && !all) {
        encoded.append((char) b);
      } else {
        String escape = String.format(Locale.ROOT, "%%%02X", b);
        encoded.append(random.nextBoolean() ? escape : escape.toLowerCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }
}
