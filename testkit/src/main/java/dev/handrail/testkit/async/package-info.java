/**
 * Asynchronous invocations, as far as it makes no difference who runs them: when Lambda tries
 * again, when it gives up, and what destinations and dead-letter queues are told.
 *
 * <p>{@link dev.handrail.testkit.rehearsal.AsyncRehearsal} is the way to have one in a test.
 */
@NullMarked
package dev.handrail.testkit.async;

import org.jspecify.annotations.NullMarked;
