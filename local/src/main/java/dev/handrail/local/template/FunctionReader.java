package dev.handrail.local.template;

import dev.handrail.testkit.ApplicationLogLevel;
import dev.handrail.testkit.LogFormat;
import dev.handrail.testkit.SystemLogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads {@code AWS::Serverless::Function} and {@code AWS::Lambda::Function}. */
final class FunctionReader {

  private static final int MAX_TIMEOUT = 900;

  private static final Set<String> READ =
      Set.of(
          "AutoPublishAlias",
          "Code",
          "CodeUri",
          "DeadLetterConfig",
          "DeadLetterQueue",
          "Environment",
          "EventInvokeConfig",
          "Events",
          "FunctionName",
          "FunctionUrlConfig",
          "Handler",
          "LoggingConfig",
          "MemorySize",
          "PackageType",
          "ReservedConcurrentExecutions",
          "Runtime",
          "Timeout");

  /** What matters to AWS alone, or to a machine that is not this one. */
  private static final Set<String> WITHOUT_MEANING_HERE =
      Set.of(
          "Architectures",
          "AssumeRolePolicyDocument",
          "AutoPublishAliasAllProperties",
          "AutoPublishCodeSha256",
          "CodeSigningConfigArn",
          "Connectors",
          "DeploymentPreference",
          "Description",
          "KmsKeyArn",
          "PermissionsBoundary",
          "Policies",
          "PropagateTags",
          "ProvisionedConcurrencyConfig",
          "RecursiveLoop",
          "Role",
          "RolePath",
          "RuntimeManagementConfig",
          "SourceKMSKeyArn",
          "Tags",
          "Tracing",
          "TracingConfig",
          "VersionDescription",
          "VpcConfig");

  private final Intrinsics intrinsics;
  private final CodeFinder code;
  private final Problems problems;

  FunctionReader(Intrinsics intrinsics, CodeFinder code, Problems problems) {
    this.intrinsics = intrinsics;
    this.code = code;
    this.problems = problems;
  }

  /** Adds the function, unless it does not run here. */
  void read(Resource resource, Functions functions) {
    Properties properties =
        new Properties(resource.logicalId(), resource.properties(), intrinsics, problems);
    if (!isJava(resource, properties)) {
      return;
    }
    String name = intrinsics.references().names().of(resource);
    FunctionDraft draft = new FunctionDraft(resource, properties, name);
    configuration(properties, draft);
    List<Path> classPath = code.find(resource, properties);
    if (classPath != null) {
      draft.definition.code(classPath);
    }
    publish(properties, draft);
    properties.warnOfOthers(READ, WITHOUT_MEANING_HERE);
    functions.add(name, draft);
  }

  private boolean isJava(Resource resource, Properties properties) {
    String skipped = resource.logicalId() + " (the function is skipped): ";
    if ("Image".equals(properties.text("PackageType"))) {
      problems.unsupported(properties.line("PackageType"), skipped + "container images");
      return false;
    }
    String runtime = properties.requiredText("Runtime", "a runtime such as java21");
    if (runtime != null && !runtime.startsWith("java")) {
      problems.unsupported(properties.line("Runtime"), skipped + "the runtime " + runtime);
      return false;
    }
    if ("java8".equals(runtime)) {
      properties.mistake(
          "Runtime",
          "expected a runtime that Lambda still has, such as java21 (java8.al2 for Java 8), got"
              + " 'java8', with which no function can be created any more");
    }
    return true;
  }

  private static void configuration(Properties properties, FunctionDraft draft) {
    String handler = properties.text("Handler");
    if (handler != null) {
      draft.definition.handler(handler);
    } else {
      Node.Member misspelled = properties.misspelled("Handler");
      if (misspelled != null) { // that it is missing is the definition's to tell
        properties.mistake(
            misspelled.key(),
            "expected a property of a function, got '"
                + misspelled.key()
                + "'"
                + Properties.didYouMean("Handler"));
      }
    }
    Integer memory = properties.integer("MemorySize");
    if (memory != null) {
      draft.definition.memorySize(memory);
    }
    Integer timeout = properties.integer("Timeout");
    if (timeout != null && (timeout < 1 || timeout > MAX_TIMEOUT)) {
      properties.mistake("Timeout", "expected 1 to 900 (seconds), got " + timeout);
    } else if (timeout != null) {
      draft.definition.timeout(Duration.ofSeconds(timeout));
    }
    Integer reserved = properties.integer("ReservedConcurrentExecutions");
    if (reserved != null) {
      draft.definition.reservedConcurrency(reserved);
    }
    draft.definition.environment(properties.map("Environment").variables("Variables"));
    logging(properties.map("LoggingConfig"), draft);
  }

  private static void logging(Properties logging, FunctionDraft draft) {
    String format = logging.text("LogFormat");
    if (format != null && !format.equals("JSON") && !format.equals("Text")) {
      logging.mistake("LogFormat", "expected Text or JSON, got '" + format + "'");
    }
    if (!"JSON".equals(format)) {
      if (logging.has("ApplicationLogLevel") || logging.has("SystemLogLevel")) {
        logging.mistake("LogFormat", "expected JSON, which log levels need, got Text");
      }
      return; // text is the default
    }
    draft.definition.logFormat(LogFormat.JSON);
    ApplicationLogLevel application =
        logging.choice("ApplicationLogLevel", ApplicationLogLevel.class);
    if (application != null) {
      draft.definition.applicationLogLevel(application);
    }
    SystemLogLevel system = logging.choice("SystemLogLevel", SystemLogLevel.class);
    if (system != null) {
      draft.definition.systemLogLevel(system);
    }
  }

  private static void publish(Properties properties, FunctionDraft draft) {
    String alias = properties.text("AutoPublishAlias");
    if (alias != null) {
      draft.versions.add("1");
      draft.aliases.put(alias, "1");
    }
  }
}
