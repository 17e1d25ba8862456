package dev.handrail.gateway.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.handrail.json.InvalidJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fact 4.5: what a Lambda authorizer may answer. */
class AuthorizerResponseTest {

  private static final String ARN =
      "arn:aws:execute-api:eu-west-1:123456789012:q7w2e1r4t5/prod/GET/orders/1";
  private static final String STATEMENT =
      "{'Action':'execute-api:Invoke','Effect':'Allow','Resource':['r']}";

  private static AuthorizerResponse parse(String json) {
    return AuthorizerResponse.of(Json.parse(json.replace('\'', '"')));
  }

  private static String policy(String statement) {
    return "{'principalId':'u','policyDocument':{'Statement':" + statement + "}}";
  }

  private static String json(AuthorizerResponse response) {
    return new String(response.toBytes(), UTF_8).replace('"', '\'');
  }

  @Test
  void a_policy_allows_or_denies() {
    assertThat(json(PolicyResponse.allow("anna", ARN)))
        .isEqualTo(
            "{'principalId':'anna','policyDocument':{'Version':'2012-10-17','Statement':["
                + "{'Action':'execute-api:Invoke','Effect':'Allow','Resource':['"
                + ARN
                + "']}]}}");
    assertThat(json(PolicyResponse.deny("anna", "a", "b")))
        .contains("'Effect':'Deny','Resource':['a','b']");
  }

  @Test
  void a_policy_takes_statements_context_and_an_api_key() {
    PolicyResponse response =
        PolicyResponse.allow("anna", PolicyResponse.wholeStage(ARN))
            .withDeny("*/DELETE/*")
            .withAllow("*/GET/*", "*/HEAD/*")
            .withContext("tenant", "t1")
            .withContext("level", 3)
            .withContext("ratio", 0.5)
            .withContext("admin", true)
            .withContext("tenant", "t2")
            .withUsageIdentifierKey("key");
    assertThat(response.principalId()).isEqualTo("anna");
    assertThat(response.statements())
        .extracting(PolicyStatement::effect, PolicyStatement::resources)
        .containsExactly(
            tuple("Allow", List.of("arn:aws:execute-api:eu-west-1:123456789012:q7w2e1r4t5/prod/*")),
            tuple("Deny", List.of("*/DELETE/*")),
            tuple("Allow", List.of("*/GET/*", "*/HEAD/*")));
    assertThat(response.context()).hasToString("{tenant=\"t2\", level=3, ratio=0.5, admin=true}");
    assertThat(response.usageIdentifierKey()).isEqualTo("key");
    assertThat(AuthorizerResponse.parse(response.toBytes())).isEqualTo(response);
    assertThat(AuthorizerResponse.ofRestApi(response.document())).isEqualTo(response);
  }

  @Test
  void with_gives_a_copy() {
    PolicyResponse plain = PolicyResponse.allow("anna", ARN);
    String before = json(plain);
    assertThat(plain.withContext("a", "b").withDeny("x").withUsageIdentifierKey("k"))
        .isNotEqualTo(plain);
    assertThat(json(plain)).isEqualTo(before);
    assertThat(plain.context()).isEmpty();
    assertThat(plain.usageIdentifierKey()).isNull();
  }

  @Test
  void yes_or_no_keeps_the_types_of_its_context() {
    assertThat(json(SimpleResponse.allow())).isEqualTo("{'isAuthorized':true}");
    SimpleResponse response =
        SimpleResponse.deny()
            .withContext("why", "late")
            .withContext("tags", Json.parse("[\"a\",{\"b\":null}]"));
    assertThat(json(response))
        .isEqualTo("{'isAuthorized':false,'context':{'why':'late','tags':['a',{'b':null}]}}");
    assertThat(response.isAuthorized()).isFalse();
    assertThat(AuthorizerResponse.parse(response.toBytes())).isEqualTo(response);
  }

