package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.internal.environment.TaskRoot;
import dev.handrail.testkit.internal.environment.TempFolder;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of a function's code, laid out as on Lambda; each loader defines its classes anew. */
final class SnapshotSource implements FunctionSource {

  private final TempFolder folder = TempFolder.create();
  private final Path taskRoot = folder.folder("task");
  private final ClassPath classes;

  SnapshotSource(List<Path> code) throws IOException {
    boolean done = false;
    try {
      TaskRoot.layOut(code, taskRoot);
      this.classes =
          new ClassPath(elements(taskRoot), (type, classFile) -> Rewriter.ofFunction(classFile));
      done = true;
    } finally {
      if (!done) {
        folder.close();
      }
    }
  }

  @Override
  public ClassLoader runtimeParent() {
    return JdkClasses.LOADER;
  }

  @Override
  public URLClassLoader functionLoader(ClassLoader runtime) {
    return new ClassPathLoader(classes, runtime);
  }

  @Override
  public Path taskRoot() {
    return taskRoot;
  }

  @Override
  public boolean isApart() {
    return true;
  }

  @Override
  public @Nullable Object instance() {
    return null;
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      // The files are deleted now, whatever holds them.
    }
    folder.close();
  }

  /** As AWS's own loader: the folder itself, then its libraries by name. */
  private static List<Path> elements(Path taskRoot) throws IOException {
    List<Path> elements = new ArrayList<>();
    elements.add(taskRoot);
    Path libraries = taskRoot.resolve("lib");
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> files = Files.list(libraries)) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(elements::add);
      }
    }
    return elements;
  }
}
