package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.handrail.local.api.mapping.RefusedException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors say where, and hold nothing of the request. */
class TemplateErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a\n #if(true)\n b`                             | line 3, column 3: unexpected end, or a block without #end",
        "#if($input.body ==)x#end                        | line 1, column 19: unexpected ')'",
        "`{\n  $input.json('$.a')}`                       | line 2, column 10: json(...): not JSON at position 7",
        "$util.parseJson($input.body)                    | line 1, column 7: parseJson(...): not JSON at position 7",
        "$util.base64Decode($input.body)                 | line 1, column 7: base64Decode(...): not Base64",
        "$util.urlDecode('%zz')                          | line 1, column 7: urlDecode(...): not URL-encoded",
        "$input.body.substring(99)                       | line 1, column 13: substring(...): StringIndexOutOfBoundsException",
        "`#set($o = $context.responseOverride)\n#set($o.status = 1)\n#set($o.status = 2)` | line 3, column 6: 'status' is overridden twice",
      })
  void a_template_that_fails_is_a_configuration_error(String template, String expected) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> render(template, "{secret:"))
        .withMessage("request template application/json of POST /orders, " + expected)
        .satisfies(
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.API_CONFIGURATION_ERROR);
              assertThat(refused.kind().status()).isEqualTo(500);
              assertThat(refused.clientMessage()).isEqualTo("Internal server error");
            });
  }

  @Test
  void a_path_that_is_none_is_told() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> render("$input.path('$.a[[')", "{}"))
        .withMessage(
            "request template application/json of POST /orders, line 1, column 8: path(...):"
                + " '$.a[[' is no JSONPath");
  }

  @Test
  void compiling_tells_what_is_wrong_before_a_request_comes() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(Requests.template("#foreach($x in )#end")::compile)
        .withMessage(
            "request template application/json of POST /orders, line 1, column 9: unexpected"
                + " '('");
  }
}
