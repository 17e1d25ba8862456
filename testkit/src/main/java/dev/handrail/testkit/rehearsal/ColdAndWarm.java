package dev.handrail.testkit.rehearsal;

import static java.util.Objects.requireNonNull;

import dev.handrail.testkit.ExecutionEnvironment;
import dev.handrail.testkit.InvocationRequest;
import dev.handrail.testkit.InvocationResult;
import dev.handrail.testkit.function.TestFunction;
import java.util.UUID;

/**
 * The same event twice in one execution environment: what a function keeps from one invocation to
 * the next shows in the second result.
 *
 * <pre>{@code
 * ColdAndWarm both = ColdAndWarm.of(environment, InvocationRequest.of("{\"id\":7}"));
 * assertThat(both.cold()).succeeded().report().hasInitDuration();
 * assertThat(both.warm()).isWarmStart().hasPayload(both.cold().payload().text());
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by many threads.
 *
 * @param cold of the invocation for which the environment was started; not null
 * @param warm of the one after it, which has a request id of its own; a cold start as well if the
 *     first one crashed or ran into its timeout, as on Lambda; not null
 */
public record ColdAndWarm(InvocationResult cold, InvocationResult warm) {

  /**
   * Refuses null.
   *
   * @param cold see the record
   * @param warm see the record
   */
  public ColdAndWarm {
    requireNonNull(cold, "cold");
    requireNonNull(warm, "warm");
  }

  /**
   * Invokes a function twice in an environment of its own, which ends before this returns. What
   * other tests do with the function at the same time changes nothing.
   *
   * @param function of a test; an instance is the same one as in the function's other environments,
   *     and keeps what it has
   * @param request for the first invocation
   * @return both results
   */
  public static ColdAndWarm of(TestFunction function, InvocationRequest request) {
    try (ExecutionEnvironment environment = function.startEnvironment()) {
      return of(environment, request);
    }
  }

  /**
   * Invokes a function twice.
   *
   * @param environment in which nothing was invoked so far, and nothing else is; stays open
   * @param request for the first invocation
   * @return both results
   * @throws IllegalStateException if the environment was used before
   */
  public static ColdAndWarm of(ExecutionEnvironment environment, InvocationRequest request) {
    InvocationResult cold = environment.invoke(request);
    if (!cold.coldStart()) {
      throw new IllegalStateException(
          "Expected an execution environment that was not used before, but the first invocation was"
              + " a warm start. Start one for this rehearsal alone.");
    }
    String another = UUID.randomUUID().toString();
    return new ColdAndWarm(cold, environment.invoke(request.withRequestId(another)));
  }
}
