package dev.handrail.local.api;

/** What becomes of a request's body whose media type has no request template, in AWS's words. */
public enum PassthroughBehavior {
  /** It is passed through. */
  WHEN_NO_MATCH,
  /** It is passed through if there is no template at all, and refused with 415 else. */
  WHEN_NO_TEMPLATES,
  /** It is refused with 415. */
  NEVER
}
