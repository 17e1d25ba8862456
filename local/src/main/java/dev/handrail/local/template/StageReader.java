package dev.handrail.local.template;

import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.Canary;
import dev.handrail.local.api.Stage;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads stages: of SAM's APIs, of {@code AWS::ApiGateway::Stage} and of deployments. */
final class StageReader {

  private static final Set<String> WITHOUT_WARNING =
      Set.of(
          "CacheDataEncrypted",
          "CacheTtlInSeconds",
          "DataTraceEnabled",
          "HttpMethod",
          "LoggingLevel",
          "MetricsEnabled",
          "ResourcePath",
          "ThrottlingBurstLimit",
          "ThrottlingRateLimit");

  private StageReader() {}

  /**
   * Adds a stage.
   *
   * @param properties with the stage's settings
   * @param nameKey where its name is, for messages
   */
  static void read(Properties properties, String nameKey, String name, ApiDraft draft) {
    read(properties, nameKey, name, canary(properties, "CanarySetting"), draft);
  }

  /** Adds the stage that a deployment makes itself, which may have the settings of its canary. */
  static void ofDeployment(Properties deployment, String name, ApiDraft draft) {
    Properties description = deployment.map("StageDescription");
    Canary canary =
        deployment.has("DeploymentCanarySettings")
            ? canary(deployment, "DeploymentCanarySettings")
            : canary(description, "CanarySetting");
    read(description, "StageName", name, canary, draft);
  }

  private static void read(
      Properties properties, String nameKey, String name, @Nullable Canary canary, ApiDraft draft) {
    Map<String, String> variables = properties.variables("Variables");
    AccessLogFormat accessLog = accessLog(properties);
    methodSettings(properties);
    try {
      draft.stage(
          new Stage(name, variables, ThrottleReader.ofStage(properties), accessLog, null, canary));
    } catch (IllegalArgumentException wrong) {
      boolean variable = String.valueOf(wrong.getMessage()).startsWith("variables");
      properties.mistake(variable ? "Variables" : nameKey, RestApiReader.withoutName(wrong));
    }
  }

  private static @Nullable AccessLogFormat accessLog(Properties properties) {
    Properties setting = properties.map("AccessLogSetting");
    String format = setting.text("Format");
    if (format == null) {
      return null;
    }
    try {
      return new AccessLogFormat(format);
    } catch (IllegalArgumentException wrong) {
      setting.mistake("Format", RestApiReader.withoutName(wrong));
      return null;
    }
  }

  private static @Nullable Canary canary(Properties properties, String key) {
    if (!properties.has(key)) {
      return null;
    }
    Properties setting = properties.map(key);
    setting.unsupported(
        "DeploymentId",
        setting.path("DeploymentId")
            + ": a template has its API as it is now only, which is what both the stage and its"
            + " canary serve");
    if (setting.isTrue("UseStageCache", false)) {
      setting.unsupported("UseStageCache", setting.path("UseStageCache"));
    }
    String percent = setting.text("PercentTraffic");
    try {
      return new Canary(
          percent == null ? 0 : percentage(percent),
          setting.variables("StageVariableOverrides"),
          null);
    } catch (IllegalArgumentException wrong) {
      boolean variable = String.valueOf(wrong.getMessage()).startsWith("variables");
      setting.mistake(
          variable ? "StageVariableOverrides" : "PercentTraffic", RestApiReader.withoutName(wrong));
      return null;
    }
  }

  private static double percentage(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(
          "percentTraffic: expected 0 to 100, got '" + text + "'", noNumber);
    }
  }

  /** Logs and metrics are there anyway, throttles are read; all else changes what callers see. */
  private static void methodSettings(Properties properties) {
    for (Properties setting : properties.maps("MethodSettings")) {
      if (setting.isTrue("CachingEnabled", false)) {
        setting.unsupported("CachingEnabled", setting.path("CachingEnabled"));
      }
      setting.warnOfOthers(Set.of("CachingEnabled"), WITHOUT_WARNING);
    }
  }
}
