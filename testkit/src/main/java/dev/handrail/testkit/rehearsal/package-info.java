/**
 * Rehearsals: what Lambda and the services before it do with a function beyond one invocation, in a
 * test and without waiting.
 *
 * <ul>
 *   <li>{@link dev.handrail.testkit.rehearsal.ColdAndWarm}: the same event twice
 *   <li>{@link dev.handrail.testkit.rehearsal.AsyncRehearsal}: an asynchronous invocation with its
 *       retries, to the record that its destination gets
 *   <li>{@link dev.handrail.testkit.rehearsal.QueueRehearsal}: a queue until it is empty or the
 *       rest of it a dead letter
 * </ul>
 */
@NullMarked
package dev.handrail.testkit.rehearsal;

import org.jspecify.annotations.NullMarked;
