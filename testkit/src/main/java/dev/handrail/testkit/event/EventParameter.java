package dev.handrail.testkit.event;

/**
 * What can be chosen about an event of the catalogue.
 *
 * @param name as SAM's option without the two dashes, such as {@code account-id}
 * @param defaultValue what is taken where nothing is chosen; never null
 * @param description one sentence
 */
public record EventParameter(String name, String defaultValue, String description) {}
