package dev.handrail.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A Java to measure on. */
record Jdk(Path home, String version) {

  static Jdk at(Path home) throws IOException {
    Properties release = new Properties();
    try (var in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    }
    return new Jdk(home, release.getProperty("JAVA_VERSION", "?").replace("\"", ""));
  }

  int feature() {
    return Runtime.Version.parse(version).feature();
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    // As Lambda starts its JVM.
    command.add("-XX:+TieredCompilation");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx400m");
    if (feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    return command;
  }
}
