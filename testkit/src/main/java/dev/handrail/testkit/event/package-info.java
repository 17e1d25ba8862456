/**
 * Events as AWS's services send them, for tests.
 *
 * <p>{@link dev.handrail.testkit.event.EventCatalogue} generates every event that {@code sam local
 * generate-event} knows, by the same names and parameters. The classes that end with {@code Events}
 * build those that are tested most, such as {@link dev.handrail.testkit.event.SqsEvents}, and all
 * are a {@link dev.handrail.testkit.event.SampleEvent}: JSON, or an object of AWS's class,
 * Handrail's or the function's own.
 *
 * <p>No class here needs {@code aws-lambda-java-events}; a test that asks for one of its classes
 * has it.
 */
@NullMarked
package dev.handrail.testkit.event;

import org.jspecify.annotations.NullMarked;
