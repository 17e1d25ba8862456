/**
 * What stands in front of functions as Amazon API Gateway does: {@link
 * dev.handrail.local.api.RestApi} and its parts, which templates give or {@link
 * dev.handrail.local.api.RestApi#builder} makes.
 */
@NullMarked
package dev.handrail.local.api;

import org.jspecify.annotations.NullMarked;
