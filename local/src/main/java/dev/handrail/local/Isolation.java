package dev.handrail.local;

/** Where functions run. */
public enum Isolation {
  /** In this JVM, each execution environment with class loaders of its own: the fast one. */
  OWN_ENVIRONMENT,
  /** Each execution environment in a process of its own, on AWS's runtime client. */
  OWN_PROCESS
}
