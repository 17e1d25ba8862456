package dev.handrail.local.template;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code mvn package} leaves: the jar, or at least classes. */
final class MavenOutput {

  /** What the Shade, Assembly and Spring Boot plugins put at a jar with everything in it. */
  private static final List<String> COMPLETE =
      List.of("-shaded.jar", "-jar-with-dependencies.jar", "-aws.jar", "-all.jar");

  private final BuildOutput output;

  MavenOutput(BuildOutput output) {
    this.output = output;
  }

  List<Path> of(Path project) {
    Path target = project.resolve("target");
    String finalName = PomFile.finalName(project.resolve("pom.xml"));
    output.lookedAt(target.resolve(finalName == null ? "*.jar" : finalName + ".jar"));
    Path jar = jar(target, finalName);
    if (jar != null) {
      return List.of(jar);
    }
    Path classes = target.resolve("classes");
    output.lookedAt(classes);
    if (!BuildOutput.hasClasses(classes)) {
      return List.of();
    }
    List<Path> code = new ArrayList<>(List.of(classes));
    code.addAll(dependencies(target));
    return code;
  }

  private @Nullable Path jar(Path target, @Nullable String finalName) {
    List<Path> jars = output.jars(target);
    for (String suffix : COMPLETE) {
      for (Path jar : jars) {
        if (jar.toString().endsWith(suffix)) {
          return jar;
        }
      }
    }
    for (Path jar : jars) {
      if (jar.getFileName().toString().equals(finalName + ".jar")) {
        return jar;
      }
    }
    return jars.size() == 1 ? jars.get(0) : null;
  }

  /** From {@code dependency:copy-dependencies} or {@code dependency:build-classpath}. */
  private List<Path> dependencies(Path target) {
    List<Path> copied = output.jars(target.resolve("dependency"));
    if (!copied.isEmpty()) {
      return copied;
    }
    for (String name : List.of("classpath.txt", "classpath", "cp.txt")) {
      Path file = target.resolve(name);
      if (Files.isRegularFile(file)) {
        return classPath(file);
      }
    }
    return List.of();
  }

  private static List<Path> classPath(Path file) {
    List<Path> entries = new ArrayList<>();
    try {
      for (String entry : Files.readString(file).strip().split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        if (!entry.isEmpty() && Files.exists(path)) {
          entries.add(path);
        }
      }
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
    return entries;
  }
}
