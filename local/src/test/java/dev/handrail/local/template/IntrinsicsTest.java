package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What intrinsic functions give, as the value of an environment variable. */
class IntrinsicsTest {

  private static final String TEMPLATE =
      """
      Parameters:
        Stage: {Type: String, Default: dev}
        Zones: {Type: CommaDelimitedList, Default: "a, b,c"}
      Mappings:
        Sizes: {dev: {memory: 256}, prod: {memory: 1024}}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsDev: !Not [!Condition IsProd]
        Either: !Or [!Condition IsProd, !Condition IsDev]
        Both: !And [!Condition IsProd, !Condition IsDev]
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: example.Hello
            CodeUri: code
            AutoPublishAlias: live
            FunctionUrlConfig: {AuthType: NONE}
            Environment:
              Variables:
                VALUE: %s
        Named:
          Type: AWS::Serverless::Function
          Properties:
            FunctionName: !Sub "${AWS::StackName}-named"
            Runtime: java21
            Handler: example.Hello
            CodeUri: code
        Queue: {Type: AWS::SQS::Queue}
        Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: news}}
        Table: {Type: AWS::DynamoDB::Table}
        Bucket: {Type: AWS::S3::Bucket}
        Role: {Type: AWS::IAM::Role}
      """;

  @TempDir Path temp;

