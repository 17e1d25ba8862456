package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.TemplateOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  private static final String TEMPLATE =
      """
      Parameters:
        P: %s
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: example.Hello
            CodeUri: code
            Environment: {Variables: {VALUE: !Join [",", [!Ref P]]}}
      """;

  @TempDir Path temp;

  private List<String> mistakes(String parameter, String... override) {
    TemplateOptions options = TemplateOptions.defaults();
    for (String value : override) {
      options = options.withParameter("P", value);
    }
    return new TemplateFolder(temp).mistakes(TEMPLATE.formatted(parameter), options);
  }

  @Test
  void an_override_is_used_instead_of_the_default() {
    TemplateFolder folder = new TemplateFolder(temp);
    String yaml = TEMPLATE.formatted("{Type: String, Default: a}");
    assertThat(folder.function(yaml).definition().environment()).containsEntry("VALUE", "a");
    assertThat(
            folder
                .read(yaml, TemplateOptions.defaults().withParameter("P", "b"))
                .application()
                .functions()
                .get(0)
                .definition()
                .environment())
        .containsEntry("VALUE", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {Type: String}                                   | Parameters.P: expected a value, got neither a default nor an override; give one: --parameter-overrides P=...
          {Default: a}                                     | Parameters.P: expected a Type such as String, got none
          a                                                | Parameters.P: expected a map with Type, got 'a'
          {Type: Number, Default: a}                       | Parameters.P: expected a number, got 'a'
          {Type: String, AllowedValues: [a, b], Default: c}| Parameters.P: expected one of [a, b], got 'c'
          {Type: String, AllowedPattern: "[a-z]+", Default: 5, ConstraintDescription: letters} | Parameters.P: expected what matches [a-z]+, got '5'; letters
          {Type: String, AllowedPattern: "[a-z", Default: 5}| Parameters.P.AllowedPattern: no regular expression: Unclosed character class
          {Type: String, MinLength: 3, Default: ab}        | Parameters.P: expected what fits MinLength 3, got 'ab'
          {Type: String, MaxLength: 1, Default: ab}        | Parameters.P: expected what fits MaxLength 1, got 'ab'
          {Type: Number, MinValue: 5, Default: 4.5}        | Parameters.P: expected what fits MinValue 5, got '4.5'
          {Type: Number, MaxValue: 5, Default: 6}          | Parameters.P: expected what fits MaxValue 5, got '6'
          {Type: String, NoEcho: true, MaxLength: 1, Default: secret} | Parameters.P: expected what fits MaxLength 1, got another value (NoEcho)
          """)
  void a_value_that_breaks_a_rule_is_told(String parameter, String expected) {
    assertThat(mistakes(parameter)).contains("2: " + expected);
  }

  @Test
  void an_override_is_checked_as_the_default_is() {
    assertThat(mistakes("{Type: Number, Default: 1}", "many"))
        .containsExactly("2: Parameters.P: expected a number, got 'many'");
  }

  @Test
  void an_override_that_no_parameter_has_is_told() {
    TemplateOptions options = TemplateOptions.defaults().withParameter("Q", "x");
    assertThat(
            new TemplateFolder(temp)
                .mistakes(TEMPLATE.formatted("{Type: String, Default: a}"), options))
        .containsExactly(
            "0: parameter overrides: expected parameters of the template [P], got 'Q'");
  }

  @Test
  void a_value_of_the_parameter_store_is_a_warning_only_where_it_is_used() {
    String ssm = "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /my/name}";
    assertThat(new TemplateFolder(temp).warnings(TEMPLATE.formatted(ssm)))
        .containsExactly(
            "10: P is in AWS's parameter store; its name there stands for it unless a value is"
                + " given");
    assertThat(
            new TemplateFolder(temp).warnings(TEMPLATE.formatted(ssm).replace("!Ref P", "unused")))
        .isEmpty();
  }
}
