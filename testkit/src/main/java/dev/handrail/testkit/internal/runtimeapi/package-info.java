/**
 * Lambda's Runtime API: the state machine, the server, and what crosses between platform and
 * runtime. Not for users.
 */
@NullMarked
package dev.handrail.testkit.internal.runtimeapi;

import org.jspecify.annotations.NullMarked;
