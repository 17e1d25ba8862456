package dev.handrail.testkit.assertj;

import static java.util.Objects.requireNonNull;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.description.Description;
import org.jspecify.annotations.Nullable;

/**
 * An assertion whose failures show what else is known of the invocation.
 *
 * @param <S> the assertion itself
 * @param <A> what it looks at
 */
abstract class EvidenceAssert<S extends EvidenceAssert<S, A>, A> extends AbstractAssert<S, A> {

  private final Evidence evidence;

  EvidenceAssert(@Nullable A actual, Class<S> type, Evidence evidence) {
    super(actual, type);
    this.evidence = evidence;
  }

  /** The actual value, which is asked for before anything is asked of it. */
  A present() {
    isNotNull();
    return requireNonNull(actual);
  }

  Evidence evidence() {
    return evidence;
  }

  /** Passes when there is nothing to say. */
  S check(@Nullable String wrong) {
    if (wrong != null) {
      throw broken(wrong);
    }
    return myself;
  }

  AssertionError broken(String wording) {
    return failure("%s", evidence.below(wording));
  }

  /** What a user has said of this assertion counts for those that it leads to. */
  <N extends EvidenceAssert<N, ?>> N leadingTo(N next) {
    Description description = info.description();
    if (description != null) {
      next.info.description(description);
    }
    String message = info.overridingErrorMessage();
    if (message != null) {
      next.info.overridingErrorMessage(message);
    }
    return next;
  }

  /** What stands before the messages of AssertJ's own assertions, which know of no evidence. */
  Description described(String what) {
    String own = descriptionText();
    return evidence.before(own.isEmpty() ? what : own + ": " + what);
  }
}
