package dev.handrail.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats of access logs: fact 6.2. */
class AccessLogFormatTest {

  private static final AccessRecord.Request REQUEST =
      new AccessRecord.Request(
          "id-1",
          "ext-1=",
          "Root=1-0-1;Sampled=0",
          Instant.parse("2026-01-02T03:04:05.678Z"),
          "GET",
          "/prod/orders/7",
          "HTTP/1.1",
          "shop.execute-api.us-east-1.amazonaws.com");

  private static final AccessRecord ANSWERED =
      new AccessRecord(
          "shop",
          "prod",
          true,
          REQUEST,
          new AccessRecord.Resource("/orders/{id}", "r1"),
          200,
          12,
          Duration.ofNanos(34_900_000),
          new AccessRecord.IntegrationOutcome(Duration.ofMillis(30), 200, 201, null),
          null,
          Map.of("sourceIp", "127.0.0.1", "userAgent", "two\r\nlines"),
          Map.of("principalId", "me", "claims.sub", "s1"),
          null);

  private static final AccessRecord REFUSED =
      new AccessRecord(
          "shop",
          "prod",
          null,
          REQUEST,
          null,
          403,
          44,
          Duration.ofMillis(1),
          null,
          new AccessRecord.GatewayError(
              ResponseType.MISSING_AUTHENTICATION_TOKEN, "no \"x\"", null),
          Map.of("sourceIp", "::1"),
          Map.of(),
          null);

  private static String line(String format, AccessRecord record) {
    String id = "$context.requestId ";
    return new AccessLogFormat(id + format).line(record).substring("id-1 ".length());
  }

  @Test
  void fact6_2_the_presets_of_the_console() {
    assertThat(AccessLogFormat.CLF.line(ANSWERED))
        .isEqualTo(
            "127.0.0.1 - - [02/Jan/2026:03:04:05 +0000] \"GET /orders/{id} HTTP/1.1\" 200 12 id-1"
                + " ext-1=");
    assertThat(AccessLogFormat.JSON.line(REFUSED))
        .isEqualTo(
            "{ \"requestId\":\"id-1\", \"extendedRequestId\":\"ext-1=\", \"ip\": \"::1\","
                + " \"caller\":\"-\", \"user\":\"-\","
                + " \"requestTime\":\"02/Jan/2026:03:04:05 +0000\", \"httpMethod\":\"GET\","
                + " \"resourcePath\":\"-\", \"status\":\"403\", \"protocol\":\"HTTP/1.1\","
                + " \"responseLength\":\"44\" }");
    assertThat(AccessLogFormat.XML.line(ANSWERED))
        .startsWith("<request id=\"id-1\"> <extendedRequestId>ext-1=</extendedRequestId>")
        .endsWith("<responseLength>12</responseLength> </request>");
    assertThat(AccessLogFormat.CSV.line(ANSWERED))
        .isEqualTo(
            "127.0.0.1,-,-,02/Jan/2026:03:04:05 +0000,GET,/orders/{id},HTTP/1.1,200,12,id-1,"
                + "ext-1=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $context.accountId $context.apiId $context.stage | 123456789012 shop prod
          $context.domainName | shop.execute-api.us-east-1.amazonaws.com
          $context.domainPrefix | shop
          $context.path $context.resourceId | /prod/orders/7 r1
          $context.requestTimeEpoch | 1767323045678
          $context.responseLatency $context.integrationLatency $context.integration.latency | 34 30 30
          $context.integrationStatus $context.integration.status | 200 201
          $context.integration.integrationStatus $context.integration.error | 200 -
          $context.authorizer.principalId $context.authorizer.claims.sub | me s1
          $context.authorizer.other $context.identity.apiKey | - -
          $context.xrayTraceId $context.isCanaryRequest | 1-0-1 true
          $context.error.message $context.error.responseType | - -
          $context.wafResponseCode $context.nothing.like.it | - -
          """)
  void variables_by_their_names(String format, String expected) {
    assertThat(line(format, ANSWERED)).isEqualTo(expected);
  }

  @Test
  void errors_of_the_gateway_have_a_message_with_and_without_quotes() {
    assertThat(
            line(
                "$context.error.message|$context.error.messageString|$context.error.responseType|"
                    + "$context.integrationLatency|$context.isCanaryRequest",
                REFUSED))
        .isEqualTo("no \"x\"|\"no \\\"x\\\"\"|MISSING_AUTHENTICATION_TOKEN|-|-");
  }

  @Test
  void a_value_cannot_begin_a_line_of_its_own() {
    assertThat(line("$context.identity.userAgent", ANSWERED)).isEqualTo("two  lines");
  }

  @Test
  void text_around_variables_stays_also_a_dot_after_one() {
    assertThat(line("a.$context.status. $5 $contextual ${x}", ANSWERED))
        .isEqualTo("a.200. $5 $contextual ${x}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$context.status", "$context.requestIdentity", "$context.requestId.x", ""})
  void fact6_2_a_format_without_an_id_is_refused(String format) {
    assertRefused(
        format, "expected $context.requestId or $context.extendedRequestId in it, got neither");
  }

  @Test
  void fact6_2_a_format_of_two_lines_or_more_than_3_KB_is_refused() {
    assertRefused("$context.requestId\n$context.status\n", "expected one line, got 2");
    assertRefused("$context.requestId" + "x".repeat(3055), "expected at most 3072 bytes, got 3073");
    assertThat(new AccessLogFormat("$context.extendedRequestId\n").text())
        .isEqualTo("$context.extendedRequestId");
  }

  private static void assertRefused(String format, @Nullable String reason) {
    assertThatThrownBy(() -> new AccessLogFormat(format))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("format: " + reason);
  }

  @Test
  void a_record_as_text_shows_no_key() {
    assertThat(ANSWERED)
        .hasToString(
            "AccessRecord[shop prod GET /orders/{id} 200, identity [sourceIp, userAgent]]");
  }
}
