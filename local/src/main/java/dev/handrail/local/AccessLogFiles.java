package dev.handrail.local;

import dev.handrail.local.api.AccessLogFormat;
import dev.handrail.local.api.AccessRecord;
import dev.handrail.local.async.LineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the access logs of all stages: {@code <api>.<stage>.log} in a folder, a dot being in
 * neither name. A stage that has no format of its own is written as the console's JSON. Safe for
 * use by many threads.
 */
final class AccessLogFiles implements Consumer<AccessRecord> {

  private final Path folder;
  private final Consumer<String> problems;
  private final Set<Path> failed = ConcurrentHashMap.newKeySet();

  private AccessLogFiles(Path folder, Consumer<String> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Logs in a folder, which is made.
   *
   * @param folder null for no logs
   * @throws IOException if there can be no such folder, saying what to do
   */
  static Consumer<AccessRecord> in(@Nullable Path folder, Consumer<String> problems)
      throws IOException {
    if (folder == null) {
      return record -> {};
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException noFolder) {
      throw new IOException(
          "access logs: expected a folder that can be written to, got "
              + folder
              + " ("
              + noFolder
              + "); name another",
          noFolder);
    }
    return new AccessLogFiles(folder, problems);
  }

  @Override
  public void accept(AccessRecord record) {
    String own = record.accessLog();
    Path file = folder.resolve(record.apiId() + "." + record.stage() + ".log");
    try {
      LineFile.append(file, own == null ? AccessLogFormat.JSON.line(record) : own);
    } catch (IOException unwritable) {
      if (failed.add(file)) { // once: there may be many requests
        problems.accept("The access log " + file + " cannot be written: " + unwritable);
      }
    }
  }
}
