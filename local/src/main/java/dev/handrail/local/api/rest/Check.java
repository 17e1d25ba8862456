package dev.handrail.local.api.rest;

import dev.handrail.local.server.HttpAnswer;
import java.util.List;

/** Something that a request has to pass before its integration is asked. */
@FunctionalInterface
interface Check {

  /**
   * Looks at a request whose method was found.
   *
   * @return the call, with what was found out about the caller, or an answer
   */
  Verdict check(ApiCall call);

  /** What a check says. */
  sealed interface Verdict {

    /** On to the next check. */
    record Passed(ApiCall call) implements Verdict {}

    /** The API answers itself. */
    record Refused(HttpAnswer answer) implements Verdict {}
  }

  /** All of them, one after another, up to the first that refuses. */
  static Check inOrder(List<Check> checks) {
    return call -> {
      Verdict verdict = new Verdict.Passed(call);
      for (Check check : checks) {
        if (!(verdict instanceof Verdict.Passed passed)) {
          return verdict;
        }
        verdict = check.check(passed.call());
      }
      return verdict;
    };
  }
}
