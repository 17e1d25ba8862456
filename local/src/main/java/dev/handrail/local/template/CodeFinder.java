package dev.handrail.local.template;

import dev.handrail.local.TemplateOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds a function's code on this machine: what the template names, and what builds make of it. */
final class CodeFinder {

  private static final String ASSET_PATH = "aws:asset:path";
  private static final String BUILD =
      "build it first: mvn package, or gradle build; see docs/troubleshooting.md#code-not-found";

  private final Path folder;
  private final Map<String, Path> overrides;
  private final HandlerClassPath classPath;
  private final Problems problems;

  CodeFinder(Path template, TemplateOptions options, Problems problems) {
    Path parent = template.getParent();
    this.folder = parent == null ? Path.of("") : parent;
    this.overrides = options.code();
    this.classPath = new HandlerClassPath(options.classPath());
    this.problems = problems;
  }

  /** The class path; null when there is none, which is told then. */
  @Nullable List<Path> find(Resource function, Properties properties) {
    String property = function.type().equals(Resource.FUNCTION) ? "Code" : "CodeUri";
    Path override = overrides.get(function.logicalId());
    if (override == null && classPath.has(properties.text("Handler"))) {
      return classPath.entries();
    }
    Path place = override == null ? place(function, properties, property) : override;
    if (place == null) {
      return null;
    }
    if (Files.isRegularFile(place)) {
      return archive(place, properties, property);
    }
    List<Path> looked = new ArrayList<>();
    Path built = folder.resolve(".aws-sam").resolve("build").resolve(function.logicalId());
    List<Path> code = new BuildOutput(looked).of(place);
    if (code.isEmpty() && override == null) {
      code = new BuildOutput(looked).classes(built);
    }
    if (code.isEmpty()) {
      properties.mistake(
          property,
          "expected a jar, a zip, or a folder with classes, got none in "
              + looked.stream().map(Path::toString).collect(Collectors.joining(", "))
              + "; "
              + BUILD);
      return null;
    }
    return code;
  }

  /** Tells of overrides for functions that are not there. */
  void tellUnused(Map<String, Resource> resources) {
    overrides.keySet().stream()
        .sorted()
        .filter(id -> !resources.containsKey(id) || !resources.get(id).isFunction())
        .forEach(
            id ->
                problems.mistake(
                    0,
                    "code overrides: expected functions of the template "
                        + resources.values().stream()
                            .filter(Resource::isFunction)
                            .map(Resource::logicalId)
                            .toList()
                        + ", got '"
                        + id
                        + "'"));
  }

  private static @Nullable List<Path> archive(Path file, Properties properties, String property) {
    String name = file.toString();
    if (name.endsWith(".jar") || name.endsWith(".zip")) {
      return List.of(file);
    }
    properties.mistake(property, "expected a jar, a zip or a folder, got " + file);
    return null;
  }

  private @Nullable Path place(Resource function, Properties properties, String property) {
    if (function.body().get("Metadata") instanceof Node.Members metadata
        && metadata.get(ASSET_PATH) instanceof Node.Text asset) {
      return resolve(asset.value(), properties, property);
    }
    Node code = properties.value(property);
    if (code instanceof Node.Text text) {
      return text.value().startsWith("s3:")
          ? remote(properties, property, text.value())
          : resolve(text.value(), properties, property);
    }
    if (code instanceof Node.Members) {
      return ofMap(properties.map(property), properties, property);
    }
    if (code instanceof Node.Nothing && property.equals("CodeUri")) {
      if (properties.has("InlineCode")) {
        properties.mistake("InlineCode", "expected CodeUri: Java has no inline code");
        return null;
      }
      return folder; // as SAM
    }
    if (!(code instanceof Node.Unknown)) {
      properties.mistake(property, "expected a path on this machine, got " + code.kind());
    }
    return null;
  }

  /** Code in a bucket: what CDK names as such lies beside its template. */
  private @Nullable Path ofMap(Properties code, Properties function, String property) {
    if (code.has("ZipFile")) {
      function.mistake(property, "expected a path on this machine: Java has no inline code");
      return null;
    }
    String key = code.text(code.has("S3Key") ? "S3Key" : "Key");
    if (key == null) {
      function.mistake(property, "expected a path on this machine, got a map without S3Key");
      return null;
    }
    Path asset = resolve("asset." + key, function, property);
    if (asset == null || Files.exists(asset)) {
      return asset;
    }
    Path unpacked = resolve("asset." + key.replaceFirst("\\.zip$", ""), function, property);
    return unpacked != null && Files.exists(unpacked) ? unpacked : remote(function, property, key);
  }

  private @Nullable Path resolve(String path, Properties properties, String property) {
    try {
      return folder.resolve(path).normalize();
    } catch (InvalidPathException invalid) {
      properties.mistake(property, "expected a path, got '" + path + "': " + invalid.getReason());
      return null;
    }
  }

  private static @Nullable Path remote(Properties properties, String property, String where) {
    properties.mistake(
        property,
        "expected a path on this machine, got '"
            + where
            + "' in a bucket; name the code by --code, or TemplateOptions.withCode");
    return null;
  }
}
