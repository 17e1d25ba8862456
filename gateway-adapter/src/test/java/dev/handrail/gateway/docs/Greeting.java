package dev.handrail.gateway.docs;

/** An event of the samples. */
public record Greeting(String val01) {}
