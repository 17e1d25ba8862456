/**
 * The AWS Lambda handler model: {@code (event, context, callback)}.
 *
 * <p>Start with {@link dev.handrail.LambdaFunction}, the class whose name is the AWS handler
 * string, or with {@link dev.handrail.Handler} and its factories when a lambda expression says it
 * all.
 */
@NullMarked
package dev.handrail;

import org.jspecify.annotations.NullMarked;
