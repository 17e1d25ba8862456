package dev.handrail.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.local.Destination;
import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.LocalFunction;
import dev.handrail.local.Schedule;
import dev.handrail.local.Template;
import dev.handrail.local.TemplateOptions;
import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.SystemLogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a SAM function can have, read from one template. */
class SamTemplateTest {

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:";

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void copy() {
    file = new TemplateFolder(temp).fixture("sam.yaml", "template.yaml");
  }

  private LocalFunction orders() {
    return Template.read(file, TemplateOptions.defaults())
        .application()
        .function("Orders")
        .orElseThrow();
  }

  @Test
  void functions_that_exist_under_the_conditions_are_read_in_order() {
    assertThat(names(TemplateOptions.defaults())).containsExactly("test-orders", "Audit");
    assertThat(names(TemplateOptions.defaults().withParameter("Stage", "prod")))
        .containsExactly("prod-orders", "Audit", "OnlyInProd");
  }

  private List<String> names(TemplateOptions options) {
    return Template.read(file, options).application().functions().stream()
        .map(LocalFunction::name)
        .toList();
  }

  @Test
  void the_configuration_of_a_function_is_read() {
    var definition = orders().definition();
    assertThat(definition.name()).isEqualTo("test-orders");
    assertThat(definition.arn()).isEqualTo(ARN + "test-orders");
    assertThat(definition.handler()).isEqualTo("example.Orders::handle");
    assertThat(definition.code()).containsExactly(temp.resolve("code"));
    assertThat(definition.memorySize()).isEqualTo(1024);
    assertThat(definition.timeout()).hasSeconds(20);
    assertThat(definition.reservedConcurrency()).isEqualTo(5);
    assertThat(definition.environment())
        .isEqualTo(Map.of("STAGE", "test", "VERBOSE", "true", "AUDIT", ARN + "Audit"));
    assertThat(definition.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(definition.applicationLogLevel()).isEqualTo(ApplicationLogLevel.DEBUG);
    assertThat(definition.systemLogLevel()).isEqualTo(SystemLogLevel.WARN);
    assertThat(definition.versions()).containsExactly("1");
    assertThat(definition.aliases()).isEqualTo(Map.of("live", "1"));
  }

  @Test
  void the_URL_is_read() {
    assertThat(orders().url())
        .isEqualTo(
            new FunctionUrlConfig(
                FunctionUrlConfig.AuthType.AWS_IAM,
                FunctionUrlConfig.InvokeMode.RESPONSE_STREAM,
                new FunctionUrlConfig.Cors(
                    true,
                    List.of("x-a"),
                    List.of("GET"),
                    List.of("https://example.com"),
                    List.of("x-b"),
                    Duration.ofMinutes(1))));
  }

  @Test
  void what_becomes_of_asynchronous_invocations_is_read() {
    var config = orders().eventInvokeConfig();
    assertThat(config.maximumRetryAttempts()).isEqualTo(1);
    assertThat(config.maximumEventAge()).hasSeconds(120);
    assertThat(config.onSuccess())
        .isEqualTo(
            new Destination.ToLog(
                "arn:aws:sqs:us-east-1:123456789012:OrdersEventInvokeConfigOnSuccess"));
    assertThat(config.onFailure()).isEqualTo(new Destination.ToFunction("Audit"));
    assertThat(orders().deadLetter())
        .isEqualTo(new Destination.ToLog("arn:aws:sqs:us-east-1:123456789012:Dead"));
  }

  @Test
  void the_schedules_of_both_services_are_read() {
    assertThat(orders().schedules())
        .containsExactly(
            Schedule.rule("OrdersHourly", "rate(1 hour)")
                .withInput("{\"kind\": \"hourly\"}")
                .disabled(),
            Schedule.scheduler("daily-orders", "cron(0 9 * * ? *)")
                .withTimeZone(ZoneId.of("Europe/Berlin"))
                .withStart(Instant.parse("2026-01-01T00:00:00Z"))
                .withEnd(Instant.parse("2026-12-31T23:00:00Z")));
  }

  @Test
  void what_is_not_supported_is_one_warning_with_its_lines() {
    assertThat(Template.read(file, TemplateOptions.defaults()).warning().message())
        .isEqualTo(
            file
                + ": not emulated, and left out:\n"
                + "  - line 65: Orders.Events.Daily.Properties.FlexibleTimeWindow: it runs at its"
                + " time\n"
                + "  - line 66: Orders.Events.Daily.Properties.RetryPolicy\n"
                + "  - lines 68, 71: Orders: events of type HttpApi\n"
                + "  - line 78: Audit.Layers\n"
                + "  - line 82: Script (the function is skipped): the runtime python3.12");
  }

  @Test
  void an_event_invoke_config_of_one_version_is_said_to_count_for_all() {
    String config =
        """
        Globals: {Function: {Runtime: java21, Handler: a.B, CodeUri: code}}
        Resources:
          A: {Type: AWS::Serverless::Function}
          Config:
            Type: AWS::Lambda::EventInvokeConfig
            Properties: {FunctionName: !Ref A, Qualifier: %s, MaximumRetryAttempts: 0}
        """;
    TemplateFolder folder = new TemplateFolder(temp);
    assertThat(folder.warnings(config.formatted("'$LATEST'"))).isEmpty();
    assertThat(folder.warnings(config.formatted("live")))
        .containsExactly("6: Config.Qualifier: it counts for every version");
    assertThat(folder.function(config.formatted("live")).eventInvokeConfig().maximumRetryAttempts())
        .isZero();
  }

  @Test
  void a_changed_template_is_read_anew() {
    assertThat(orders().definition().memorySize()).isEqualTo(1024);
    String changed =
        TemplateFile.text(file, new Problems(file)).replace("MemorySize: 1024", "MemorySize: 2048");
    TemplateFolder.write(temp, "template.yaml", changed);
    assertThat(orders().definition().memorySize()).isEqualTo(2048);
  }
}
