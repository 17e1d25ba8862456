package dev.handrail.docs;

/** An event of the samples. */
public record Order(String id) {}
