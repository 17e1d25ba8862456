/**
 * Lambda on this machine: an {@link dev.handrail.local.Application} of functions, and {@link
 * dev.handrail.local.LocalLambda}, which runs it behind the Invoke API and function URLs.
 *
 * <p>The packages below this one are not for users.
 */
@NullMarked
package dev.handrail.local;

import org.jspecify.annotations.NullMarked;
