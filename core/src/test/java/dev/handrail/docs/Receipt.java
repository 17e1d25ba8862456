package dev.handrail.docs;

/** A result of the samples. */
public record Receipt(String id) {}
