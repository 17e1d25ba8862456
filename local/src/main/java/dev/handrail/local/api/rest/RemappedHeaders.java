package dev.handrail.local.api.rest;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Headers of integrations that would be taken for the gateway's own, and get another name. */
final class RemappedHeaders {

  private static final String PREFIX = "x-amzn-Remapped-";

  private static final Set<String> ALWAYS = names("Connection", "Content-Length", "Date", "Server");

  private static final Set<String> MAPPED =
      names(
          "Authorization",
          "Content-MD5",
          "Expect",
          "Host",
          "Max-Forwards",
          "Proxy-Authenticate",
          "Trailer",
          "Upgrade",
          "User-Agent",
          "WWW-Authenticate");

  private static final Set<String> DROPPED_OF_PROXY = names("Transfer-Encoding", "Via");

  private RemappedHeaders() {}

  private static Set<String> names(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Set.of(names));
    return set;
  }

  /** Of an integration response. */
  static String ofMapped(String name) {
    return ALWAYS.contains(name) || MAPPED.contains(name) ? PREFIX + name : own(name);
  }

  /** Of an HTTP proxy's endpoint; null for one that is dropped. */
  static @Nullable String ofProxy(String name) {
    if (DROPPED_OF_PROXY.contains(name) || name.startsWith(":")) {
      return null;
    }
    return ALWAYS.contains(name) ? PREFIX + name : own(name);
  }

  /** The id of another request than this one. */
  private static String own(String name) {
    return name.equalsIgnoreCase("x-amzn-RequestId") ? "x-amzn-remapped-" + name : name;
  }
}
