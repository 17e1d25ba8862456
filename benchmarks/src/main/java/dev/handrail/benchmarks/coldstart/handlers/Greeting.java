package dev.handrail.benchmarks.coldstart.handlers;

/** The event. */
public record Greeting(String val01) {}
