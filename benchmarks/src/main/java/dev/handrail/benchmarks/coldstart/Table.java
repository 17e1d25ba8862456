package dev.handrail.benchmarks.coldstart;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measurements as Markdown. */
final class Table {

  private final List<Subject> subjects;

  Table(List<Subject> subjects) {
    this.subjects = subjects;
  }

  void print(PrintStream out) throws IOException, InterruptedException {
    out.println(
        "| function | JDK | cache | median ms | quartiles | min-max | init ms | invoke ms | RSS MB"
            + " | classes (archived) | jar KB | to AWS default | to reflective | to"
            + " streaming |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (Subject subject : sorted()) {
      double[] total = values(subject, ColdRun.Measurement::total);
      out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %.0f | %.0f-%.0f | %.0f-%.0f | %.0f | %.1f | %.0f | %s | %d | %s | %s | %s |%n",
          subject.variant.name(),
          subject.jdk.version(),
          subject.mode.label,
          quantile(total, 0.5),
          quantile(total, 0.25),
          quantile(total, 0.75),
          total[0],
          total[total.length - 1],
          quantile(values(subject, ColdRun.Measurement::init), 0.5),
          quantile(values(subject, ColdRun.Measurement::invoke), 0.5),
          quantile(values(subject, ColdRun.Measurement::rss), 0.5),
          subject.classes(),
          subject.size(),
          ratio(subject, Variant.AWS),
          ratio(subject, Variant.REFLECTIVE),
          ratio(subject, Variant.STREAMING));
    }
  }

  private List<Subject> sorted() {
    return subjects.stream()
        .sorted(
            Comparator.comparing((Subject subject) -> subject.jdk.feature())
                .thenComparing(subject -> subject.mode))
        .toList();
  }

  /** To a variant on the same JDK in the same mode. */
  private String ratio(Subject subject, String variant) {
    return subjects.stream()
        .filter(other -> other.variant.name().equals(variant))
        .filter(other -> other.jdk.equals(subject.jdk) && other.mode == subject.mode)
        .findFirst()
        .map(other -> String.format(Locale.ROOT, "%.2f", median(subject) / median(other)))
        .orElse("");
  }

  private static double median(Subject subject) {
    return quantile(values(subject, ColdRun.Measurement::total), 0.5);
  }

  private static double[] values(Subject subject, ToDoubleFunction<ColdRun.Measurement> value) {
    return subject.measurements.stream().mapToDouble(value).sorted().toArray();
  }

  /** Of sorted values, with linear interpolation. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
