package dev.handrail.local.api.mapping;

import static dev.handrail.local.api.mapping.Requests.post;
import static dev.handrail.local.api.mapping.Requests.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.gateway.Header;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS's variables give in a template. */
class MappingTemplateTest {

  private static final Header TRACE = new Header("X-Trace", "t1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$input.body                | {\"a\":1}         | {\"a\":1}",
        "$input.body.a.b            | {\"a\":1}         | ``",
        "$input.json('$')           | {a: 'x', }        | {\"a\":\"x\"}",
        "$input.json('$.a')         | {\"a\":\"x/é\"}   | \"x/é\"",
        "$input.json('$.a')         | {\"a\":1.50}      | 1.5",
        "$input.json('$.a')         | {\"a\":true}      | true",
        "$input.json('$.a[1]')      | {\"a\":[1,[2]]}   | [2]",
        "$input.json('$..b')        | {\"a\":{\"b\":2}} | [2]",
        "$input.json('$.none')      | {\"a\":1}         | \"\"",
        "$input.json('$.a')         | {\"a\":null}      | \"\"",
        "$input.json('$.a')         | no JSON at all    | \"\"",
        "$input.path('$.a').b       | {\"a\":{\"b\":2}} | 2",
        "$input.path('$.a').size()  | {\"a\":[1,2]}     | 2",
        "$input.path('$.none')      | {\"a\":1}         | ``",
      })
  void input_reads_the_body_as_json_path_says(String template, String body, String expected) {
    assertThat(render(template, body)).isEqualTo(expected);
  }

  @Test
  void fact9_23_maps_print_as_javas_lists_print_as_json_and_an_empty_body_is_an_object() {
    assertThat(render("$input.path('$')", "{\"a\":\"b\",\"c\":[{\"d\":1}]}"))
        .isEqualTo("{a=b, c=[{\"d\":1}]}");
    assertThat(render("$input.body $input.json('$')", "")).isEqualTo("{} {}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$input.params('id')                          | 7",
        "$input.params('q')                           | b",
        "$input.params('X-Trace')                     | t1",
        "[$input.params('none')]                      | []",
        "$input.params().path                         | {id=7}",
        "$input.params().querystring.q                | b",
        "$input.params().header.get('X-Trace')        | t1",
        "$stageVariables.table                        | orders",
        "$stageVariables['table']                     | orders",
        "${stageVariables['table']}                   | orders",
        "$context.stage from $context.identity.sourceIp | dev from 192.0.2.1",
        "[$context.none.at.all]                       | []",
        "[$unknown]                                   | []",
      })
  void parameters_variables_and_context_are_found_by_name(String template, String expected) {
    assertThat(render(template, "", TRACE)).isEqualTo(expected);
  }

  @Test
  void fact9_20_headers_are_found_in_any_case() {
    assertThat(render("$input.params('x-trace')", "", TRACE)).isEqualTo("t1");
  }

  @Test
  void a_parameter_is_looked_for_in_the_path_then_the_query_then_the_headers() {
    Header[] headers = {new Header("id", "header"), new Header("q", "header")};
    assertThat(render("$input.params('id') $input.params('q')", "", headers)).isEqualTo("7 b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$util.escapeJavaScript($input.path('$.a')) | {\"a\":\"it's \\\"é\\\"\\n\"} | it\\'s \\\"\\u00E9\\\"\\n",
        "$util.parseJson($input.path('$.a')).b      | {\"a\":\"{\\\"b\\\":5}\"}     | 5",
        "[$util.parseJson($input.path('$.none'))]   | {}                            | []",
        "$util.urlEncode($input.body)               | {\"a\": 1}                    | %7B%22a%22%3A+1%7D",
        "$util.urlDecode('a+b%2B')                  | {}                            | a b+",
        "$util.base64Encode('hé')                   | {}                            | aMOp",
        "$util.base64Decode('aMOp')                 | {}                            | hé",
        "[$util.urlEncode($none)]                   | {}                            | []",
      })
  void util_converts_texts(String template, String body, String expected) {
    assertThat(render(template, body)).isEqualTo(expected);
  }

  @Test
  void the_template_that_many_apis_pass_everything_through_with_makes_json() {
    String template =
        """
        #set($allParams = $input.params())
        {"body-json" : $input.json('$'),
        "params" : {
        #foreach($type in $allParams.keySet())
            #set($params = $allParams.get($type))
        "$type" : {
            #foreach($paramName in $params.keySet())
            "$paramName" : "$util.escapeJavaScript($params.get($paramName))"#if($foreach.hasNext),#end
            #end
        }#if($foreach.hasNext),#end
        #end
        }}
        """;
    assertThat(render(template, "{\"a\":1}", TRACE).replaceAll("\\s+", ""))
        .isEqualTo(
            "{\"body-json\":{\"a\":1},\"params\":{\"path\":{\"id\":\"7\"},"
                + "\"querystring\":{\"q\":\"b\"},\"header\":{\"X-Trace\":\"t1\"}}}");
  }

  @Test
  void overrides_are_set_by_name_by_index_and_by_put() {
    String template =
        """
        #set($context.requestOverride.header.X-Id = "$input.params('id')")
        #set($context.requestOverride.querystring['a'] = 'b')
        $context.requestOverride.querystring.put('c', 'd')
        #set($context["requestOverride"].path["e"] = 'f')
        #set($context.responseOverride.status = 444)
        #set($context.responseOverride.custom = "kept")
        """;
    Overrides set = Requests.template(template).render("", post(""), Overrides.NONE).overrides();
    assertThat(set.request())
        .isEqualTo(
            Map.of(
                "header", Map.of("X-Id", "7"),
                "querystring", Map.of("a", "b", "c", "d"),
                "path", Map.of("e", "f")));
    assertThat(set.response())
        .isEqualTo(Map.of("header", Map.of(), "status", 444, "custom", "kept"));
    assertThat(Requests.template("$context.responseOverride.custom").render("", post(""), set))
        .extracting(MappingTemplate.Rendered::text)
        .isEqualTo("kept");
  }

  @Test
  void a_foreach_ends_after_a_thousand_rounds() {
    assertThat(render("#foreach($i in [1..1500])x#end", "")).hasSize(1_000);
  }

  @Test
  void a_template_does_not_change_the_context_of_the_request() {
    MethodRequest request = post("");
    Requests.template("#set($context.identity.sourceIp = 'changed')")
        .render("", request, Overrides.NONE);
    assertThat(request.context().get("identity")).isEqualTo(Map.of("sourceIp", "192.0.2.1"));
  }

  @Test
  void many_threads_may_use_a_template() {
    MappingTemplate template = Requests.template("$input.json('$.a')");
    List<String> rendered =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> template.render("{a:" + i + "}", post(""), Overrides.NONE).text())
            .toList();
    assertThat(rendered).isEqualTo(IntStream.range(0, 500).mapToObj(String::valueOf).toList());
  }

  @Test
  void a_macro_belongs_to_its_template() {
    MappingTemplate first = Requests.template("#macro(m)1#end#m()");
    MappingTemplate second = Requests.template("#macro(m)2#end#m()");
    for (int i = 0; i < 2; i++) {
      assertThat(first.render("", post(""), Overrides.NONE).text()).isEqualTo("1");
      assertThat(second.render("", post(""), Overrides.NONE).text()).isEqualTo("2");
    }
  }
}
