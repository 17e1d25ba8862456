package dev.handrail.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The functions of package {@code example} as the jar that would be uploaded. */
public final class FunctionCode {

  private static final Path JAR = pack();

  private FunctionCode() {}

  /** The jar, which is only read. */
  public static Path jar() {
    return JAR;
  }

  /** A function of that jar, with room for a JVM and time for a slow machine. */
  public static FunctionDefinition.Builder function(String handler) {
    return FunctionDefinition.builder("Function")
        .handler(handler)
        .code(JAR)
        .memorySize(512)
        .timeout(java.time.Duration.ofSeconds(30));
  }

  private static Path pack() {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes.resolve("example"))) {
      Path jar = Files.createTempFile("handrail-test-functions-", ".jar");
      jar.toFile().deleteOnExit();
      return pack(classes, files.filter(Files::isRegularFile).toList(), jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path pack(Path classes, List<Path> files, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
    return jar;
  }

  private static Path classes() {
    try {
      return Path.of(
          FunctionCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
