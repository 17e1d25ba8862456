package dev.handrail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percent-encoding, read leniently and written strictly. */
class PercentCodecTest {

  private static final String PIECES = "%%%%%+/0123456789ABCDEFabcdefg\uD83D\uDE00é";

  @ParameterizedTest
  @CsvSource({
    "/space%20value, /space value",
    "/%E2%98%95%20Coffee, /☕ Coffee",
    "/%e2%98%95, /☕",
    "/%F0%9F%98%80, /😀",
    "/a%2Fb, /a/b",
    "/a+b%2Bc, /a+b+c",
    "/é%C3%A9, /éé"
  })
  void a_path_is_decoded_as_utf8_and_keeps_its_plus_signs(String encoded, String decoded) {
    assertThat(PercentCodec.decodePath(encoded)).isEqualTo(decoded);
  }

  @Test
  void a_path_is_decoded_once() {
    assertThat(PercentCodec.decodePath("%2525")).isEqualTo("%25");
  }

  @ParameterizedTest
  @CsvSource({"a+b, 'a b'", "a%20b, 'a b'", "a%2Bb, a+b", "%2B+%2b, '+ +'"})
  void a_plus_sign_in_a_query_is_a_space(String encoded, String decoded) {
    assertThat(PercentCodec.decodeQuery(encoded)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pa2%Fth/1", "%", "%2", "100%", "%%", "%+1", "%-1", "%2\u0660"})
  void recording_function_url_keeps_a_malformed_escape(String malformed) {
    assertThat(PercentCodec.decodePath(malformed)).isSameAs(malformed);
  }

  @Test
  void escapes_around_a_malformed_one_are_decoded() {
    assertThat(PercentCodec.decodePath("%41%4%42%")).isEqualTo("A%4B%");
  }

  @ParameterizedTest
  @CsvSource({"%FF, \uFFFD", "a%E2%98b, a\uFFFDb", "%C3/%A9, \uFFFD/\uFFFD", "%ED%A0%80, \uFFFD"})
  void bytes_that_are_no_utf8_become_replacement_characters(String encoded, String decoded) {
    assertThat(PercentCodec.decodePath(encoded)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/orders/1", "/a-b._~!$&'()*+,;=:@/c"})
  void text_without_anything_to_do_is_the_same_instance(String text) {
    assertThat(PercentCodec.decodePath(text)).isSameAs(text);
    assertThat(PercentCodec.encodePath(text)).isSameAs(text);
    assertThat(PercentCodec.decodeQuery("plain")).isSameAs("plain");
    assertThat(PercentCodec.decodeQuery("100%")).isSameAs("100%");
    assertThat(PercentCodec.encodeQuery("plain-._~")).isSameAs("plain-._~");
  }

  @ParameterizedTest
  @CsvSource({
    "/a b, /a%20b",
    "/100%, /100%25",
    "/☕😀, /%E2%98%95%F0%9F%98%80",
    "'/?#[]', /%3F%23%5B%5D",
    "'/{id}|\\^`<>\"', /%7Bid%7D%7C%5C%5E%60%3C%3E%22"
  })
  void a_path_keeps_what_a_path_may_contain(String decoded, String encoded) {
    assertThat(PercentCodec.encodePath(decoded)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @CsvSource({"a b, a%20b", "a+b&c=d/e, a%2Bb%26c%3Dd%2Fe", "é, %C3%A9", "\u007F, %7F"})
  void a_query_keeps_unreserved_characters_only(String decoded, String encoded) {
    assertThat(PercentCodec.encodeQuery(decoded)).isEqualTo(encoded);
  }

  @Test
  void half_a_surrogate_pair_becomes_a_replacement_character() {
    assertThat(PercentCodec.encodePath("a\uD83D")).isEqualTo("a%EF%BF%BD");
    assertThat(PercentCodec.encodeQuery("\uDE00b")).isEqualTo("%EF%BF%BDb");
  }

  @Test
  void whatever_is_encoded_is_read_back_and_by_others_too() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      String text = anyText(random);
      String path = PercentCodec.encodePath(text);
      String query = PercentCodec.encodeQuery(text);
      assertThat(PercentCodec.decodePath(path)).isEqualTo(text);
      assertThat(PercentCodec.decodePath(query)).isEqualTo(text);
      assertThat(PercentCodec.decodeQuery(query)).isEqualTo(text);
      assertThat(URI.create("/a" + path).getRawPath()).isEqualTo("/a" + path);
      assertThat(URLDecoder.decode(query, StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void whatever_comes_is_decoded_without_an_error() {
    Random random = new Random(18);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      String decoded = PercentCodec.decodePath(text.toString());
      assertThat(decoded.length()).isLessThanOrEqualTo(text.length());
      assertThat(PercentCodec.decodeQuery(text.toString())).hasSameSizeAs(decoded);
    }
  }

  /** Characters of one to four bytes, those that matter more often than others. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      int most = new int[] {0x80, 0x80, 0x800, 0x10000, 0x110000}[random.nextInt(5)];
      int codePoint = random.nextInt(most);
      boolean surrogate = Character.MIN_SURROGATE <= codePoint && codePoint <= 0xDFFF;
      text.appendCodePoint(surrogate ? '%' : codePoint);
    }
    return text.toString();
  }
}
