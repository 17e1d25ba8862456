package dev.handrail.testkit;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.google.gson.Gson;
import dev.handrail.LambdaFunction;
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
import org.joda.time.DateTime;

/** The functions of package {@code example} as the jar that would be uploaded. */
public final class FunctionCode {

  private static final Path JAR = pack();

  private FunctionCode() {}

  /** The jar, which is only read. */
  public static Path jar() {
    return JAR;
  }

  /** That jar with what a case of {@link DifferentialTest} needs beside it. */
  static List<Path> with(DifferentialCase.Libraries libraries) {
    return switch (libraries) {
      case NONE -> List.of(JAR);
      case EVENTS_AND_HANDRAIL ->
          List.of(
              JAR,
              originOf(LambdaFunction.class),
              originOf(Gson.class),
              originOf(SQSEvent.class),
              originOf(DateTime.class));
      case SERIALIZER -> List.of(serializers("example.shapes.Serializer"), JAR);
      case TWO_SERIALIZERS ->
          List.of(
              serializers("example.shapes.Serializer", "example.shapes.Serializer$Second"), JAR);
    };
  }

  /** A folder that names services, to stand before the jar. */
  private static Path serializers(String... classes) {
    try {
      Path folder = Files.createTempDirectory("handrail-test-services-");
      Path services = Files.createDirectories(folder.resolve("META-INF/services"));
      Path file = services.resolve("com.amazonaws.services.lambda.runtime.CustomPojoSerializer");
      Files.write(file, List.of(classes));
      for (Path path : List.of(folder, services.getParent(), services, file)) {
        path.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A function of that jar, with room for a JVM and time for a slow machine. */
  public static FunctionDefinition.Builder function(String handler) {
    return FunctionDefinition.builder("Function")
        .handler(handler)
        .code(JAR)
        .memorySize(512)
        .timeout(Patience.LIMIT);
  }

  private static Path pack() {
    Path classes = originOf(FunctionCode.class);
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
}
