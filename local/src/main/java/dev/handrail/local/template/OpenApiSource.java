package dev.handrail.local.template;

import dev.handrail.testkit.internal.names.NearNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the definition of an API: in the template, or in a file beside it. */
final class OpenApiSource {

  private static final String TRANSFORM = "Fn::Transform";

  private final Problems problems;

  OpenApiSource(Problems problems) {
    this.problems = problems;
  }

  /**
   * The definition in a property, or in the file that a transform {@code AWS::Include} puts there.
   *
   * @return null for none, and for one that cannot be had, which is told
   */
  @Nullable Properties body(Properties api, String key) {
    Node raw = api.raw(key);
    if (raw instanceof Node.Members map && map.get(TRANSFORM) instanceof Node.Members transform) {
      return included(api, key, map, transform);
    }
    return api.has(key) ? api.map(key) : null;
  }

  private @Nullable Properties included(
      Properties api, String key, Node.Members body, Node.Members transform) {
    Properties call = api.as(transform);
    if (body.members().size() > 1 || !"AWS::Include".equals(call.text("Name"))) {
      api.unsupportedRaw(
          key, api.path(key) + ": transforms but that of AWS::Include for the whole definition");
      return null;
    }
    Properties parameters = call.map("Parameters");
    String location = parameters.requiredText("Location", "the path of a file");
    return location == null ? null : file(api, key, location);
  }

  /** The definition in a file that a property names, as SAM's {@code DefinitionUri}. */
  @Nullable Properties uri(Properties api, String key) {
    if (!api.has(key)) {
      return null;
    }
    if (api.value(key) instanceof Node.Text location) {
      return file(api, key, location.value());
    }
    api.unsupported(key, api.path(key) + ": a definition that is not on this machine");
    return null;
  }

  private @Nullable Properties file(Properties api, String key, String location) {
    if (location.contains("://")) {
      api.unsupportedRaw(
          key, api.path(key) + ": a definition that is not on this machine, " + location);
      return null;
    }
    Path folder = problems.file().toAbsolutePath().getParent();
    Path file = folder == null ? Path.of(location) : folder.resolve(location).normalize();
    if (!Files.isRegularFile(file)) {
      api.mistake(key, missing(file));
      return null;
    }
    Problems own = new Problems(file);
    Node document = YamlReader.read(TemplateFile.text(file, own), own);
    own.throwIfAny();
    int offset = problems.include(file, Path.of(location).normalize().toString(), api.line(key));
    if (shifted(document, offset) instanceof Node.Members map) {
      return api.elsewhere(map);
    }
    api.mistake(key, "expected a file with a definition, got " + document.kind());
    return null;
  }

  private static String missing(Path file) {
    if (Files.isDirectory(file)) {
      return "expected a file, got the folder " + file;
    }
    Path name = file.getFileName();
    Path folder = file.getParent();
    String meant =
        name == null || folder == null
            ? null
            : NearNames.misspelled(name.toString(), files(folder));
    return "there is no file "
        + name
        + " in "
        + folder
        + (meant == null
            ? "; expected a file relative to the template"
            : Properties.didYouMean(meant));
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** The same with lines that tell the file. */
  private static Node shifted(Node node, int by) {
    int line = node.line() + by;
    if (node instanceof Node.Text text) {
      return new Node.Text(text.value(), line);
    }
    if (node instanceof Node.Items list) {
      return new Node.Items(list.items().stream().map(item -> shifted(item, by)).toList(), line);
    }
    if (node instanceof Node.Members map) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      for (Node.Member member : map.members().values()) {
        members.put(
            member.key(),
            new Node.Member(member.key(), member.line() + by, shifted(member.value(), by)));
      }
      return new Node.Members(members, line);
    }
    return node instanceof Node.Nothing ? new Node.Nothing(line) : new Node.Unknown(line);
  }
}
