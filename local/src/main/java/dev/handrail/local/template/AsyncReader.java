package dev.handrail.local.template;

import dev.handrail.local.Destination;
import dev.handrail.local.EventInvokeConfig;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what becomes of asynchronous invocations: {@code EventInvokeConfig} of SAM and of
 * CloudFormation, and dead-letter queues.
 */
final class AsyncReader {

  private AsyncReader() {}

  /** After all functions are known: a destination may be one of them. */
  static void ofFunction(FunctionDraft draft, Functions functions) {
    Properties properties = draft.properties;
    config(properties.map("EventInvokeConfig"), draft, functions);
    for (String key : new String[] {"DeadLetterQueue", "DeadLetterConfig"}) {
      if (properties.has(key)) {
        Properties queue = properties.map(key);
        String arn = queue.requiredText("TargetArn", "the ARN of a queue or topic");
        if (arn != null) {
          draft.deadLetter = functions.destination(arn);
        }
      }
    }
  }

  /** {@code AWS::Lambda::EventInvokeConfig}. */
  static void ofResource(Properties properties, Functions functions) {
    String qualifier = properties.text("Qualifier");
    if (qualifier != null && !qualifier.equals("$LATEST")) {
      properties.unsupported(
          "Qualifier", properties.path("Qualifier") + ": it counts for every version");
    }
    String name = properties.requiredText("FunctionName", "the name of a function, as !Ref");
    FunctionDraft draft = name == null ? null : functions.get(name);
    if (draft != null) {
      config(properties, draft, functions);
    } else if (name != null) {
      properties.unsupported(
          "FunctionName",
          properties.path("FunctionName") + ": of a function that does not run here");
    }
  }

  private static void config(Properties properties, FunctionDraft draft, Functions functions) {
    Integer retries = properties.integer("MaximumRetryAttempts");
    if (retries != null) {
      apply(
          "MaximumRetryAttempts",
          properties,
          draft,
          config -> config.withMaximumRetryAttempts(retries));
    }
    Integer age = properties.integer("MaximumEventAgeInSeconds");
    if (age != null) {
      apply(
          "MaximumEventAgeInSeconds",
          properties,
          draft,
          config -> config.withMaximumEventAge(Duration.ofSeconds(age)));
    }
    Properties destinations = properties.map("DestinationConfig");
    Destination onSuccess = destination(destinations, "OnSuccess", draft, functions);
    Destination onFailure = destination(destinations, "OnFailure", draft, functions);
    draft.eventInvokeConfig =
        draft
            .eventInvokeConfig
            .withOnSuccess(onSuccess == null ? draft.eventInvokeConfig.onSuccess() : onSuccess)
            .withOnFailure(onFailure == null ? draft.eventInvokeConfig.onFailure() : onFailure);
  }

  /** The model knows the ranges, and says them in CloudFormation's words. */
  private static void apply(
      String key, Properties properties, FunctionDraft draft, UnaryOperator<EventInvokeConfig> to) {
    try {
      draft.eventInvokeConfig = to.apply(draft.eventInvokeConfig);
    } catch (IllegalArgumentException outOfRange) {
      properties.mistake(key, String.valueOf(outOfRange.getMessage()).replace(key + ": ", ""));
    }
  }

  private static @Nullable Destination destination(
      Properties destinations, String key, FunctionDraft draft, Functions functions) {
    if (!destinations.has(key)) {
      return null;
    }
    Properties destination = destinations.map(key);
    String type = destination.text("Type");
    boolean made = "SQS".equals(type) || "SNS".equals(type);
    if (made && !destination.has("Destination")) { // SAM makes one
      String name = draft.resource.logicalId() + "EventInvokeConfig" + key;
      return functions.destination(
          ResourceTypes.arn("SQS".equals(type) ? "AWS::SQS::Queue" : "AWS::SNS::Topic", name));
    }
    String arn = destination.requiredText("Destination", "the ARN of a function, queue or topic");
    return arn == null ? null : functions.destination(arn);
  }
}
