package dev.handrail.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a response sets, as RFC 6265bis has it.
 *
 * <pre>{@code
 * SetCookie session =
 *     SetCookie.of("__Host-session", token)
 *         .withPath("/")
 *         .withMaxAge(Duration.ofHours(8))
 *         .withSecure()
 *         .withHttpOnly()
 *         .withSameSite(SetCookie.SameSite.LAX);
 * SetCookie deletion = session.withMaxAge(Duration.ZERO);
 * }</pre>
 *
 * <p>What browsers would drop or misread is refused by an {@link IllegalArgumentException}: each
 * value when it is given, and what does not go together by {@link #headerValue}. Immutable and
 * thread-safe.
 */
public final class SetCookie {

  /** Whether requests that another site started carry the cookie. */
  public enum SameSite {
    /** They do not. */
    STRICT("Strict"),
    /** Only where a link is followed, and the like. */
    LAX("Lax"),
    /** They do; browsers want {@link SetCookie#withSecure} then. */
    NONE("None");

    private final String attribute;

    SameSite(String value) {
      this.attribute = "SameSite=" + value;
    }
  }

  // The places of the attributes, in the order in which they are written.
  private static final int EXPIRES = 0;
  private static final int MAX_AGE = 1;
  private static final int DOMAIN = 2;
  private static final int PATH = 3;
  private static final int SECURE = 4;
  private static final int HTTP_ONLY = 5;
  private static final int SAME_SITE = 6;
  private static final int PARTITIONED = 7;

  private final String name;
  private final String value;
  private final @Nullable String[] attributes;

  private SetCookie(String name, String value, @Nullable String[] attributes) {
    this.name = name;
    this.value = value;
    this.attributes = attributes;
  }

  /**
   * A cookie that ends with the browser's session, for the request's host and folder.
   *
   * @param name ASCII letters, digits or some of {@code !#$%&'*+-.^_`|~}
   * @param value ASCII without blanks, controls, quotes, commas, semicolons and backslashes; quotes
   *     around the whole are a part of it. Encode other text, for example in base64url
   * @return the cookie
   * @throws IllegalArgumentException if name or value are different, or longer than 4,096
   *     characters together
   */
  public static SetCookie of(String name, String value) {
    HeaderSyntax.requireToken("The name of a cookie", name);
    CookieSyntax.requireValue(name, value);
    return new SetCookie(name, value, new @Nullable String[PARTITIONED + 1]);
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The value.
   *
   * @return the value as it was given
   */
  public String value() {
    return value;
  }

  /**
   * For requests to this path and below only.
   *
   * @param path a path that begins with a slash, as the browser sees it: behind a named stage that
   *     stage is in it
   * @return the copy
   * @throws IllegalArgumentException if it does not begin so, or has a semicolon or characters
   *     beyond ASCII
   */
  public SetCookie withPath(String path) {
    return with(PATH, "Path=" + CookieSyntax.requirePath(path));
  }

  /**
   * For requests to this host and those below it, and not only to the one that answers.
   *
   * @param domain a host's name without a leading dot
   * @return the copy
   * @throws IllegalArgumentException if it is no host's name
   */
  public SetCookie withDomain(String domain) {
    return with(DOMAIN, "Domain=" + CookieSyntax.requireDomain(domain));
  }

  /**
   * Ends the cookie after some time. Browsers take at most 400 days, and this before {@link
   * #withExpires}.
   *
   * @param age zero to delete the cookie now; parts of a second are dropped
   * @return the copy
   * @throws IllegalArgumentException if it is negative
   */
  public SetCookie withMaxAge(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException(
          "The age is negative. Use Duration.ZERO to delete the cookie.");
    }
    return with(MAX_AGE, "Max-Age=" + age.toSeconds());
  }

  /**
   * Ends the cookie at some time.
   *
   * @param expires the time, in the years 1601 to 9999; parts of a second are dropped
   * @return the copy
   * @throws IllegalArgumentException if it is in another year
   */
  public SetCookie withExpires(Instant expires) {
    return with(EXPIRES, "Expires=" + HttpDate.of(expires));
  }

  /**
   * For requests over HTTPS only.
   *
   * @return the copy
   */
  public SetCookie withSecure() {
    return with(SECURE, "Secure");
  }

  /**
   * Hides the cookie from scripts.
   *
   * @return the copy
   */
  public SetCookie withHttpOnly() {
    return with(HTTP_ONLY, "HttpOnly");
  }

  /**
   * Says whether requests that another site started carry the cookie.
   *
   * @param sameSite the policy; browsers take {@link SameSite#LAX} where there is none
   * @return the copy
   */
  public SetCookie withSameSite(SameSite sameSite) {
    return with(SAME_SITE, sameSite.attribute);
  }

  /**
   * Keeps a cookie of its own for each site that the answering one is embedded in.
   *
   * @return the copy
   */
  public SetCookie withPartitioned() {
    return with(PARTITIONED, "Partitioned");
  }

  private SetCookie with(int place, String attribute) {
    @Nullable String[] copy = attributes.clone();
    copy[place] = attribute;
    return new SetCookie(name, value, copy);
  }

  /**
   * The value of the {@code Set-Cookie} header.
   *
   * @return for example {@code id=7; Path=/; Secure}
   * @throws IllegalArgumentException if browsers would drop the cookie: {@code SameSite=None} or
   *     {@code Partitioned} without {@code Secure}; a name that begins with {@code __Secure-}
   *     without {@code Secure}, or with {@code __Host-} without that and {@code Path=/}, or with a
   *     domain
   */
  public String headerValue() {
    requireConsistent();
    StringBuilder header = new StringBuilder(name).append('=').append(value);
    for (String attribute : attributes) {
      if (attribute != null) {
        header.append("; ").append(attribute);
      }
    }
    return header.toString();
  }

  private void requireConsistent() {
    boolean secure = attributes[SECURE] != null;
    boolean host = hasPrefix("__Host-");
    require(secure || attributes[PARTITIONED] == null, "is partitioned", "Use withSecure().");
    require(
        secure || !Objects.equals(attributes[SAME_SITE], SameSite.NONE.attribute),
        "has SameSite=None",
        "Use withSecure().");
    require(secure || !hasPrefix("__Secure-"), "begins with __Secure-", "Use withSecure().");
    require(secure || !host, "begins with __Host-", "Use withSecure().");
    require(
        !host || Objects.equals(attributes[PATH], "Path=/"),
        "begins with __Host-",
        "Use withPath(\"/\").");
    require(
        !host || attributes[DOMAIN] == null,
        "begins with __Host-",
        "Leave the domain out: it is for the answering host only.");
  }

  private void require(boolean consistent, String what, String remedy) {
    if (!consistent) {
      throw new IllegalArgumentException(
          "Browsers would drop the cookie " + name + ", because it " + what + ". " + remedy);
    }
  }

  private boolean hasPrefix(String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SetCookie cookie
        && cookie.name.equals(name)
        && cookie.value.equals(value)
        && Arrays.equals(cookie.attributes, attributes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value, Arrays.hashCode(attributes));
  }

  /**
   * Names the cookie, but not its value, which may be a secret.
   *
   * @return the name
   */
  @Override
  public String toString() {
    return "SetCookie[" + name + ']';
  }
}
