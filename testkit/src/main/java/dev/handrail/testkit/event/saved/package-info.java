/**
 * Test events that are saved in files, as the console saves them under a name.
 *
 * <p>Start with {@link dev.handrail.testkit.event.saved.TestEvents}. {@link
 * dev.handrail.testkit.event.saved.AnswerCheck} compares what a function answered with the file
 * beside the event, and {@link dev.handrail.testkit.event.saved.ShareableTestEvents} is the way to
 * the events of the console and back.
 */
@NullMarked
package dev.handrail.testkit.event.saved;

import org.jspecify.annotations.NullMarked;
