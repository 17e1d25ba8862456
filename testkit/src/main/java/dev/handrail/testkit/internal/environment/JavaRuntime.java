package dev.handrail.testkit.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.handrail.testkit.internal.log.RuntimeVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Java that a function runs on.
 *
 * @param home its folder
 * @param version such as {@code 17.0.15}
 */
public record JavaRuntime(Path home, String version) {

  private static final int DIGEST_PARTS = 4;
  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /**
   * The Java in a folder.
   *
   * @param home null for the one that runs this
   * @return the Java there
   * @throws IllegalArgumentException if there is none
   */
  public static JavaRuntime of(@Nullable Path home) {
    if (home == null) {
      return new JavaRuntime(
          Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }
    return at(home);
  }

  /** Reads the file {@code release}, which every JDK since 9 has. */
  private static JavaRuntime at(Path home) {
    Path release = home.resolve("release");
    Properties properties = new Properties();
    try {
      if (Files.isExecutable(java(home))) {
        try (Reader reader = Files.newBufferedReader(release, UTF_8)) {
          properties.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + release, e);
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    if (version.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected the folder of a JDK or JRE, with bin/java and release, got " + home);
    }
    return new JavaRuntime(home, version);
  }

  /**
   * The program.
   *
   * @return its path
   */
  public String executable() {
    return java(home).toString();
  }

  private static Path java(Path home) {
    Path windows = home.resolve("bin").resolve("java.exe");
    return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
  }

  /**
   * The feature version.
   *
   * @return such as 17
   */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /**
   * Lambda names a runtime by a digest; ours covers what really runs.
   *
   * @param clientJars the names of AWS's jars
   * @return what the log says
   */
  public RuntimeVersion runtimeVersion(List<String> clientJars) {
    return new RuntimeVersion(
        "java:" + version, "arn:aws:lambda:us-east-1::runtime:" + digest(version + clientJars));
  }

  /** 64 hexadecimal digits. A cryptographic digest would cost the first test 50 classes. */
  private static String digest(String text) {
    StringBuilder digits = new StringBuilder();
    for (int part = 0; part < DIGEST_PARTS; part++) {
      long hash = FNV_BASIS + part;
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
      digits.append(HexFormat.of().toHexDigits(hash));
    }
    return digits.toString();
  }
}
