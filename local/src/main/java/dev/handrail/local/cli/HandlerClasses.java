package dev.handrail.local.cli;

import dev.handrail.local.LocalFunction;
import dev.handrail.testkit.internal.names.NearNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Looks whether the classes that handler strings name are in the code, without loading them. */
final class HandlerClasses {

  private static final String ENDING = ".class";

  private HandlerClasses() {}

  /** A sentence for each function whose class is not there. */
  static List<String> missing(List<LocalFunction> functions) {
    List<String> problems = new ArrayList<>();
    for (LocalFunction function : functions) {
      String problem = problem(function);
      if (problem != null) {
        problems.add(problem);
      }
    }
    return problems;
  }

  private static @Nullable String problem(LocalFunction function) {
    String handler = function.definition().handler().split("::", 2)[0];
    List<String> classes = new ArrayList<>();
    for (Path code : function.definition().code()) {
      classes.addAll(Files.isDirectory(code) ? inFolder(code) : inArchive(code));
    }
    if (classes.contains(handler)) {
      return null;
    }
    List<String> near = NearNames.of(handler, classes);
    return function.name()
        + ": no class "
        + handler
        + " in "
        + function.definition().code()
        + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?");
  }

  private static List<String> inFolder(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.map(file -> name(folder.relativize(file).toString())).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<String> inArchive(Path archive) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return zip.stream().map(entry -> name(entry.getName())).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String name(String file) {
    String path = file.replace('\\', '/').replace('/', '.');
    return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
  }
}
