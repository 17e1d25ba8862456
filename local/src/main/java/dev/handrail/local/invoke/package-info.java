/**
 * The Invoke API and what else of Lambda's API tells of functions: what SDKs and the AWS CLI call.
 * Not for users.
 *
 * <p>Shapes are those of AWS's service model, messages those of recordings; where one was not
 * recorded, a comment says so.
 */
@NullMarked
package dev.handrail.local.invoke;

import org.jspecify.annotations.NullMarked;
