package example;

/** The event of {@link HelloApi}: {@code {"val01": "..."}}. */
public record Greeting(String val01) {}
