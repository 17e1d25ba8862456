package dev.handrail.gateway;

/**
 * A cookie that a client sent.
 *
 * @param name the name
 * @param value the value as it was sent: nothing is decoded, quotes are a part of it
 */
public record Cookie(String name, String value) {

  /**
   * Names the cookie, but not its value, which may be a secret.
   *
   * @return the name
   */
  @Override
  public String toString() {
    return "Cookie[" + name + ']';
  }
}
