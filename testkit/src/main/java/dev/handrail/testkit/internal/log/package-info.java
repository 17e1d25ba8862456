/**
 * Log of a function: parsing what a runtime writes, and the platform's own lines. Not for users.
 */
@NullMarked
package dev.handrail.testkit.internal.log;

import org.jspecify.annotations.NullMarked;
