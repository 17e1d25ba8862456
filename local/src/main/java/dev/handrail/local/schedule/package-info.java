/**
 * Schedules: what their expressions mean, when they run next, the events that they send, and who
 * runs them. Not for users.
 */
@NullMarked
package dev.handrail.local.schedule;

import org.jspecify.annotations.NullMarked;
