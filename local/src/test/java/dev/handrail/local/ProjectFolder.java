package dev.handrail.local;

import dev.handrail.LambdaFunction;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A developer's project in a folder: sources that are compiled when asked, and the layout that a
 * template's {@code CodeUri} may point to, classes with {@code lib/*.jar} beside them.
 */
public final class ProjectFolder {

  private final Path root;

  private ProjectFolder(Path root) {
    this.root = root;
  }

  /** A project whose code is in the folder {@code code}, with Handrail's core and Gson. */
  public static ProjectFolder in(Path folder) {
    ProjectFolder project = new ProjectFolder(folder);
    Path lib = project.code().resolve("lib");
    try {
      Files.createDirectories(lib);
      copy(origin(LambdaFunction.class), lib.resolve("handrail-core.jar"));
      copy(origin(Gson.class), lib.resolve("gson.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return project;
  }

  public Path root() {
    return root;
  }

  /** Where the compiled classes are. */
  public Path code() {
    return root.resolve("code");
  }

  /** Writes a file of the project. */
  public Path write(String name, String content) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles one class as a build would, so that a running function sees it. */
  public void compile(String className, String source) {
    Path file = write("src/" + className.replace('.', '/') + ".java", source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            code().toString(),
            file.toString());
    if (result != 0) {
      throw new IllegalStateException(className + " does not compile");
    }
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the reactor, Handrail's core may still be a folder of classes. */
  private static void copy(Path origin, Path jar) throws IOException {
    if (Files.isRegularFile(origin)) {
      Files.copy(origin, jar);
      return;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(origin)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(origin.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }
}
