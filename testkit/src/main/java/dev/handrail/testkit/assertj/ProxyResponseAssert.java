package dev.handrail.testkit.assertj;

import dev.handrail.testkit.Payload;
import java.util.List;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a proxy response: status, headers, cookies, body. Names of headers are the same in
 * any case; payload formats 1.0 and 2.0 are read alike.
 *
 * <pre>{@code
 * assertThat(result).proxyResponse()
 *     .hasStatus(201)
 *     .hasHeader("content-type", "application/json")
 *     .hasCookie("session", "42")
 *     .hasJsonBody("{\"id\":\"${uuid}\"}");
 * }</pre>
 *
 * <p>Instances are for one thread.
 */
public final class ProxyResponseAssert extends EvidenceAssert<ProxyResponseAssert, ReadResponse> {

  ProxyResponseAssert(@Nullable ReadResponse actual, Evidence evidence) {
    super(actual, ProxyResponseAssert.class, evidence);
  }

  /**
   * The response has this status.
   *
   * @param status of HTTP
   * @return this
   */
  public ProxyResponseAssert hasStatus(int status) {
    ReadResponse answer = present();
    return check(answer.status() == status ? null : ProxyWording.status(status, answer.status()));
  }

  /**
   * The response has a header.
   *
   * @param name in any case; {@code Set-Cookie} for any cookie
   * @return this
   */
  public ProxyResponseAssert hasHeader(String name) {
    ReadResponse answer = present();
    return check(answer.headers(name).isEmpty() ? ProxyWording.noHeader(name, answer) : null);
  }

  /**
   * The response has a header with this value, among others maybe.
   *
   * @param name in any case
   * @param value to the last character
   * @return this
   */
  public ProxyResponseAssert hasHeader(String name, String value) {
    List<String> values = hasHeader(name).present().headers(name);
    return check(values.contains(value) ? null : ProxyWording.otherHeader(name, value, values));
  }

  /**
   * The response does not have a header.
   *
   * @param name in any case
   * @return this
   */
  public ProxyResponseAssert doesNotHaveHeader(String name) {
    List<String> values = present().headers(name);
    return check(values.isEmpty() ? null : ProxyWording.header(name, values));
  }

  /**
   * The response sets a cookie.
   *
   * @param name to the letter
   * @return this
   */
  public ProxyResponseAssert hasCookie(String name) {
    return check(values(name).isEmpty() ? ProxyWording.noCookie(name, present()) : null);
  }

  /**
   * The response sets a cookie to this value.
   *
   * @param name to the letter
   * @param value without attributes such as {@code Path}
   * @return this
   */
  public ProxyResponseAssert hasCookie(String name, String value) {
    List<String> values = hasCookie(name).values(name);
    return check(values.contains(value) ? null : ProxyWording.otherCookie(name, value, values));
  }

  /**
   * The body is this text, to the last character.
   *
   * @param text empty for no body
   * @return this
   */
  public ProxyResponseAssert hasBody(String text) {
    String actualText = present().body().text();
    return check(actualText.equals(text) ? null : ProxyWording.otherBody(text, actualText));
  }

  /**
   * The body is the same JSON.
   *
   * @param expected a document, maybe with placeholders; see {@link PayloadAssert#isJson}
   * @return this
   * @throws IllegalArgumentException if that is no JSON, telling line and column
   */
  public ProxyResponseAssert hasJsonBody(String expected) {
    PayloadAssert unused = body().isJson(expected);
    return this;
  }

  /**
   * Leads to assertions on the body, which is no longer in base64.
   *
   * @return assertions on it
   */
  @CheckReturnValue
  public PayloadAssert body() {
    Payload body = present().body();
    return leadingTo(new PayloadAssert(body, "$", evidence()));
  }

  private List<String> values(String cookieName) {
    String start = cookieName + "=";
    return present().cookies().stream()
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()).split(";", 2)[0].strip())
        .toList();
  }
}
