package dev.handrail.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** What {@code gradle build} leaves: a complete jar, a zip as AWS's guide makes it, or classes. */
final class GradleOutput {

  private final BuildOutput output;

  GradleOutput(BuildOutput output) {
    this.output = output;
  }

  List<Path> of(Path project) {
    Path build = project.resolve("build");
    List<Path> jars = output.jars(build.resolve("libs"));
    output.lookedAt(build.resolve("libs").resolve("*.jar"));
    for (Path jar : jars) {
      if (jar.toString().endsWith("-all.jar")) { // the Shadow plugin's
        return List.of(jar);
      }
    }
    // Before the thin jar: where both are, the zip has the dependencies.
    List<Path> zips = output.files(build.resolve("distributions"), ".zip");
    output.lookedAt(build.resolve("distributions").resolve("*.zip"));
    for (Path zip : zips) {
      if (isDeploymentPackage(zip)) {
        return List.of(zip);
      }
    }
    if (jars.size() == 1) {
      return jars;
    }
    return classes(build);
  }

  private List<Path> classes(Path build) {
    Path classes = build.resolve("classes").resolve("java").resolve("main");
    output.lookedAt(classes);
    if (!BuildOutput.hasClasses(classes)) {
      return List.of();
    }
    List<Path> code = new ArrayList<>(List.of(classes));
    Path resources = build.resolve("resources").resolve("main");
    if (Files.isDirectory(resources)) {
      code.add(resources);
    }
    return code;
  }

  /** The Application plugin's zips have a folder around everything, and are none. */
  private static boolean isDeploymentPackage(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .anyMatch(
              entry -> entry.getName().startsWith("lib/") || entry.getName().endsWith(".class"));
    } catch (IOException noZip) {
      return false;
    }
  }
}
