/**
 * The events that front doors send, one final class for each form, in three sealed hierarchies that
 * know nothing of each other: the jar of a function holds what it gets. No other package of this
 * module knows Gson, and this one only for the adapter that lets Gson read and write them.
 */
@NullMarked
package dev.handrail.gateway.event;

import org.jspecify.annotations.NullMarked;
