/**
 * Time for all that waits: schedules and retries of asynchronous invocations go by one timer.
 *
 * <p>No API: other classes than Handrail's own must not use it.
 */
@NullMarked
package dev.handrail.local.time;

import org.jspecify.annotations.NullMarked;
