/**
 * Conversions to and from the classes of {@code aws-lambda-java-events}. The only package that
 * needs that jar, which is an optional dependency.
 */
@NullMarked
package dev.handrail.gateway.pojo;

import org.jspecify.annotations.NullMarked;
