package dev.handrail.local.api;

/** How a body is changed between text and bytes, in AWS's words. Without one it goes as it is. */
public enum ContentHandling {
  /** Text is Base64 and is decoded; text that is no Base64 is answered with 500. */
  CONVERT_TO_BINARY,
  /** Bytes of a binary media type become Base64. */
  CONVERT_TO_TEXT
}
