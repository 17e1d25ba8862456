package dev.handrail.testkit.internal.jvm;

import dev.handrail.testkit.internal.environment.JavaRuntime;
import dev.handrail.testkit.internal.environment.RuntimeClient;
import dev.handrail.testkit.internal.environment.TempFolder;
import dev.handrail.testkit.internal.log.RuntimeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AWS's runtime client, found and read once in the life of this JVM.
 *
 * @param classes as changed for this JVM
 * @param version what the log says
 */
record ClientJars(ClassPath classes, RuntimeVersion version) {

  private static @Nullable ClientJars found; // guarded by the class

  static synchronized ClientJars find() {
    ClientJars known = found;
    if (known == null) {
      known = read();
      found = known;
    }
    return known;
  }

  private static ClientJars read() {
    // Deleted when this JVM ends; empty, unless the jars are nested in another.
    TempFolder folder = TempFolder.create();
    try {
      List<Path> jars =
          new RuntimeClient(ClientJars.class.getClassLoader()).jars(() -> folder.folder("runtime"));
      List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
      return new ClientJars(
          new ClassPath(jars, Rewriter::ofClient), JavaRuntime.of(null).runtimeVersion(names));
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("Cannot read AWS's runtime client: " + e.getMessage(), e);
    }
  }
}
