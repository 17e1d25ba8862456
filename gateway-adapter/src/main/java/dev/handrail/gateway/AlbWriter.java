package dev.handrail.gateway;

import dev.handrail.json.JsonBuilder;
import java.util.List;

/**
 * For load balancers. Here a name has one value, so cookies after the first go by names in other
 * cases, {@code set-Cookie}, {@code SEt-Cookie}, which are one name to a client.
 */
class AlbWriter extends ResponseWriter {

  static final ResponseWriter INSTANCE = new AlbWriter();

  private static final String SET_COOKIE = "Set-Cookie";

  // As many as nine letters can be written in.
  static final int MAX_COOKIES = 1 << 9;

  AlbWriter() {}

  @Override
  final void writeHeaders(
      JsonBuilder result, int status, ResponseHeaders headers, List<String> cookies) {
    result.name("statusDescription").value(ReasonPhrases.statusLine(status));
    if (headers.size() + cookies.size() > 0) {
      writeHeaders(result, headers, cookies);
    }
  }

  void writeHeaders(JsonBuilder result, ResponseHeaders headers, List<String> cookies) {
    if (cookies.size() > MAX_COOKIES) {
      throw new IllegalStateException(
          "The response sets "
              + cookies.size()
              + " cookies, where a load balancer with single-valued headers takes at most "
              + MAX_COOKIES
              + ". Set lambda.multi_value_headers.enabled on its target group.");
    }
    result.name("headers").beginObject();
    writeJoinedHeaders(result, headers, ", ");
    for (int i = 0; i < cookies.size(); i++) {
      result.name(variant(i)).value(cookies.get(i));
    }
    result.endObject();
  }

  /** The name with the case of the letters changed for which the number has a bit. */
  private static String variant(int number) {
    if (number == 0) {
      return SET_COOKIE;
    }
    char[] name = SET_COOKIE.toCharArray();
    int bits = number;
    for (int i = 0; i < name.length; i++) {
      if (name[i] != '-') {
        name[i] ^= (char) ((bits & 1) << 5);
        bits >>= 1;
      }
    }
    return new String(name);
  }

  @Override
  final void requireSize(int size) {
    if (size > GatewayLimits.ALB_RESULT) {
      throw tooLarge(
          size,
          GatewayLimits.ALB_RESULT,
          "a load balancer answers 502 to more (GatewayLimits.ALB_RESULT)");
    }
  }
}
