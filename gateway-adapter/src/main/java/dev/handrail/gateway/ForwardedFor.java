package dev.handrail.gateway;

import org.jspecify.annotations.Nullable;

/** Reads {@code X-Forwarded-...} headers, to which each hop appends what it saw. */
final class ForwardedFor {

  private ForwardedFor() {}

  /** The last address of a list, without its port, or null if it is empty. */
  static @Nullable String last(String addresses) {
    String last = lastElement(addresses);
    return last.isEmpty() ? null : withoutPort(last);
  }

  static String lastElement(String list) {
    return list.substring(list.lastIndexOf(',') + 1).trim();
  }

  /** A load balancer adds the port if it is told to: {@code 1.2.3.4:5} or {@code [::1]:5}. */
  private static String withoutPort(String address) {
    if (address.startsWith("[")) {
      int end = address.indexOf(']');
      return end < 0 ? address : address.substring(1, end);
    }
    int colon = address.indexOf(':');
    boolean isPort = colon > 0 && colon == address.lastIndexOf(':');
    return isPort ? address.substring(0, colon) : address;
  }
}
