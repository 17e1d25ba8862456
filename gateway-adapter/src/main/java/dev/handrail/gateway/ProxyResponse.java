package dev.handrail.gateway;

import dev.handrail.gateway.event.FrontDoor;
import dev.handrail.json.PayloadSerializer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response, which each front door gets in its own form.
 *
 * <pre>{@code
 * ProxyResponse response =
 *     ProxyResponse.json(order)
 *         .withStatus(201)
 *         .withHeader("Location", "/orders/17")
 *         .withCookie(SetCookie.of("seen", "17").withPath("/").withSecure().withHttpOnly());
 * }</pre>
 *
 * <p>What every front door would answer with an error, and the headers that they keep for
 * themselves, are refused with the reason: when the response is made by an {@link
 * IllegalArgumentException}, and by an {@link IllegalStateException} when it is written, for what
 * only shows then. A single front door may still drop or rename a header that others send.
 *
 * <p>A REST API sends bytes, and text in another charset than UTF-8, only if the first media type
 * of the request's {@code Accept} is one of the API's binary media types; else the client gets
 * base64. Give the API the binary media type {@code *}{@code /*}.
 *
 * <p>Where no content type is given, REST APIs and function URLs send {@code application/json}, and
 * HTTP APIs {@code text/plain; charset=utf-8}; so the factories here give one to every body.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProxyResponse {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String SET_COOKIE = "Set-Cookie";
  private static final ResponseHeaders TEXT =
      ResponseHeaders.of(CONTENT_TYPE, "text/plain; charset=utf-8");
  private static final ResponseHeaders HTML =
      ResponseHeaders.of(CONTENT_TYPE, "text/html; charset=utf-8");
  private static final ResponseHeaders JSON = ResponseHeaders.of(CONTENT_TYPE, "application/json");

  private final int status;
  private final ResponseHeaders lines;
  private final List<String> cookies;
  private final ResponseBody body;

  private ProxyResponse(
      int status, ResponseHeaders lines, List<String> cookies, ResponseBody body) {
    body.requireStatus(status);
    this.status = status;
    this.lines = lines;
    this.cookies = cookies;
    this.body = body;
  }

  /**
   * A response without a body.
   *
   * @param status 200 to 599
   * @return the response
   * @throws IllegalArgumentException if the status is another
   */
  public static ProxyResponse of(int status) {
    return new ProxyResponse(status, ResponseHeaders.NONE, List.of(), ResponseBody.Text.EMPTY);
  }

  /**
   * A response 200 with text, {@code text/plain; charset=utf-8}. Give it another {@code
   * Content-Type} for another charset, in which the client gets it then.
   *
   * @param body the text
   * @return the response
   */
  public static ProxyResponse text(String body) {
    return of(200).withLines(TEXT).withBody(body);
  }

  /**
   * A response 200 with a page, {@code text/html; charset=utf-8}.
   *
   * @param body the HTML, as it is: what came from a client must be escaped in it
   * @return the response
   */
  public static ProxyResponse html(String body) {
    return of(200).withLines(HTML).withBody(body);
  }

  /**
   * A response 200 with JSON, {@code application/json}.
   *
   * @param value what {@link dev.handrail.json.PayloadSerializers} writes; null for JSON's {@code
   *     null}. Written at once, so it may change later
   * @return the response
   * @throws dev.handrail.json.UnserializableResultException if the value cannot be written
   */
  public static ProxyResponse json(@Nullable Object value) {
    if (value == null) {
      return json("null");
    }
    PayloadSerializer<Object> serializer = Serializers.ALL.forType(value.getClass());
    return jsonBytes(serializer.write(value));
  }

  /**
   * A response 200 with JSON that is written already.
   *
   * @param json one JSON value in UTF-8; not checked to be JSON
   * @return the response
   * @throws IllegalArgumentException if the bytes are not UTF-8
   */
  public static ProxyResponse jsonBytes(byte[] json) {
    return json(TextCharset.decodeUtf8(json));
  }

  private static ProxyResponse json(String json) {
    return new ProxyResponse(200, JSON, List.of(), new ResponseBody.Text(json));
  }

  /**
   * A response 200 with bytes, which travel in base64. So of Lambda's 6 MB, 4.5 MB are left for
   * them, and of a load balancer's 1 MB, 750 KB.
   *
   * @param contentType the media type, such as {@code image/png}
   * @param body the bytes; copied
   * @return the response
   * @throws IllegalArgumentException if the media type cannot be the value of a header
   */
  public static ProxyResponse bytes(String contentType, byte[] body) {
    ResponseHeaders lines = ResponseHeaders.NONE.with(CONTENT_TYPE, contentType);
    return new ProxyResponse(200, lines, List.of(), new ResponseBody.Bytes(body.clone()));
  }

  /**
   * A response 302 that sends the client elsewhere. Give it status 301 or 308 if that is for ever,
   * 303 to have a {@code GET} follow, and 307 or 308 to keep method and body.
   *
   * @param location a URI, or a part of one that is relative to the request's; behind a named stage
   *     that stage is in it
   * @return the response
   * @throws IllegalArgumentException if the location has other characters than a URI may have
   */
  public static ProxyResponse redirect(String location) {
    return of(302)
        .withHeader(
            "Location", HeaderSyntax.requireUri(Objects.requireNonNull(location, "location")));
  }

  /**
   * The status.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * The headers.
   *
   * @return the headers without cookies; lines of one name stand together
   */
  public Headers headers() {
    return lines.toHeaders();
  }

  /**
   * The cookies.
   *
   * @return the values of the {@code Set-Cookie} headers in order; unmodifiable
   */
  public List<String> cookies() {
    return cookies;
  }

  /**
   * The body as text.
   *
   * @return the text, decoded if the body is bytes; empty if there is no body
   * @throws IllegalStateException if the content type names a charset that this JVM does not know
   */
  public String text() {
    return body.text(charset());
  }

  /**
   * The body as the client gets it.
   *
   * @return a new array; empty if there is no body
   * @throws IllegalStateException if the body is text that its content type's charset cannot write
   */
  public byte[] bytes() {
    return body instanceof ResponseBody.Bytes
        ? body.bytes(StandardCharsets.UTF_8).clone()
        : body.bytes(charset());
  }

  /**
   * A copy with another status.
   *
   * @param newStatus 200 to 599
   * @return the copy
   * @throws IllegalArgumentException if the status is another, or one without a body where there is
   *     one: 204, 205, 304
   */
  public ProxyResponse withStatus(int newStatus) {
    return new ProxyResponse(newStatus, lines, cookies, body);
  }

  /**
   * A copy in which a header has this value only. With {@code Set-Cookie}, this is the only cookie.
   *
   * @param name its name; any header in place of which this one comes is found in any case
   * @param value its value: ASCII without control characters
   * @return the copy
   * @throws IllegalArgumentException if name or value cannot be sent, or a front door sets this
   *     header itself: {@code Content-Length}, {@code Date}, {@code Server}, {@code Connection} and
   *     others about the connection
   */
  public ProxyResponse withHeader(String name, String value) {
    if (Objects.requireNonNull(name, "name").equalsIgnoreCase(SET_COOKIE)) {
      return withCookies(List.of(HeaderSyntax.value(SET_COOKIE, value)));
    }
    HeaderSyntax.requireName(name);
    return withLines(lines.with(name, value));
  }

  /**
   * A copy in which a header has this value too. Where a front door has room for one value of a
   * name, they are joined by commas. {@code Set-Cookie} is a cookie more.
   *
   * @param name its name
   * @param value its value: ASCII without control characters
   * @return the copy
   * @throws IllegalArgumentException as {@link #withHeader}, or for a second {@code Content-Type}
   */
  public ProxyResponse withAddedHeader(String name, String value) {
    if (Objects.requireNonNull(name, "name").equalsIgnoreCase(SET_COOKIE)) {
      return withAddedCookie(HeaderSyntax.value(SET_COOKIE, value));
    }
    HeaderSyntax.requireName(name);
    return withLines(lines.added(name, value));
  }

  /**
   * A copy without a header. Without {@code Set-Cookie} there are no cookies.
   *
   * @param name its name in any case
   * @return the copy
   */
  public ProxyResponse withoutHeader(String name) {
    return name.equalsIgnoreCase(SET_COOKIE)
        ? withCookies(List.of())
        : withLines(lines.without(name));
  }

  /**
   * A copy that sets a cookie more. A load balancer without multi-value headers takes at most 512.
   *
   * @param cookie the cookie
   * @return the copy
   * @throws IllegalArgumentException if browsers would drop the cookie, see {@link SetCookie}
   */
  public ProxyResponse withCookie(SetCookie cookie) {
    return withAddedCookie(Objects.requireNonNull(cookie, "cookie").headerValue());
  }

  /**
   * A copy with other bytes as its body, for filters that compress. Headers stay as they are.
   *
   * @param newBody the bytes; copied
   * @return the copy
   * @throws IllegalArgumentException if the status is one without a body: 204, 205, 304
   */
  public ProxyResponse withBody(byte[] newBody) {
    return new ProxyResponse(status, lines, cookies, new ResponseBody.Bytes(newBody.clone()));
  }

  /**
   * A copy with another text as its body. Headers stay as they are.
   *
   * @param newBody the text
   * @return the copy
   * @throws IllegalArgumentException if the status is one without a body: 204, 205, 304
   */
  public ProxyResponse withBody(String newBody) {
    Objects.requireNonNull(newBody, "body");
    return new ProxyResponse(status, lines, cookies, new ResponseBody.Text(newBody));
  }

  /**
   * A copy without a body. Headers stay as they are.
   *
   * @return the copy
   */
  public ProxyResponse withoutBody() {
    return new ProxyResponse(status, lines, cookies, ResponseBody.Text.EMPTY);
  }

  private ProxyResponse withLines(ResponseHeaders newLines) {
    return new ProxyResponse(status, newLines, cookies, body);
  }

  private ProxyResponse withAddedCookie(String cookie) {
    List<String> more = new ArrayList<>(cookies.size() + 1);
    more.addAll(cookies);
    more.add(cookie);
    return withCookies(List.copyOf(more));
  }

  private ProxyResponse withCookies(List<String> newCookies) {
    return new ProxyResponse(status, lines, newCookies, body);
  }

  /**
   * The result that a front door turns into this response.
   *
   * @param frontDoor where the request came from
   * @return a JSON document in UTF-8
   * @throws IllegalStateException if the result is larger than {@link
   *     GatewayLimits#FUNCTION_RESULT} or {@link GatewayLimits#ALB_RESULT}, there are more cookies
   *     than a load balancer takes, or the content type's charset cannot write the text
   */
  public byte[] toResult(FrontDoor frontDoor) {
    return ResponseWriter.of(frontDoor).write(this);
  }

  /**
   * The result for a WebSocket API: on {@code $connect} its status accepts or refuses, and {@code
   * Sec-WebSocket-Protocol} is the protocol; on other routes that have a route response, the body
   * is sent to the client.
   *
   * @return a JSON document in UTF-8
   * @throws IllegalStateException if the body is bytes, or larger than {@link
   *     GatewayLimits#WEB_SOCKET_MESSAGE}, or there is more than one cookie
   */
  public byte[] toWebSocketResult() {
    return WebSocketWriter.INSTANCE.write(this);
  }

  ResponseHeaders lines() {
    return lines;
  }

  ResponseBody body() {
    return body;
  }

  /** The body as a result holds it. */
  ResponseBody wireBody() {
    return body instanceof ResponseBody.Bytes || body.isEmpty() ? body : body.in(charset());
  }

  private Charset charset() {
    String contentType = lines.first(CONTENT_TYPE);
    return contentType == null ? StandardCharsets.UTF_8 : TextCharset.of(contentType);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProxyResponse response
        && response.status == status
        && response.lines.equals(lines)
        && response.cookies.equals(cookies)
        && response.body.equals(body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, lines, cookies, body);
  }

  /**
   * Status, names of headers and sizes, but no value of a header, cookie or body: they may be
   * secrets.
   *
   * @return for example {@code ProxyResponse[200, [Content-Type], cookies: 1, body: 17]}
   */
  @Override
  public String toString() {
    StringBuilder names = new StringBuilder();
    for (int line = 0; line < lines.size(); line++) {
      names.append(line == 0 ? "" : ", ").append(lines.name(line));
    }
    return "ProxyResponse["
        + status
        + ", ["
        + names
        + "], cookies: "
        + cookies.size()
        + ", body: "
        + body.length()
        + ']';
  }
}
