package dev.handrail.testkit.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The five jars of AWS's runtime interface client, which are all a child process has on its class
 * path beside the bootstrap class.
 *
 * <p>They are where their classes were loaded from, or, when the testkit runs inside one executable
 * jar, nested in that jar: {@value #INDEX} names them, one a line, relative to its own folder.
 */
final class RuntimeClient {

  static final String FOLDER = "META-INF/handrail/runtime-client/";
  static final String INDEX = FOLDER + "index";

  /** One class of each jar. Never initialised here: that would change this JVM's TLS settings. */
  private static final List<String> WITNESSES =
      List.of(
          "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
          "com.amazonaws.services.lambda.runtime.Context",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal",
          "software.amazon.awssdk.annotations.SdkInternalApi");

  private final ClassLoader loader;

  RuntimeClient(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The jars, in class path order.
   *
   * @param folder where nested ones are laid out
   */
  List<Path> jars(Path folder) throws IOException {
    try (InputStream index = loader.getResourceAsStream(INDEX)) {
      return index == null ? fromClassPath() : nested(index, folder);
    }
  }

  private List<Path> nested(InputStream index, Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String name : new String(index.readAllBytes(), UTF_8).lines().toList()) {
      if (name.isBlank()) {
        continue;
      }
      try (InputStream jar = loader.getResourceAsStream(FOLDER + name.strip())) {
        if (jar == null) {
          throw new IOException(INDEX + " names " + name + ", which is not beside it");
        }
        Path target = folder.resolve(Path.of(name.strip()).getFileName());
        Files.copy(jar, target);
        jars.add(target);
      }
    }
    return jars;
  }

  private List<Path> fromClassPath() throws IOException {
    Set<Path> jars = new LinkedHashSet<>();
    for (String witness : WITNESSES) {
      Path jar = origin(witness);
      if (jar == null || !Files.isRegularFile(jar)) {
        throw new IOException(
            "Expected "
                + witness
                + " in a jar of its own on the class path, found it in "
                + jar
                + ". Add aws-lambda-java-runtime-interface-client with its dependencies, or nest"
                + " its jars and list them in "
                + INDEX
                + ".");
      }
      jars.add(jar);
    }
    if (jars.size() != WITNESSES.size()) {
      throw new IOException(
          "Expected the classes of AWS's runtime client in "
              + WITNESSES.size()
              + " jars, found them in "
              + jars
              + ". A child process must have AWS's jars only: nest them and list them in "
              + INDEX
              + ".");
    }
    return List.copyOf(jars);
  }

  private @Nullable Path origin(String className) throws IOException {
    try {
      CodeSource source =
          Class.forName(className, false, loader).getProtectionDomain().getCodeSource();
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException e) {
      return null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("Cannot tell where " + className + " was loaded from", e);
    }
  }
}
