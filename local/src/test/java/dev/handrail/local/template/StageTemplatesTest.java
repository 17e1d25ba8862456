package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages as templates define them. */
class StageTemplatesTest {

  private static final String SAM =
      """
      Resources:
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: a.B
            CodeUri: code
            Events:
              Get: {Type: Api, Properties: {Path: /, Method: get, RestApiId: !Ref Api}}
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: prod
      """;

  private static final String CDK =
      """
      Resources:
        Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21, Handler: a.B, Code: code}}
        Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
        Method:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
            Integration:
              Type: AWS_PROXY
              IntegrationHttpMethod: POST
              Uri: !Sub 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations'
        Deployment:
          Type: AWS::ApiGateway::Deployment
      """;

  @TempDir Path temp;
  private TemplateFolder folder;

  @BeforeEach
  void folder() {
    folder = new TemplateFolder(temp);
  }

  private Stage stage(String yaml) {
    return folder.read(yaml).application().restApis().get(0).stages().get(0);
  }

  @Test
  void sam_has_access_log_and_canary_of_the_stage() {
    String settings =
        """
              Variables: {table: t1}
              AccessLogSetting:
                DestinationArn: arn:aws:logs:us-east-1:123456789012:log-group:x
                Format: '$context.requestId $context.status'
              CanarySetting:
                PercentTraffic: 12.5
                StageVariableOverrides: {table: t2}
        """;
    assertThat(stage(SAM + settings))
        .isEqualTo(
            Stage.of("prod")
                .withVariable("table", "t1")
                .withAccessLog(new AccessLogFormat("$context.requestId $context.status"))
                .withCanary(Canary.of(12.5).withStageVariable("table", "t2")));
    assertThat(folder.warnings(SAM + settings)).isEmpty();
  }

  @Test
  void a_stage_of_cdk_points_to_a_deployment() {
    String stage =
        """
            Properties: {RestApiId: !Ref Api}
          Stage:
            Type: AWS::ApiGateway::Stage
            Properties:
              RestApiId: !Ref Api
              StageName: prod
              DeploymentId: !Ref Deployment
              AccessLogSetting: {Format: '$context.extendedRequestId'}
              MethodSettings:
                - {DataTraceEnabled: true, HttpMethod: '*', LoggingLevel: INFO, ResourcePath: '/*'}
              CanarySetting: {DeploymentId: !Ref Deployment, PercentTraffic: 50}
        """;
    assertThat(stage(CDK + stage))
        .isEqualTo(
            Stage.of("prod")
                .withAccessLog(new AccessLogFormat("$context.extendedRequestId"))
                .withCanary(Canary.of(50)));
    assertThat(folder.warnings(CDK + stage))
        .containsExactly(
            "27: Stage.CanarySetting.DeploymentId: a template has its API as it is now only, which"
                + " is what both the stage and its canary serve");
  }

  @Test
  void a_deployment_may_make_the_stage_with_its_canary() {
    String deployment =
        """
            Properties:
              RestApiId: !Ref Api
              StageName: prod
              StageDescription: {Variables: {a: b}, AccessLogSetting: {Format: $context.requestId}}
              DeploymentCanarySettings: {PercentTraffic: 1, StageVariableOverrides: {a: c}}
        """;
    assertThat(stage(CDK + deployment))
        .isEqualTo(
            Stage.of("prod")
                .withVariable("a", "b")
                .withAccessLog(new AccessLogFormat("$context.requestId"))
                .withCanary(Canary.of(1).withStageVariable("a", "c")));
  }

  @Test
  void settings_of_logs_and_metrics_are_not_warned_of_and_caching_is() {
    assertThat(
            folder.warnings(
                SAM
                    + """
                          MethodSettings:
                            - ResourcePath: /*
                              HttpMethod: '*'
                              LoggingLevel: ERROR
                              MetricsEnabled: true
                              DataTraceEnabled: false
                              CachingEnabled: false
                            - ResourcePath: /~1
                              HttpMethod: GET
                              CachingEnabled: true
                    """))
        .containsExactly("23: Api.MethodSettings[1].CachingEnabled");
  }

  @Test
  void what_api_gateway_refuses_is_a_mistake_with_its_line() {
    assertThat(
            folder.mistakes(
                SAM
                    + """
                          AccessLogSetting:
                            Format: |
                              {"id":"$context.requestId",
                              "status":"$context.status"}
                          CanarySetting:
                            PercentTraffic: all
                    """))
        .containsExactly(
            "15: Api.AccessLogSetting.Format: expected one line, got 2; fold it, as by >- in YAML,"
                + " so that line ends become spaces",
            "19: Api.CanarySetting.PercentTraffic: expected 0 to 100, got 'all'");
    assertThat(
            folder.mistakes(
                SAM
                    + """
                          AccessLogSetting: {Format: $context.status}
                          CanarySetting:
                            PercentTraffic: 101
                            StageVariableOverrides: {a b: c}
                    """))
        .containsExactly(
            "14: Api.AccessLogSetting.Format: expected $context.requestId or"
                + " $context.extendedRequestId in it, got neither",
            "16: Api.CanarySetting.PercentTraffic: expected 0 to 100, got 101.0");
  }
}
