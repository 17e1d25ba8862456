package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.local.Template;
import dev.handrail.local.TemplateException;
import dev.handrail.local.TemplateOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told with its line, what was expected and what came. */
class MistakesTest {

  private static final String FUNCTION =
      """
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: example.Hello
            CodeUri: code
            %s
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Timeout: 1000                      | Hello.Timeout: expected 1 to 900 (seconds), got 1000
          Timeout: soon                      | Hello.Timeout: expected a whole number, got 'soon'
          Timeout: [1]                       | Hello.Timeout: expected text, got a list
          MemorySize: 64                     | Hello.MemorySize: expected 128 to 10240 (MB), got 64
          FunctionName: "a b"                | Hello.FunctionName: expected 1 to 64 letters, digits, hyphens and underscores, got 'a b'
          ReservedConcurrentExecutions: -1   | Hello.ReservedConcurrentExecutions: expected 0 or more, got -1
          Environment: x                     | Hello.Environment: expected a map, got 'x'
          Environment: {Variables: {A: [b]}} | Hello.Environment.Variables.A: expected text, got a list
          Environment: {Variables: {AWS_REGION: x}} | Hello.Environment: AWS_REGION is reserved, Lambda sets it itself
          LoggingConfig: {LogFormat: json}   | Hello.LoggingConfig.LogFormat: expected Text or JSON, got 'json'
          LoggingConfig: {LogFormat: JSON, SystemLogLevel: LOUD} | Hello.LoggingConfig.SystemLogLevel: expected one of [DEBUG, INFO, WARN], got 'LOUD'
          LoggingConfig: {SystemLogLevel: WARN} | Hello.LoggingConfig.LogFormat: expected JSON, which log levels need, got Text
          AutoPublishAlias: "1"              | Hello.AutoPublishAlias: expected 1 to 128 letters, digits, hyphens and underscores, not only digits, got '1'
          FunctionUrlConfig: {}              | Hello.FunctionUrlConfig.AuthType: expected NONE or AWS_IAM, got nothing
          FunctionUrlConfig: {AuthType: ANY} | Hello.FunctionUrlConfig.AuthType: expected one of [NONE, AWS_IAM], got 'ANY'
          FunctionUrlConfig: {AuthType: NONE, Cors: {MaxAge: 86401}} | Hello.FunctionUrlConfig.Cors.MaxAge: expected 0 to 86400 (seconds), got 86401
          FunctionUrlConfig: {AuthType: NONE, Cors: {AllowCredentials: 5}} | Hello.FunctionUrlConfig.Cors.AllowCredentials: expected true or false, got '5'
          FunctionUrlConfig: {AuthType: NONE, Cors: {AllowOrigins: "*"}} | Hello.FunctionUrlConfig.Cors.AllowOrigins: expected a list of texts, got '*'
          EventInvokeConfig: {MaximumRetryAttempts: 3} | Hello.EventInvokeConfig.MaximumRetryAttempts: expected 0 to 2, got 3
          EventInvokeConfig: {MaximumEventAgeInSeconds: 5} | Hello.EventInvokeConfig.MaximumEventAgeInSeconds: expected 60 to 21600, got 5
          EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: Lambda}}} | Hello.EventInvokeConfig.DestinationConfig.OnFailure.Destination: expected the ARN of a function, queue or topic, got nothing
          DeadLetterQueue: {Type: SQS}       | Hello.DeadLetterQueue.TargetArn: expected the ARN of a queue or topic, got nothing
          Events: {E: {}}                    | Hello.Events.E.Type: expected an event's type such as Schedule, got nothing
          Events: {E: {Type: Schedule}}      | Hello.Events.E.Properties.Schedule: expected an expression such as rate(5 minutes), got nothing
          Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 day), State: ENABLED, Enabled: true}}} | Hello.Events.E.Properties.State: expected either State or Enabled, got both
          Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 day), State: ON}}} | Hello.Events.E.Properties.State: expected ENABLED or DISABLED, got 'true'
          Events: {E: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Mars}}} | Hello.Events.E.Properties.ScheduleExpressionTimezone: expected a time zone such as Europe/Berlin, got 'Mars'
          Events: {E: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), StartDate: soon}}} | Hello.Events.E.Properties.StartDate: expected a time such as 2026-01-31T09:00:00Z, got 'soon'
          Events: {E: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), StartDate: 2026-01-02, EndDate: 2026-01-01}}} | Hello.Events.E.Properties.EndDate: expected a time after StartDate 2026-01-02T00:00:00Z, got 2026-01-01T00:00:00Z
          """)
  void a_property_of_a_function_is_told(String property, String expected) {
    assertThat(new TemplateFolder(temp).mistakes(FUNCTION.formatted(property)))
        .containsExactly("8: " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a: 1                                | 1: expected a section such as Resources, got 'a'
          text                                | 1: expected a template with Resources, got 'text'
          {Resources: {}}                     | 1: expected Resources with at least one function, got none
          {Resources: [a]}                    | 1: Resources: expected a map, got a list
          {Resources: {a-b: {}}}              | 1: expected a logical id of letters and digits, got 'a-b'
          {Resources: {A: 5}}                 | 1: A: expected Type and Properties, got '5'
          {Resources: {A: {}}}                | 1: A: expected a Type such as AWS::Serverless::Function, got none
          {Resources: {A: {Type: T, Properties: 5}}} | 1: A.Properties: expected a map, got '5'
          {Resources: {A: {Type: T}}}         | 0: expected at least one function with a Java runtime, got none
          {Resources: {A: {Type: T, Condition: [c]}}} | 1: A.Condition: expected the name of a condition, got a list
          {Resources: {A: {Type: T, Condition: C}}, Conditions: {C: x}} | 1: condition: expected Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition, got 'x'
          {Resources: {A: {Type: T, Condition: C}}, Conditions: {C: {Fn::And: [a]}}} | 1: Fn::And: expected a list of 2 to 10 conditions, got a list of 1
          """)
  void the_shape_of_a_template_is_told(String yaml, String expected) {
    assertThat(new TemplateFolder(temp).mistakes(yaml)).contains(expected);
  }

  @Test
  void all_mistakes_are_in_one_message_each_with_file_and_line() {
    Path file =
        TemplateFolder.write(
            temp,
            "template.yaml",
            """
            Resources:
              A:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java21
                  MemorySize: 1
                  CodeUri: nowhere
              B:
                Type: AWS::Serverless::Function
                Properties: {Runtime: java21, Handler: !Ref Nothing, CodeUri: nowhere.jar}
            """);
    String looked = ": expected a jar, a zip, or a folder with classes, got none in ";
    String build =
        "; build it first: mvn package, or gradle build; see docs/troubleshooting.md#code-not-found";
    assertThatThrownBy(() -> Template.read(file, TemplateOptions.defaults()))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "The template cannot be used:"
                + ("\n  - " + file + ":5: A.Handler: expected package.Class or")
                + " package.Class::method, got nothing"
                + ("\n  - " + file + ":6: A.MemorySize: expected 128 to 10240 (MB), got 1")
                + ("\n  - " + file + ":7: A.CodeUri" + looked + temp.resolve("nowhere") + ", ")
                + (temp.resolve(".aws-sam/build/A") + build)
                + ("\n  - " + file + ":10: Ref: expected a resource, a parameter or a pseudo")
                + " parameter of the template, got 'Nothing'"
                + ("\n  - " + file + ":10: B.CodeUri" + looked + temp.resolve("nowhere.jar") + ", ")
                + (temp.resolve(".aws-sam/build/B") + build));
  }

  @Test
  void an_input_that_is_no_JSON_is_told() {
    String event = "{Type: Schedule, Properties: {Schedule: rate(1 day), Input: '{'}}";
    assertThat(new TemplateFolder(temp).mistakes(FUNCTION.formatted("Events: {E: " + event + "}")))
        .singleElement()
        .asString()
        .startsWith("8: Hello.Events.E.Properties.Input is no JSON: ");
  }

  @Test
  void inline_code_is_told_as_Java_has_none() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(FUNCTION.formatted("InlineCode: x").replace("CodeUri: code", "Tags: {}")))
        .containsExactly("8: Hello.InlineCode: expected CodeUri: Java has no inline code");
  }

  @Test
  void two_functions_of_one_name_are_told() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(
                    """
                    Globals: {Function: {Runtime: java21, Handler: a.B, CodeUri: code, MemorySize: 128}}
                    Resources:
                      A: {Type: AWS::Serverless::Function, Properties: {FunctionName: B}}
                      B: {Type: AWS::Serverless::Function}
                    """))
        .containsExactly("4: B: expected a name of its own, got B, the name of A in line 3");
  }

  @Test
  void a_reference_to_what_a_condition_leaves_out_is_told() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(
                    "Conditions: {Never: !Equals [a, b]}\n"
                        + FUNCTION.formatted("Environment: {Variables: {A: !Ref Gone}}")
                        + "  Gone: {Type: AWS::SQS::Queue, Condition: Never}\n"))
        .containsExactly(
            "9: expected a resource that is created, got Gone, whose condition Never is false;"
                + " refer to it under the same condition (Fn::If)");
  }

  @Test
  void two_URLs_of_one_function_are_told() {
    assertThat(
            new TemplateFolder(temp)
                .mistakes(
                    FUNCTION.formatted("FunctionUrlConfig: {AuthType: NONE}")
                        + "  Url: {Type: AWS::Lambda::Url, Properties: {AuthType: NONE,"
                        + " TargetFunctionArn: !Ref Hello}}\n"))
        .containsExactly(
            "9: Url.TargetFunctionArn: expected one URL a function, got a second one of Hello");
  }

  @Test
  void a_template_that_is_not_there_is_told() {
    Path missing = temp.resolve("missing.yaml");
    assertThatThrownBy(() -> Template.read(missing, TemplateOptions.defaults()))
        .hasMessage(
            "The template cannot be used:\n  - %s: there is no such file: %s", missing, missing);
    assertThatThrownBy(() -> Template.read(temp, TemplateOptions.defaults()))
        .hasMessage(
            "The template cannot be used:\n  - %s: expected a template in this folder, one of"
                + " [template.yaml, template.yml, template.json] or what cdk synth writes"
                + " (*.template.json), got none",
            temp);
    TemplateFolder.write(temp, "A.template.json", "{}");
    TemplateFolder.write(temp, "B.template.json", "{}");
    assertThatThrownBy(() -> Template.read(temp, TemplateOptions.defaults()))
        .hasMessageEndingWith(
            "expected one template in this folder, got [A.template.json, B.template.json]; name one"
                + " of them");
  }
}