  private String value(String expression) {
    return new TemplateFolder(temp)
        .function(TEMPLATE.formatted(expression))
        .definition()
        .environment()
        .getOrDefault("VALUE", "(none)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Stage                                        | dev
          {"Ref": "Stage"}                                  | dev
          !Ref AWS::AccountId                               | 123456789012
          !Ref "AWS::Region"                                | us-east-1
          !Ref AWS::Partition                               | aws
          !Ref AWS::StackName                               | local
          !Ref AWS::URLSuffix                               | amazonaws.com
          !Ref AWS::NoValue                                 | (none)
          !Ref Hello                                        | Hello
          !Ref Named                                        | local-named
          !Ref Queue                                        | https://sqs.us-east-1.amazonaws.com/123456789012/Queue
          !Ref Topic                                        | arn:aws:sns:us-east-1:123456789012:news
          !Ref Table                                        | Table
          !Ref Hello.Alias                                  | arn:aws:lambda:us-east-1:123456789012:function:Hello:live
          !Ref Hello.Version                                | arn:aws:lambda:us-east-1:123456789012:function:Hello:1
          !GetAtt Named.Arn                                 | arn:aws:lambda:us-east-1:123456789012:function:local-named
          {"Fn::GetAtt": ["Named", "Arn"]}                  | arn:aws:lambda:us-east-1:123456789012:function:local-named
          {"Fn::GetAtt": "Named.Arn"}                       | arn:aws:lambda:us-east-1:123456789012:function:local-named
          !GetAtt Queue.Arn                                 | arn:aws:sqs:us-east-1:123456789012:Queue
          !GetAtt Topic.TopicName                           | news
          !GetAtt Table.Arn                                 | arn:aws:dynamodb:us-east-1:123456789012:table/Table
          !GetAtt Bucket.Arn                                | arn:aws:s3:::Bucket
          !GetAtt Role.Arn                                  | arn:aws:iam::123456789012:role/Role
          !GetAtt HelloRole.Arn                             | arn:aws:iam::123456789012:role/HelloRole
          !GetAtt HelloUrl.FunctionUrl                      | https://hellourl.lambda-url.us-east-1.on.aws/
          !Sub "${Stage}-${!Stage}-${Named.Arn}"            | dev-${Stage}-arn:aws:lambda:us-east-1:123456789012:function:local-named
          !Sub ["${A}/${Stage}", {A: !Ref Named}]           | local-named/dev
          !Sub "no variable, $5 and { }"                    | no variable, $5 and { }
          !Join ["-", [a, !Ref Stage, !Ref AWS::NoValue]]   | a-dev
          !Join [",", !Ref Zones]                           | a,b,c
          !Select [1, !Ref Zones]                           | b
          !Select ["2", !Split [".", "x.y.z"]]              | z
          !Join ["+", !Split ["--", "a----b"]]              | a++b
          !FindInMap [Sizes, !Ref Stage, memory]            | 256
          !FindInMap [Sizes, x, y, {DefaultValue: none}]    | none
          !Base64 "h\u00e9llo"                              | aMOpbGxv
          !Select [0, !GetAZs ""]                           | us-east-1a
          !Select [2, !GetAZs eu-west-1]                    | eu-west-1c
          !If [IsProd, yes, no]                             | false
          !If [IsDev, on, !Ref NotThere]                    | true
          !If [Either, a, b]                                | a
          !If [Both, a, b]                                  | b
          !If [IsProd, a, !Ref AWS::NoValue]                | (none)
          """)
  void a_function_gives(String expression, String expected) {
    assertThat(value(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Nothing             | Ref: expected a resource, a parameter or a pseudo parameter of the template, got 'Nothing'
          !Ref AWS::Nothing        | Ref: expected a resource, a parameter or a pseudo parameter of the template, got 'AWS::Nothing'
          !Ref [a]                 | Ref: expected a logical id or a parameter's name, got a list
          !GetAtt Nothing.Arn      | Fn::GetAtt: expected a resource of the template, got 'Nothing'
          !GetAtt Hello            | Fn::GetAtt: expected a logical id and an attribute's name, got 'Hello'
          !Sub "${Nothing}"        | Ref: expected a resource, a parameter or a pseudo parameter of the template, got 'Nothing'
          !Sub "${a b}"            | Fn::Sub: expected a name of letters, digits, '.', ':' and '_' in ${}, got 'a b'; write ${!a b} for the text itself
          !Sub "${Zones}"          | Fn::Sub: expected text for ${Zones}, got a list
          !Sub [a]                 | Fn::Sub: expected text, or a list of text and a map, got a list of 1
          !Sub [a, b]              | Fn::Sub: expected a map of values, got 'b'
          !Join [a]                | Fn::Join: expected a delimiter and a list of values, got a list of 1
          !Join [a, b]             | Fn::Join: expected a list, got 'b'
          !Join [a, [[b]]]         | Fn::Join: expected text, got a list
          !Select [3, [a, b]]      | Fn::Select: expected an index below 2, the size of the list, got '3'
          !Select [-1, [a, b]]     | Fn::Select: expected an index below 2, the size of the list, got '-1'
          !Split ["", a]           | Fn::Split: expected a delimiter, got empty text
          !FindInMap [Sizes, x, y] | Fn::FindInMap: expected a key of Mappings.Sizes [dev, prod], got 'x'
          !FindInMap [X, x, y]     | Fn::FindInMap: expected a key of Mappings [Sizes], got 'X'
          !FindInMap [Sizes]       | Fn::FindInMap: expected a map's name, a first and a second key, got a list of 1
          !If [Nope, a, b]         | expected a condition of the section Conditions [IsProd, IsDev, Either, Both], got 'Nope'
          !If [IsProd, a]          | Fn::If: expected a condition's name and the values for true and false, got a list of 2
          !If [[], a, b]           | Fn::If: expected the name of a condition, got a list
          !Equals [a, b]           | Fn::Equals: expected it in the section Conditions only; give the condition a name
          !Base64 [a]              | Fn::Base64: expected text, got a list
          !GetAZs [a]              | Fn::GetAZs: expected text, got a list
          !Nope a                  | expected a function of CloudFormation such as !Ref or !Sub, got !Nope
          {"Fn::Nope": a}          | expected a function of CloudFormation such as Fn::Sub, got Fn::Nope
          [a]                      | Hello.Environment.Variables.VALUE: expected text, got a list
          """)
  void a_wrong_call_is_told_once_with_its_line(String expression, String expected) {
    assertThat(new TemplateFolder(temp).mistakes(TEMPLATE.formatted(expression)))
        .containsExactly("22: " + expected);
  }

  @Test
  void what_is_not_known_here_is_a_warning_and_a_text_that_tells_it() {
    TemplateFolder folder = new TemplateFolder(temp);
    assertThat(folder.warnings(TEMPLATE.formatted("!ImportValue shared-url")))
        .containsExactly(
            "22: Fn::ImportValue: the name of the export, 'shared-url', stands for its value");
    assertThat(value("!ImportValue shared-url")).isEqualTo("shared-url");
    assertThat(folder.warnings(TEMPLATE.formatted("!GetAtt Table.StreamArn")))
        .containsExactly(
            "22: Fn::GetAtt Table.StreamArn: the text 'Table.StreamArn' stands for its value");
    assertThat(folder.warnings(TEMPLATE.formatted("{\"Fn::Cidr\": [a, 1, 2]}")))
        .containsExactly("22: Fn::Cidr, as if its value were not there");
  }

  @Test
  void a_loop_over_resources_is_a_warning_and_no_mistake() {
    String loop = "  Fn::ForEach::Each: [Name, [A, B], {\"Q${Name}\": {Type: AWS::SQS::Queue}}]\n";
    assertThat(new TemplateFolder(temp).warnings(TEMPLATE.formatted("x") + loop))
        .singleElement()
        .asString()
        .endsWith(": Fn::ForEach::Each, as if its resources were not there");
  }
}
