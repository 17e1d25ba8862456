/**
 * The functions that are running: by name, with their limits, and who is told of invocations. Not
 * for users.
 */
@NullMarked
package dev.handrail.local.function;

import org.jspecify.annotations.NullMarked;
