package dev.handrail.benchmarks.gateway;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Rounds of one compiler as Markdown, a table for each event. */
final class SpeedTable {

  private static final String BASE = AwsDefault.class.getSimpleName();
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final String title;
  private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();

  SpeedTable(String title) {
    this.title = title;
  }

  void add(Collection<RunResult> round) {
    for (RunResult run : round) {
      String event = run.getParams().getParam("event");
      String variant = run.getParams().getParam("variant");
      Row row =
          rows.computeIfAbsent(event, any -> new LinkedHashMap<>())
              .computeIfAbsent(variant, any -> new Row(new ArrayList<>(), new ArrayList<>()));
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          row.micros.add(iteration.getPrimaryResult().getScore());
          row.bytes.add(
              Objects.requireNonNull(iteration.getSecondaryResults().get(ALLOCATION)).getScore());
        }
      }
    }
  }

  void print(PrintStream out) {
    rows.forEach(
        (event, variants) -> {
          out.printf("%n%s, %s%n%n", event, title);
          out.println("| variant | median us | min-max | B | time to AWS | bytes to AWS |");
          out.println("|---|---|---|---|---|---|");
          variants.entrySet().stream()
              .sorted(Comparator.comparing(variant -> median(variant.getValue().micros)))
              .forEach(
                  variant -> print(out, variant.getKey(), variant.getValue(), variants.get(BASE)));
        });
  }

  private static void print(PrintStream out, String variant, Row row, @Nullable Row base) {
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f-%.2f | %,.0f | %s | %s |%n",
        variant,
        median(row.micros),
        Collections.min(row.micros),
        Collections.max(row.micros),
        median(row.bytes),
        base == null ? "" : ratio(row.micros, base.micros),
        base == null ? "" : ratio(row.bytes, base.bytes));
  }

  private static String ratio(List<Double> values, List<Double> base) {
    return String.format(Locale.ROOT, "%.2f", median(values) / median(base));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** What every iteration of every round took. */
  private record Row(List<Double> micros, List<Double> bytes) {}
}
