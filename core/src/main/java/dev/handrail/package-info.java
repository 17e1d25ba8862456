/** The AWS Lambda handler model: {@code (event, context, callback)}. */
@NullMarked
package dev.handrail;

import org.jspecify.annotations.NullMarked;
