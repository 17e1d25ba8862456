package dev.handrail.benchmarks.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures cold starts and prints the tables of {@code docs/performance.md}.
 *
 * <p>Every round runs every row once, in random order, so that what slows the machine down slows
 * all of them down: compare rows of one table only.
 */
public final class ColdStart {

  private static final int DEFAULT_ROUNDS = 15;
  private static final List<String> WORKLOADS =
      Stream.of(Workload.values()).map(Workload::name).toList();

  private ColdStart() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the number of rounds, then names of {@link Workload}s and homes of JDKs;
   *     without any, 15 rounds of all on this JDK
   * @throws IOException if a process could not be run
   * @throws InterruptedException if this thread is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_ROUNDS;
    List<Jdk> jdks = new ArrayList<>();
    List<Workload> workloads = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      if (WORKLOADS.contains(arguments[i])) {
        workloads.add(Workload.valueOf(arguments[i]));
      } else {
        jdks.add(Jdk.at(Path.of(arguments[i])));
      }
    }
    if (jdks.isEmpty()) {
      jdks.add(Jdk.at(Path.of(System.getProperty("java.home"))));
    }
    if (workloads.isEmpty()) {
      workloads.addAll(List.of(Workload.values()));
    }
    Path folder = Files.createTempDirectory("handrail-cold-start");
    try {
      for (Workload workload : workloads) {
        List<Subject> subjects = subjects(workload, jdks, folder);
        measure(subjects, rounds);
        System.out.printf("%n%s%n%n", workload);
        new Table(subjects).print(System.out);
      }
    } finally {
      delete(folder);
    }
  }

  private static List<Subject> subjects(Workload workload, List<Jdk> jdks, Path folder)
      throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Variant variant : Variant.all(workload)) {
      Path jar = variant.jar(folder);
      for (Jdk jdk : jdks) {
        for (Mode mode : Mode.values()) {
          if (mode.worksOn(jdk.feature())) {
            subjects.add(new Subject(variant, jar, jdk, mode, folder));
          }
        }
      }
    }
    return subjects;
  }

  private static void measure(List<Subject> subjects, int rounds)
      throws IOException, InterruptedException {
    for (Subject subject : subjects) {
      subject.train();
    }
    List<Subject> order = new ArrayList<>(subjects);
    Random random = new Random();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("round %d of %d%n", round, rounds);
      Collections.shuffle(order, random);
      for (Subject subject : order) {
        subject.measure();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(ColdStart::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
