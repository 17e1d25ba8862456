package dev.handrail.testkit.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The native half of AWS's runtime client. Left alone, each JVM unpacks it to the same file below
 * {@code /tmp} before it loads it, so that two which start at once can break each other; we unpack
 * it once and tell them where it is.
 */
final class NativeClient {

  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final Set<String> CPUS = Set.of("amd64", "x86_64", "aarch64", "arm64");

  private NativeClient() {}

  /** Whether AWS's client has native code for this machine. */
  static boolean runsHere() {
    return runsOn(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static boolean runsOn(String system, String cpu) {
    return system.toLowerCase(Locale.ROOT).startsWith("linux")
        && CPUS.contains(cpu.toLowerCase(Locale.ROOT));
  }

  static Path unpack(List<Path> clientJars, Path folder) throws IOException {
    String name = "libaws-lambda-jni." + platform() + ".so";
    URL[] urls = new URL[clientJars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = clientJars.get(i).toUri().toURL();
    }
    try (URLClassLoader jars = new URLClassLoader(urls, null);
        InputStream library = jars.getResourceAsStream("jni/" + name)) {
      if (library == null) {
        throw new IOException("Expected jni/" + name + " in one of " + clientJars);
      }
      Path target = folder.resolve(name);
      Files.copy(library, target);
      return target;
    }
  }

  private static String platform() throws IOException {
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String cpu = arch.equals("aarch64") || arch.equals("arm64") ? "aarch_64" : "x86_64";
    return (musl() ? "linux_musl-" : "linux-") + cpu;
  }

  /** What this JVM itself was linked with; Alpine, for one, uses musl. */
  private static boolean musl() throws IOException {
    return Files.readString(Path.of("/proc/self/maps")).contains("ld-musl-");
  }
}
