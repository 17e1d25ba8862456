package dev.handrail.testkit.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The five jars of AWS's runtime interface client, which are all that a function finds on its class
 * path beside its own code.
 *
 * <p>They are where their classes were loaded from, or, when the testkit runs inside one executable
 * jar, nested in that jar: {@value #INDEX} names them, one a line, relative to its own folder.
 */
public final class RuntimeClient {

  static final String FOLDER = "META-INF/handrail/runtime-client/";
  static final String INDEX = FOLDER + "index";

  /**
   * A class of one of the jars. Never initialised here: that would change this JVM's TLS settings.
   *
   * @param artifact how the jar's name begins
   * @param type the class
   */
  private record Witness(String artifact, String type) {}

  private static final List<Witness> WITNESSES =
      List.of(
          new Witness(
              "aws-lambda-java-runtime-interface-client",
              "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),
          new Witness("aws-lambda-java-core", "com.amazonaws.services.lambda.runtime.Context"),
          new Witness(
              "aws-lambda-java-serialization",
              "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer"),
          new Witness("utils-lite", "software.amazon.awssdk.utilslite.SdkInternalThreadLocal"),
          new Witness("annotations", "software.amazon.awssdk.annotations.SdkInternalApi"));

  private final ClassLoader loader;

  /**
   * The jars that a loader has.
   *
   * @param loader of the testkit
   */
  public RuntimeClient(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The jars, in class path order.
   *
   * @param folder gives where nested ones are laid out; asked if there are such
   * @return paths of files
   * @throws IOException if they cannot be found
   */
  public List<Path> jars(Supplier<Path> folder) throws IOException {
    try (InputStream index = loader.getResourceAsStream(INDEX)) {
      return index == null ? fromClassPath() : nested(index, folder.get());
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
    for (Witness witness : WITNESSES) {
      Path jar = origin(witness);
      if (jar == null || !Files.isRegularFile(jar)) {
        throw new IOException(
            "Expected "
                + witness.type()
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

  /**
   * The jar of a witness. A function's own shaded jar may be on the class path too (Failsafe puts
   * it there) and hold parts of AWS's: the jar that has AWS's name wins.
   */
  private @Nullable Path origin(Witness witness) throws IOException {
    List<Path> jars = new ArrayList<>();
    String resource = witness.type().replace('.', '/') + ".class";
    for (URL url : Collections.list(loader.getResources(resource))) {
      if (url.openConnection() instanceof JarURLConnection jar) {
        jars.add(path(jar.getJarFileURL()));
      }
    }
    return jars.stream()
        .filter(jar -> jar.getFileName().toString().startsWith(witness.artifact()))
        .findFirst()
        .orElse(jars.isEmpty() ? null : jars.get(0));
  }

  private static Path path(URL jar) throws IOException {
    try {
      return Path.of(jar.toURI());
    } catch (URISyntaxException | IllegalArgumentException odd) {
      throw new IOException("Cannot tell which file " + jar + " is", odd);
    }
  }
}
