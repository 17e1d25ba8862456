/**
 * The events that front doors send, one final class for each form. No other package of this module
 * knows Gson, and this one only for the adapter that lets Gson read and write them.
 */
@NullMarked
package dev.handrail.gateway.event;

import org.jspecify.annotations.NullMarked;
