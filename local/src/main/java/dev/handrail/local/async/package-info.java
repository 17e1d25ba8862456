/**
 * Asynchronous invocations: the queue, the tries, and what is told of them to destinations and
 * dead-letter queues. Not for users.
 */
@NullMarked
package dev.handrail.local.async;

import org.jspecify.annotations.NullMarked;