  @Test
  void what_a_policy_must_not_say_is_refused_when_it_is_made() {
    PolicyResponse response = PolicyResponse.allow("anna", "r".repeat(512));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyResponse.allow("anna", "r".repeat(513)))
        .withMessage(
            "Expected a resource of at most 512 characters, found 513: shorten its path with *, or"
                + " use PolicyResponse.wholeStage");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyResponse.deny("anna"))
        .withMessage("Expected at least one resource, found none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyResponse.allow("", ARN))
        .withMessageStartingWith("Expected a principalId, found the empty text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> response.withContext("tags", Json.parse("[1]")))
        .withMessageStartingWith(
            "Expected a string, number or boolean as context tags, found an object or array");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> response.withContext("ratio", Double.NaN))
        .withMessageStartingWith("Expected a finite number as context ratio");
    assertThat(response.withContext("level", Json.parse("3")).context()).containsKey("level");
  }

  @Test
  void the_whole_stage_of_an_arn() {
    assertThat(PolicyResponse.wholeStage("arn:aws:execute-api:r:1:a/$default/GET"))
        .isEqualTo("arn:aws:execute-api:r:1:a/$default/*");
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyResponse.wholeStage("arn:aws"));
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyResponse.wholeStage("arn/stage"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                              | $.principalId",
        "[]                                              | $",
        "7                                               | $",
        "null                                            | $",
        "{'isAuthorized':'true'}                         | $.isAuthorized",
        "{'isAuthorized':1}                              | $.isAuthorized",
        "{'isAuthorized':null}                           | $.isAuthorized",
        "{'isAuthorized':true,'context':[]}              | $.context",
        "{'principalId':7,'policyDocument':{}}           | $.principalId",
        "{'principalId':null,'policyDocument':{}}        | $.principalId",
        "{'policyDocument':{}}                           | $.principalId",
        "{'principalId':'u'}                             | $.policyDocument",
        "{'principalId':'u','policyDocument':'{}'}       | $.policyDocument",
        "{'principalId':'u','policyDocument':{}}         | $.policyDocument.Statement",
        "{'principalId':'u','usageIdentifierKey':7}      | $.usageIdentifierKey",
        "{'principalId':'u','context':'x'}               | $.context",
      })
  void a_malformed_answer_is_told_with_its_path(String json, String path) {
    assertInvalid(json, path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7                                               |",
        "[7]                                             | [0]",
        "[{}]                                            | [0].Effect",
        "[{'Effect':'allow'}]                            | [0].Effect",
        "[{'Effect':7}]                                  | [0].Effect",
        "[{'Effect':'Allow'}]                            | [0].Action",
        "[{'Effect':'Allow','Action':7}]                 | [0].Action",
        "[{'Effect':'Allow','Action':[7]}]               | [0].Action[0]",
        "[{'Effect':'Allow','Action':'a'}]               | [0].Resource",
        "[{'Effect':'Allow','Action':'a','Resource':{}}] | [0].Resource",
      })
  void a_malformed_statement_is_told_with_its_path(String statement, String path) {
    assertInvalid(policy(statement), "$.policyDocument.Statement" + (path == null ? "" : path));
  }

  private static void assertInvalid(String json, String path) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOfSatisfying(
            InvalidJsonException.class, thrown -> assertThat(thrown.path()).isEqualTo(path));
  }

  @Test
  void a_resource_of_more_than_512_characters_is_malformed() {
    String statement = STATEMENT.replace("'r'", "'" + "r".repeat(513) + "'");
    assertInvalid(policy("[" + statement + "]"), "$.policyDocument.Statement[0].Resource");
    assertThat(parse(policy("[" + statement.replace("rr", "r") + "]"))).isNotNull();
  }

  @Test
  void a_single_statement_action_and_resource_need_no_array() {
    PolicyResponse response =
        (PolicyResponse) parse(policy("{'Effect':'Deny','Action':'*','Resource':'*'}"));
    assertThat(response.statements()).hasSize(1);
    assertThat(response.statements().get(0).actions()).containsExactly("*");
    assertThat(response.statements().get(0).resources()).containsExactly("*");
    assertThat(response.withAllow("r").statements()).hasSize(2);
  }

  @Test
  void conditions_and_negations_survive() {
    String statement =
        "{'Effect':'Allow','NotAction':'a','NotResource':['r'],'Condition':{'Bool':{'x':'true'}}}";
    PolicyResponse response = (PolicyResponse) parse(policy("[" + statement + "]"));
    assertThat(response.statements().get(0).actions()).isEmpty();
    assertThat(response.statements().get(0).resources()).isEmpty();
    assertThat(json(response.withDeny("d").withContext("a", 1)))
        .contains(statement, "'context':{'a':1}");
  }

  @Test
  void a_rest_api_takes_policies_with_flat_context_only() {
    String nested = policy("[" + STATEMENT + "]").replaceFirst("\\{", "{'context':{'a':{'b':1}},");
    assertThat(parse(nested).context()).containsKey("a");
    assertThatThrownBy(() -> AuthorizerResponse.ofRestApi(parse(nested).document()))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage(
            "Invalid JSON at $.context.a: expected a string, number or boolean, found an object");
    assertThatThrownBy(() -> AuthorizerResponse.ofRestApi(SimpleResponse.allow().document()))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage("Invalid JSON at $.principalId: expected a string, found nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}"})
  void no_context_is_none(String context) {
    assertThat(parse("{'isAuthorized':true,'context':" + context + "}").context()).isEmpty();
  }

  @Test
  void toString_shows_no_value() {
    assertThat(PolicyResponse.allow("anna", ARN)).hasToString("PolicyResponse");
    assertThat(SimpleResponse.allow()).hasToString("SimpleResponse");
    assertThat(PolicyResponse.allow("anna", ARN).statements()).hasToString("[PolicyStatement]");
  }
}
