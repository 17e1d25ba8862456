/**
 * How long a function takes from the start of its process to its first response, on AWS's runtime
 * client. Start with {@link dev.handrail.benchmarks.coldstart.ColdStart}.
 */
@NullMarked
package dev.handrail.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
