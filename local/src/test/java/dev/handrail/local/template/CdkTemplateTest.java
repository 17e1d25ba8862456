package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Application;
import dev.handrail.local.Destination;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cdk synth} writes: hashed ids, assets beside the template, everything apart. */
class CdkTemplateTest {

  @TempDir Path temp;
  private Template template;
  private LocalFunction hello;

  @BeforeEach
  void read() {
    TemplateFolder folder = new TemplateFolder(temp);
    folder.fixture("cdk/Stack.template.json", "cdk.out/Stack.template.json");
    folder.file("cdk.out/asset.0a1b2c.jar");
    folder.file("cdk.out/asset.3d4e5f/example/Other.class");
    folder.file("cdk.out/asset.3d4e5f/lib/dependency.jar");
    template = Template.read(temp.resolve("cdk.out"), TemplateOptions.defaults());
    hello = template.application().function("HelloD5B7A1F2").orElseThrow();
  }

  @Test
  void assets_are_found_by_metadata_and_by_their_key() {
    Application application = template.application();
    Path out = temp.resolve("cdk.out");
    assertThat(hello.definition().code()).containsExactly(out.resolve("asset.0a1b2c.jar"));
    assertThat(application.function("other").orElseThrow().definition().code())
        .containsExactly(
            out.resolve("asset.3d4e5f"), out.resolve("asset.3d4e5f/lib/dependency.jar"));
  }

  @Test
  void joined_ARNs_are_resolved() {
    assertThat(hello.definition().environment())
        .isEqualTo(
            Map.of(
                "TARGET", "other", "ARN", "arn:aws:lambda:us-east-1:123456789012:function:other"));
  }

  @Test
  void versions_and_aliases_belong_to_their_function() {
    assertThat(hello.definition().versions()).containsExactly("1");
    assertThat(hello.definition().aliases()).isEqualTo(Map.of("live", "1"));
  }

  @Test
  void a_URL_of_its_own_belongs_to_its_function() {
    assertThat(hello.url().authType()).isEqualTo(FunctionUrlConfig.AuthType.NONE);
    assertThat(hello.url().cors().allowOrigins()).containsExactly("*");
  }

  @Test
  void an_event_invoke_config_of_its_own_belongs_to_its_function() {
    assertThat(hello.eventInvokeConfig().maximumRetryAttempts()).isZero();
    assertThat(hello.eventInvokeConfig().onFailure())
        .isEqualTo(new Destination.ToFunction("other"));
    assertThat(hello.deadLetter())
        .isEqualTo(new Destination.ToLog("arn:aws:sqs:us-east-1:123456789012:DeadLetters3C1E"));
  }

  @Test
  void rules_and_schedules_belong_to_the_functions_they_target() {
    assertThat(hello.schedules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.name()).isEqualTo("RuleAA");
              assertThat(rule.service()).isEqualTo(Schedule.Service.EVENTS);
              assertThat(rule.input()).isEqualTo("{\"a\":1}");
            });
    assertThat(template.application().function("other").orElseThrow().schedules())
        .singleElement()
        .satisfies(
            schedule -> {
              assertThat(schedule.expression()).isEqualTo("at(2030-01-01T00:00:00)");
              assertThat(schedule.timeZone()).isEqualTo(ZoneId.of("Etc/UTC"));
              assertThat(schedule.enabled()).isFalse();
            });
  }

  @Test
  void what_CDK_always_writes_is_no_warning() {
    assertThat(template.warning().problems())
        .singleElement()
        .satisfies(
            only ->
                assertThat(only.text())
                    .isEqualTo("RuleAA.Targets[1].Arn: a target that is no function here"));
  }
}
