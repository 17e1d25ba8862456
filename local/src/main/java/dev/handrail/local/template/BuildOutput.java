package dev.handrail.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a build leaves in a folder, as a class path. */
final class BuildOutput {

  private static final int MAX_DEPTH = 20;

  private final List<Path> looked;

  /**
   * Looks at folders.
   *
   * @param looked takes the places where it looked, for the message when there is nothing
   */
  BuildOutput(List<Path> looked) {
    this.looked = looked;
  }

  /** The code of a project of Maven or Gradle, or of a folder of classes; empty for none. */
  List<Path> of(Path folder) {
    if (Files.isRegularFile(folder.resolve("pom.xml"))) {
      return new MavenOutput(this).of(folder);
    }
    if (Files.isRegularFile(folder.resolve("build.gradle"))
        || Files.isRegularFile(folder.resolve("build.gradle.kts"))) {
      return new GradleOutput(this).of(folder);
    }
    return classes(folder);
  }

  /** A folder of classes with {@code lib/*.jar}, as Lambda has it, or of one jar. */
  List<Path> classes(Path folder) {
    looked.add(folder);
    List<Path> code = new ArrayList<>();
    if (hasClasses(folder)) {
      code.add(folder);
    }
    code.addAll(jars(folder.resolve("lib")));
    List<Path> inside = code.isEmpty() ? jars(folder) : List.of();
    return inside.size() == 1 ? inside : code;
  }

  /** The jars in a folder that are code and not something about it, by name. */
  List<Path> jars(Path folder) {
    return files(folder, ".jar").stream().filter(BuildOutput::isCode).toList();
  }

  List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  void lookedAt(Path place) {
    looked.add(place);
  }

  static boolean hasClasses(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  private static boolean isCode(Path jar) {
    String name = jar.getFileName().toString();
    return !name.startsWith("original-")
        && !name.endsWith("-sources.jar")
        && !name.endsWith("-javadoc.jar")
        && !name.endsWith("-tests.jar")
        && !name.endsWith("-plain.jar");
  }
}
