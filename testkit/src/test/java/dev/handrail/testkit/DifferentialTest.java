package dev.handrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.testkit.DifferentialCase.Shape;
import dev.handrail.testkit.InvocationError.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every isolation gives what AWS's runtime gives: the same bytes, the same error, the same log.
 * Cases of one function share its environments, one for each isolation, in their order.
 */
@LinuxOnly
class DifferentialTest {

  private static @Nullable Shape shape;
  private static final Map<Isolation, ExecutionEnvironment> ENVIRONMENTS =
      new EnumMap<>(Isolation.class);

  static List<DifferentialCase> cases() {
    return DifferentialCases.all();
  }

  @AfterAll
  static void close() {
    ENVIRONMENTS.values().forEach(ExecutionEnvironment::close);
    ENVIRONMENTS.clear();
    shape = null;
  }

  @Test
  void there_are_enough_of_them_and_each_once() {
    assertThat(cases()).extracting(DifferentialCase::name).doesNotHaveDuplicates();
    assertThat(cases()).extracting(DifferentialCase::shape).hasSizeGreaterThan(40);
    assertThat(cases())
        .extracting(DifferentialCase::kind)
        .contains(null, Kind.FUNCTION, Kind.TIMEOUT, Kind.EXIT, Kind.INIT, Kind.RESPONSE_TOO_LARGE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_invocation_has_the_outcome_that_it_has_on_awss_runtime(DifferentialCase it) {
    open(it);
    Map<Isolation, Outcome> outcomes = invoke(it);
    Outcome expected = outcomes.get(Isolation.OWN_PROCESS);
    assertThat(expected.error() == null ? null : expected.error().kind())
        .as("How AWS's runtime ends, with %s", expected)
        .isEqualTo(it.kind());
    SoftAssertions all = new SoftAssertions();
    outcomes.forEach(
        (isolation, outcome) -> {
          all.assertThat(outcome.payload())
              .as("payload of %s", isolation)
              .isEqualTo(expected.payload());
          all.assertThat(outcome.log()).as("log of %s", isolation).isEqualTo(expected.log());
          all.assertThat(outcome).as("outcome of %s", isolation).isEqualTo(expected);
        });
    all.assertAll();
  }

  /** At once, as starts take their time. */
  private static Map<Isolation, Outcome> invoke(DifferentialCase it) {
    Map<Isolation, CompletableFuture<Outcome>> running = new EnumMap<>(Isolation.class);
    ENVIRONMENTS.forEach(
        (isolation, environment) ->
            running.put(
                isolation,
                CompletableFuture.supplyAsync(() -> Outcome.of(environment.invoke(it.request())))));
    Map<Isolation, Outcome> outcomes = new EnumMap<>(Isolation.class);
    running.forEach((isolation, outcome) -> outcomes.put(isolation, outcome.join()));
    return outcomes;
  }

  private static void open(DifferentialCase it) {
    Shape wanted = it.shape();
    if (wanted.equals(shape)) {
      return;
    }
    close();
    List<CompletableFuture<?>> starts = new ArrayList<>();
    for (Isolation isolation : Isolation.values()) {
      if (isolation.runs(it)) {
        starts.add(
            CompletableFuture.supplyAsync(() -> isolation.start(wanted.function()))
                .thenAccept(started -> add(isolation, started)));
      }
    }
    starts.forEach(CompletableFuture::join);
    shape = wanted;
  }

  private static void add(Isolation isolation, ExecutionEnvironment started) {
    synchronized (ENVIRONMENTS) {
      ENVIRONMENTS.put(isolation, started);
    }
  }
}
