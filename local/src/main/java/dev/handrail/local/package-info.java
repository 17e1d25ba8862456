/**
 * Lambda on this machine: an {@link dev.handrail.local.Application} of functions, and {@link
 * dev.handrail.local.LocalLambda}, which runs it behind the Invoke API, function URLs and REST
 * APIs.
 *
 * <p>Of the packages below this one {@link dev.handrail.local.api} alone is for users.
 */
@NullMarked
package dev.handrail.local;

import org.jspecify.annotations.NullMarked;
