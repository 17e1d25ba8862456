package dev.handrail.local.template;

import dev.handrail.local.FunctionUrlConfig;
import dev.handrail.local.FunctionUrlConfig.AuthType;
import dev.handrail.local.FunctionUrlConfig.Cors;
import dev.handrail.local.FunctionUrlConfig.InvokeMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads function URLs: {@code FunctionUrlConfig} of SAM, and {@code AWS::Lambda::Url}. */
final class UrlReader {

  private static final int MAX_AGE = 86_400;

  private UrlReader() {}

  /** The configuration of a SAM function, if it has one. */
  static void ofFunction(FunctionDraft draft) {
    if (draft.properties.has("FunctionUrlConfig")) {
      draft.url = config(draft.properties.map("FunctionUrlConfig"));
    }
  }

  /** A URL that is a resource of its own. */
  static void ofResource(Properties properties, Functions functions) {
    FunctionUrlConfig config = config(properties);
    String target =
        properties.requiredText("TargetFunctionArn", "the name or ARN of a function, as !Ref");
    FunctionDraft draft = target == null ? null : functions.get(target);
    if (draft == null) {
      if (target != null) {
        properties.unsupported(
            "TargetFunctionArn",
            properties.path("TargetFunctionArn") + ": a URL of a function that does not run here");
      }
      return;
    }
    if (draft.url != null) {
      properties.mistake(
          "TargetFunctionArn", "expected one URL a function, got a second one of " + target);
    }
    draft.url = config;
  }

  private static FunctionUrlConfig config(Properties properties) {
    if (!properties.has("AuthType")) {
      properties.mistake("AuthType", "expected NONE or AWS_IAM, got nothing");
    }
    properties.unsupported("Qualifier", properties.path("Qualifier") + ": the URL calls $LATEST");
    AuthType authType = properties.choice("AuthType", AuthType.class);
    InvokeMode invokeMode = properties.choice("InvokeMode", InvokeMode.class);
    return new FunctionUrlConfig(
        authType == null ? AuthType.AWS_IAM : authType,
        invokeMode == null ? InvokeMode.BUFFERED : invokeMode,
        cors(properties));
  }

  private static @Nullable Cors cors(Properties properties) {
    if (!properties.has("Cors")) {
      return null;
    }
    Properties cors = properties.map("Cors");
    Integer maxAge = cors.integer("MaxAge");
    if (maxAge != null && (maxAge < 0 || maxAge > MAX_AGE)) {
      cors.mistake("MaxAge", "expected 0 to 86400 (seconds), got " + maxAge);
    }
    return new Cors(
        cors.isTrue("AllowCredentials", false),
        cors.texts("AllowHeaders"),
        cors.texts("AllowMethods"),
        cors.texts("AllowOrigins"),
        cors.texts("ExposeHeaders"),
        Duration.ofSeconds(maxAge == null ? 0 : maxAge));
  }
}
