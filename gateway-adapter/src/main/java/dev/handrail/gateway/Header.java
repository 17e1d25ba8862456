package dev.handrail.gateway;

/**
 * One line of a header.
 *
 * @param name the name, in the case in which it was sent
 * @param value the value
 */
public record Header(String name, String value) {

  /**
   * Names the header, but not its value, which may be a secret.
   *
   * @return the name
   */
  @Override
  public String toString() {
    return "Header[" + name + ']';
  }
}
