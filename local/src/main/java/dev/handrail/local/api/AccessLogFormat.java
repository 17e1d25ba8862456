package dev.handrail.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a stage words the lines of its access log: text with {@code $context} variables. A variable
 * that has no value, or that there is not, is {@code -}. Values are put as they are, without quotes
 * or escapes of JSON or XML, but for line ends and other control characters, which are spaces.
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param text such as {@code $context.requestId $context.status}; not null
 */
public record AccessLogFormat(String text) {

  // Before the presets, which are checked by them.
  private static final int MAX_BYTES = 3072;
  private static final Pattern ID =
      Pattern.compile("\\$context\\.(?:requestId|extendedRequestId)(?![\\w.]*\\w)");
  private static final Pattern VARIABLE = Pattern.compile("\\$context\\.(\\w+(?:\\.\\w+)*)");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+\\z");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Apache's common log format, as the console has it. */
  public static final AccessLogFormat CLF =
      new AccessLogFormat(
          "$context.identity.sourceIp $context.identity.caller $context.identity.user"
              + " [$context.requestTime]"
              + " \"$context.httpMethod $context.resourcePath $context.protocol\""
              + " $context.status $context.responseLength"
              + " $context.requestId $context.extendedRequestId");

  /** An object, as the console has it. */
  public static final AccessLogFormat JSON =
      new AccessLogFormat(
          "{ \"requestId\":\"$context.requestId\","
              + " \"extendedRequestId\":\"$context.extendedRequestId\","
              + " \"ip\": \"$context.identity.sourceIp\","
              + " \"caller\":\"$context.identity.caller\","
              + " \"user\":\"$context.identity.user\","
              + " \"requestTime\":\"$context.requestTime\","
              + " \"httpMethod\":\"$context.httpMethod\","
              + " \"resourcePath\":\"$context.resourcePath\","
              + " \"status\":\"$context.status\","
              + " \"protocol\":\"$context.protocol\","
              + " \"responseLength\":\"$context.responseLength\" }");

  /** An element, as the console has it. */
  public static final AccessLogFormat XML =
      new AccessLogFormat(
          "<request id=\"$context.requestId\">"
              + " <extendedRequestId>$context.extendedRequestId</extendedRequestId>"
              + " <ip>$context.identity.sourceIp</ip>"
              + " <caller>$context.identity.caller</caller>"
              + " <user>$context.identity.user</user>"
              + " <requestTime>$context.requestTime</requestTime>"
              + " <httpMethod>$context.httpMethod</httpMethod>"
              + " <resourcePath>$context.resourcePath</resourcePath>"
              + " <status>$context.status</status>"
              + " <protocol>$context.protocol</protocol>"
              + " <responseLength>$context.responseLength</responseLength> </request>");

  /** Values with commas between, as the console has it. */
  public static final AccessLogFormat CSV =
      new AccessLogFormat(
          "$context.identity.sourceIp,$context.identity.caller,$context.identity.user,"
              + "$context.requestTime,$context.httpMethod,$context.resourcePath,"
              + "$context.protocol,$context.status,$context.responseLength,"
              + "$context.requestId,$context.extendedRequestId");

  /**
   * Refuses null and what API Gateway does; a line end at the end does not count.
   *
   * @param text see the record
   * @throws IllegalArgumentException if the text has more than one line or more than 3 KB, or does
   *     not name the request by an id
   */
  public AccessLogFormat {
    requireNonNull(text, "text");
    text = LINE_ENDS.matcher(text).replaceFirst("");
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException(
          "format: expected one line, got "
              + text.lines().count()
              + "; fold it, as by >- in YAML, so that line ends become spaces");
    }
    int bytes = text.getBytes(UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "format: expected at most " + MAX_BYTES + " bytes, got " + bytes);
    }
    if (!ID.matcher(text).find()) {
      throw new IllegalArgumentException(
          "format: expected $context.requestId or $context.extendedRequestId in it, got neither");
    }
  }

  /**
   * The line for a request.
   *
   * @param record what became of it
   * @return one line, without a line end
   */
  public String line(AccessRecord record) {
    Matcher variables = VARIABLE.matcher(text);
    StringBuilder line = new StringBuilder(2 * text.length());
    int from = 0;
    while (variables.find()) {
      String value = AccessLogVariables.value(variables.group(1), record);
      line.append(text, from, variables.start());
      line.append(value == null ? "-" : CONTROL.matcher(value).replaceAll(" "));
      from = variables.end();
    }
    return line.append(text, from, text.length()).toString();
  }
}
