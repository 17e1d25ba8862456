package dev.handrail.local.template;

import org.jspecify.annotations.Nullable;

/** Reads {@code AWS::Lambda::Version} and {@code AWS::Lambda::Alias}. */
final class VersionReader {

  private VersionReader() {}

  /** Versions count from 1 in the order of the template. */
  static void version(Properties properties, Functions functions) {
    FunctionDraft draft = function(properties, functions);
    if (draft != null) {
      draft.versions.add(String.valueOf(draft.versions.size() + 1));
    }
  }

  static void alias(Properties properties, Functions functions) {
    FunctionDraft draft = function(properties, functions);
    String name = properties.requiredText("Name", "the alias's name");
    String version = properties.requiredText("FunctionVersion", "a version, or $LATEST");
    properties.unsupported("RoutingConfig", properties.path("RoutingConfig"));
    if (draft != null && name != null && version != null) {
      draft.aliases.put(name, version);
    }
  }

  private static @Nullable FunctionDraft function(
      Properties properties, Functions functions) {
    String name = properties.requiredText("FunctionName", "the name of a function, as !Ref");
    return name == null ? null : functions.get(name);
  }
}
