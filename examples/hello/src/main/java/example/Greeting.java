package example;

/** The event of {@link HelloFunction}: {@code {"val01": "..."}}. */
public record Greeting(String val01) {}
