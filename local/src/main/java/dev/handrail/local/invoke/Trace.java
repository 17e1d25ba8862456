package dev.handrail.local.invoke;

import dev.handrail.gateway.server.IncomingRequest;
import dev.handrail.local.server.RandomIds;
import org.jspecify.annotations.Nullable;

/**
 * An X-Ray trace that a call belongs to.
 *
 * @param root {@code 1-...}
 * @param parent 16 hexadecimal digits
 * @param sampled {@code 0} or {@code 1}
 * @param lineage as Lambda makes it: a hash, and how often the trace came by
 */
record Trace(String root, String parent, String sampled, String lineage) {

  private static final int SEGMENT = 16;
  private static final int HASH = 8;

  /** The caller's own trace, or a new one that is not sampled. */
  static Trace of(IncomingRequest request) {
    String sent = request.header("X-Amzn-Trace-Id");
    String root = sent == null ? null : part(sent, "Root=");
    String parent = root == null || sent == null ? null : part(sent, "Parent=");
    String sampled = root == null || sent == null ? null : part(sent, "Sampled=");
    return new Trace(
        root == null ? RandomIds.traceRoot(request.receivedAt()) : root,
        parent == null ? RandomIds.hex(SEGMENT) : parent,
        "1".equals(sampled) ? "1" : "0",
        "1:" + RandomIds.hex(HASH) + ":0");
  }

  private static @Nullable String part(String header, String name) {
    int start = header.indexOf(name);
    if (start < 0) {
      return null;
    }
    int from = start + name.length();
    int end = header.indexOf(';', from);
    String value = (end < 0 ? header.substring(from) : header.substring(from, end)).strip();
    return value.isEmpty() ? null : value;
  }

  /** What the function gets. */
  String header() {
    return "Root=" + root + ";Parent=" + parent + ";Sampled=" + sampled + ";Lineage=" + lineage;
  }

  /** What the caller gets; here the names are small. */
  String answered() {
    return "root=" + root + ";parent=" + parent + ";sampled=" + sampled;
  }
}
