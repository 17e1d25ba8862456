package dev.handrail.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A class path on which classes of handlers are looked for. */
record HandlerClassPath(List<Path> entries) {

  /**
   * Whether a handler's class is there.
   *
   * @param handler {@code package.Class} or {@code package.Class::method}; null for none
   */
  boolean has(@Nullable String handler) {
    if (handler == null) {
      return false;
    }
    int method = handler.indexOf("::");
    String type = method < 0 ? handler : handler.substring(0, method);
    String file = type.replace('.', '/') + ".class";
    return entries.stream().anyMatch(entry -> has(entry, file));
  }

  private static boolean has(Path entry, String file) {
    if (!Files.isRegularFile(entry)) {
      return Files.isRegularFile(entry.resolve(file));
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(file) != null;
    } catch (IOException unreadable) {
      return false; // Java skips it on its class path as well
    }
  }
}
