package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.render;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handrail.Corpus;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What AWS made of templates. The recordings hold the answers only; the templates are those of
 * LocalStack's tests.
 */
class RecordedTemplatesTest {

  private static final String FILE = "recordings/localstack/test_apigateway_common.json";
  private static final String TEST =
      "tests/aws/services/apigateway/test_apigateway_common.py::TestApiGatewayCommon::test_input_";

  private static final String RESULT = "#set($result = $input.path(\"$.json\"))";
  private static final String CHECKS =
      "{\"body\": $result, \"nested\": $result.nested, "
          + "\"isNull\": #if( $result == $null )\"true\"#else\"false\"#end, "
          + "\"isEmptyString\": #if( $result == \"\" )\"true\"#else\"false\"#end}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dict-response         | $result            | {'json':{'foo':'bar'}}",
        "json-list             | $result            | {'json':[{'foo':'bar'}]}",
        "nested-dict           | $result.nested     | {'json':{'nested':{'foo':'bar'}}}",
        "nested-list           | $result.nested     | {'json':{'nested':[{'foo':'bar'}]}}",
        "dict-in-list          | $result[0]         | {'json':[{'foo':'bar'}]}",
        "list-with-nested-list | $result[0]         | {'json':[[{'foo':'bar'}]]}",
        "dict-with-nested-list | $result            | {'json':{'foo':[{'nested':'bar'}]}}",
        "bigger-dict           | $result | {'json':{'bigger':'dict','to':'test','with':'separators'}}",
        "to-string             | $result.toString() | {'json':{'foo':'bar'}}",
        "list-to-string        | $result.toString() | {'json':{'list':[{'foo':'bar'}]}}",
      })
  void recording_a_path_prints_as_on_aws(String name, String template, String body)
      throws IOException {
    assertThat(render(RESULT + template, body.replace('\'', '"'))).isEqualTo(path(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty-body        | $.nonExisting    | {'json':null}",
        "nested-empty-list | $.json.listValue | {'json':{'listValue':[]}}",
        "nested-null-list  | $.json.listValue | {'json':{'listValue':null}}",
      })
  void recording_what_leads_nowhere_is_null_and_empty(String name, String path, String body)
      throws IOException {
    String template = "#set($result = $input.path(\"" + path + "\"))" + CHECKS;
    assertThat(render(template, body.replace('\'', '"'))).isEqualTo(path(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "raw-body         | $input.body                                | $input.body",
        "str-body-input   | Action=SendMessage&MessageBody=$input.body | $input.body",
        "str-body-output  | $input.body | Action=SendMessage&MessageBody=$input.body",
        "str-body-all     | Action=SendMessage&MessageBody=$input.body | Action=SendMessage&MessageBody=$input.body",
        "body-attr-access | #set($r = $input.body.testAccess)$r        | $input.body",
        "url-encode       | EncodedBody=$util.urlEncode($input.body)&EncodedBodyAccess=$util.urlEncode($input.body.testAccess) | $input.body",
      })
  void recording_a_body_prints_as_on_aws(String name, String request, String response)
      throws IOException {
    JsonObject recorded = recorded("body_formatting").getAsJsonObject("response-" + name);
    for (String[] sent :
        new String[][] {
          {"empty-body", ""}, {"json-body", "{\"some\": \"value\"}"}, {"str-body", "some raw data"}
        }) {
      // An endpoint that echoes stands between the two templates.
      assertThat("b'" + render(response, render(request, sent[1])) + "'")
          .as(sent[0])
          .isEqualTo(recorded.get(sent[0]).getAsString());
    }
  }

  private static String path(String name) throws IOException {
    return recorded("path_template_formatting").get(name).getAsString();
  }

  private static JsonObject recorded(String test) throws IOException {
    return JsonParser.parseString(Corpus.read(FILE))
        .getAsJsonObject()
        .getAsJsonObject(TEST + test)
        .getAsJsonObject("recorded-content");
  }
}
