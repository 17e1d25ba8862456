package dev.handrail.testkit.assertj;

import dev.handrail.gateway.Header;
import java.util.List;

/** What failures of {@link ProxyResponseAssert} say. */
final class ProxyWording {

  private ProxyWording() {}

  static String noProxyResponse(String defect) {
    return "Expected a proxy response, an object with statusCode, but "
        + defect
        + ". Not every front door would take that as it is meant.";
  }

  static String status(int expected, int actual) {
    return "Expected the status " + expected + ", but it was " + actual;
  }

  static String noHeader(String name, ReadResponse answer) {
    List<String> names = answer.headers().stream().map(Header::name).distinct().toList();
    return "Expected a header "
        + name
        + ", but "
        + (names.isEmpty() ? "there is none" : has(names));
  }

  private static String has(List<String> names) {
    return "the headers are " + String.join(", ", names);
  }

  static String otherHeader(String name, String value, List<String> values) {
    return "Expected the header "
        + name
        + ": "
        + value
        + "\nbut it was "
        + all(name + ": ", values);
  }

  static String header(String name, List<String> values) {
    return "Expected no header " + name + ", but there is " + all(name + ": ", values);
  }

  static String noCookie(String name, ReadResponse answer) {
    List<String> cookies = answer.cookies();
    return "Expected a cookie "
        + name
        + ", but "
        + (cookies.isEmpty() ? "there is none" : "the cookies are " + all("", cookies));
  }

  static String otherCookie(String name, String value, List<String> values) {
    return "Expected the cookie " + name + "=" + value + "\nbut it was " + all(name + "=", values);
  }

  static String otherBody(String expected, String actual) {
    String was = actual.isEmpty() ? "but there is none" : "but it was\n  " + actual;
    return "Expected the body\n  " + expected + "\n" + was;
  }

  private static String all(String before, List<String> values) {
    return before + String.join(" and " + before, values);
  }
}
