package dev.handrail.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.handrail.EventFixtures;
import dev.handrail.EventFixtures.Fixture;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scanned document may look like, and what is told of one that may not. */
class JsonSyntaxTest {

  private static final String SECRET = "hunter2";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-12",
        "0.5",
        "1e5",
        "1E+5",
        "10e-05",
        "12.50e3",
        "\"\"",
        "true",
        "false",
        "null",
        "[]",
        "{}",
        "[[],{}]",
        "{\"\":{}}",
        " [ 1 , 2 ] ",
        "\r\n{\t\"a\" :1\n}\n",
        "{\"a\":1,\"a\":2}",
        "\"\\ud800\"",
        "\"a\nb\tc\u0000\u007f\"",
        "\uFEFF{}",
        "\uFEFF 1"
      })
  void is_read(String document) {
    String text = document.replace("\uFEFF", "").strip();
    assertThat(parse(document)).hasToString(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ``              | $       | a value                         | the end of the document at offset 0
          ` `             | $       | a value                         | the end of the document at offset 1
          hunter2         | $       | a value                         | something else at offset 0
          tru             | $       | a value                         | something else at offset 0
          nULL            | $       | a value                         | something else at offset 0
          truex           | $       | the end of the document         | something else at offset 4
          'a'             | $       | a value                         | something else at offset 0
          ,               | $       | a value                         | , at offset 0
          }               | $       | a value                         | } at offset 0
          -               | $       | a digit                         | the end of the document at offset 1
          -a              | $       | a digit                         | something else at offset 1
          +1              | $       | a value                         | something else at offset 0
          .5              | $       | a value                         | something else at offset 0
          01              | $       | no digit after a leading zero   | something else at offset 1
          -00             | $       | no digit after a leading zero   | something else at offset 2
          1.              | $       | a digit                         | the end of the document at offset 2
          1.e5            | $       | a digit                         | something else at offset 2
          1e              | $       | a digit                         | the end of the document at offset 2
          1e+             | $       | a digit                         | the end of the document at offset 3
          1e5.5           | $       | the end of the document         | something else at offset 3
          0x10            | $       | the end of the document         | something else at offset 1
          NaN             | $       | a value                         | something else at offset 0
          "hunter2        | $       | a closing double quote          | the end of the document at offset 8
          "hunter2\\      | $       | an escape that JSON has         | the end of the document at offset 9
          "\\'"           | $       | an escape that JSON has         | something else at offset 2
          "\\u12"         | $       | four hexadecimal digits         | something else at offset 5
          "\\u12          | $       | four hexadecimal digits         | the end of the document at offset 5
          [               | $[0]    | a value                         | the end of the document at offset 1
          [}              | $[0]    | a value                         | } at offset 1
          [,]             | $[0]    | a value                         | , at offset 1
          [1,]            | $[1]    | a value                         | ] at offset 3
          [1 2]           | $[1]    | a comma or ]                    | something else at offset 3
          [1}             | $[1]    | a comma or ]                    | } at offset 2
          [[1],[2,x]]     | $[1][1] | a value                         | something else at offset 8
          {               | $       | a name in double quotes         | the end of the document at offset 1
          {]              | $       | a name in double quotes         | ] at offset 1
          {,}             | $       | a name in double quotes         | , at offset 1
          {a:1}           | $       | a name in double quotes         | something else at offset 1
          {"a":1,}        | $       | a name in double quotes         | } at offset 7
          {"a"}           | $.a     | a colon                         | } at offset 4
          {"a" 1}         | $.a     | a colon                         | something else at offset 5
          {"a":}          | $.a     | a value                         | } at offset 5
          {"a":1]         | $       | a comma or }                    | ] at offset 6
          {"a":1 "b":2}   | $       | a comma or }                    | something else at offset 7
          {"a":{"b":[0,{  | $.a.b[1]| a name in double quotes         | the end of the document at offset 14
          {} {}           | $       | the end of the document         | { at offset 3
          [1] hunter2     | $       | the end of the document         | something else at offset 4
          """)
  void is_refused(String document, String path, String expected, String found) {
    InvalidJsonException refused = refused(document.replace("\\\\", "\\").getBytes(UTF_8));
    assertThat(refused.path()).isEqualTo(path);
    assertThat(refused)
        .hasMessage("Invalid JSON at " + path + ": expected " + expected + ", found " + found)
        .hasNoCause();
    assertThat(refused.getMessage()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0 80",
        "C1 BF",
        "C3",
        "C3 28",
        "E0 9F BF",
        "E2 82",
        "E2 28 A1",
        "ED A0 80",
        "ED BF BF",
        "F0 8F BF BF",
        "F0 9F 98",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "FE"
      })
  void bytes_that_are_no_UTF_8_are_refused_with_their_offset(String hex) {
    String odd = new String(HexFormat.ofDelimiter(" ").parseHex(hex), ISO_8859_1);
    InvalidJsonException refused =
        refused(("{\"a\":\"hunter2 " + odd + "\"}").getBytes(ISO_8859_1));
    assertThat(refused)
        .hasMessage(
            "Invalid JSON at $.a: expected a document in UTF-8, found bytes that are no UTF-8 at"
                + " offset 14");
    assertThat(refused(("\"" + odd).getBytes(ISO_8859_1)))
        .hasMessageContaining("no UTF-8 at offset 1");
    assertThat(refused(odd.getBytes(ISO_8859_1)).path()).isEqualTo("$");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_beginning_of_a_document_is_refused(String document) {
    byte[] whole = document.strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      try {
        JsonValue.parse(Arrays.copyOf(whole, length));
        fail("read a document that ends after %d bytes", length);
      } catch (InvalidJsonException refused) {
        assertThat(refused.path()).startsWith("$");
      }
    }
  }

  static Stream<String> documents() {
    Stream<String> events =
        EventFixtures.all().stream()
            .filter(fixture -> fixture.name().startsWith("APIGatewayV2"))
            .map(Fixture::json);
    return Stream.concat(
        events,
        Stream.of(
            " [\"\\u00e9\\n\u20ac\ud83d\ude00\", {\"a\": -1.5e-10, \"b\": [true,false,null]}]"));
  }

  @Test
  void a_document_may_be_sparse_at_first_and_dense_at_its_end() {
    for (int sparse = 0; sparse < 400; sparse += 7) {
      for (int dense = 0; dense < 120; dense++) {
        String document = "[\"" + "x".repeat(sparse) + "\"" + ",0".repeat(dense) + "]";
        JsonValue last = parse(document).first();
        for (int i = 0; i < dense; i++) {
          last = last.next();
        }
        assertThat(last.next()).isNull();
      }
    }
  }

  @Test
  void a_thousand_levels_are_read_and_no_more() {
    for (String[] brackets : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      assertThat(parse(nested(brackets, 1_000)).kind()).isNotNull();
      assertThat(refused(nested(brackets, 1_001).getBytes(UTF_8)))
          .hasMessageContaining("expected at most 1000 levels of nesting, found more at offset");
    }
    assertThat(refused("[".repeat(1_000_000).getBytes(UTF_8))).hasMessageContaining("1000 levels");
  }

  private static String nested(String[] brackets, int levels) {
    return brackets[0].repeat(levels) + "1" + brackets[1].repeat(levels);
  }

  private static JsonValue parse(String document) {
    return JsonValue.parse(document.getBytes(UTF_8));
  }

  private static InvalidJsonException refused(byte[] document) {
    return catchThrowableOfType(InvalidJsonException.class, () -> JsonValue.parse(document));
  }
}
