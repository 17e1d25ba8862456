package dev.handrail.docs;

/** The tutorial's event as the README shows it. */
public record Greeting(String val01) {}
