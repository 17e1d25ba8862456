package dev.handrail.benchmarks.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variant on a JDK in a mode: one row of the table. */
final class Subject {

  private static final List<String> RUNTIME_CLIENT =
      List.of(
          "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
          "com.amazonaws.services.lambda.runtime.Context",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal",
          "software.amazon.awssdk.annotations.SdkInternalApi");

  final Variant variant;
  final Jdk jdk;
  final Mode mode;
  final List<ColdRun.Measurement> measurements = new ArrayList<>();
  private final Path jar;
  private final Path archive;
  private final Path folder;

  Subject(Variant variant, Path jar, Jdk jdk, Mode mode, Path folder) {
    this.variant = variant;
    this.jar = jar;
    this.jdk = jdk;
    this.mode = mode;
    this.folder = folder;
    this.archive =
        folder.resolve(variant.handler().getSimpleName() + "-" + jdk.feature() + "-" + mode);
  }

  /** Writes the archive of the mode, and warms the file cache. */
  void train() throws IOException, InterruptedException {
    run(mode.training(archive));
    if (mode != Mode.DEFAULT && !Files.exists(archive)) {
      throw new IOException("no archive was written for " + archive);
    }
  }

  void measure() throws IOException, InterruptedException {
    measurements.add(run(mode.running(archive)));
  }

  /** How many classes are loaded until the response, and how many of them from an archive. */
  String classes() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> options = new ArrayList<>(mode.running(archive));
    options.add("-Xlog:class+load:file=" + log);
    run(options);
    try (Stream<String> lines = Files.lines(log)) {
      List<String> loads = lines.filter(line -> line.contains(" source: ")).toList();
      long shared = loads.stream().filter(line -> line.contains("shared objects file")).count();
      return loads.size() + " (" + shared + ")";
    } finally {
      Files.delete(log);
    }
  }

  /** How large the function is, in thousands of bytes. */
  long size() throws IOException {
    long size = 0;
    for (Path file : deployed()) {
      size += Files.size(file);
    }
    return size / 1000;
  }

  private List<Path> deployed() {
    List<Path> jars = new ArrayList<>(List.of(jar));
    jars.addAll(variant.beside());
    return jars;
  }

  private ColdRun.Measurement run(List<String> options) throws IOException, InterruptedException {
    List<String> java = jdk.command();
    java.addAll(options);
    return ColdRun.of(java, classPath(), variant.handler().getName(), variant.workload());
  }

  private String classPath() throws IOException {
    List<Path> jars = new ArrayList<>(deployed());
    for (String witness : RUNTIME_CLIENT) {
      try {
        // Not initialised: AWSLambda would change the TLS settings of this JVM.
        jars.add(FunctionJar.jarOf(Class.forName(witness, false, getClass().getClassLoader())));
      } catch (ClassNotFoundException missing) {
        throw new IOException("AWS's runtime client is not on the class path", missing);
      }
    }
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
