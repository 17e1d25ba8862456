/**
 * The code of a function as it was at one time, and what tells that it has changed.
 *
 * <p>Internal: public only so that packages can share it.
 */
@NullMarked
package dev.handrail.testkit.internal.code;

import org.jspecify.annotations.NullMarked;
