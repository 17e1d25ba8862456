package dev.handrail.gateway.routing;

/** A method, a path and what they lead to. */
record Route<T>(String method, PathTemplate template, T target) {

  /** Answers every method that has no route of its own at the same template. */
  static final String ANY = "ANY";

  /**
   * Checks and makes a route.
   *
   * @throws IllegalArgumentException if method or template are none
   */
  static <T> Route<T> of(String method, String template, T target) {
    requireMethod(method, template);
    return new Route<>(method, PathTemplate.parse(template), target);
  }

  /** The method and path, as AWS writes a route's key. */
  String key() {
    return method + " " + template.text;
  }

  private static void requireMethod(String method, String template) {
    boolean valid = !method.isEmpty();
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      valid &= c > ' ' && c < 0x7F && (c < 'a' || c > 'z') && c != '/';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "Invalid method \""
              + method
              + "\" of the route \""
              + template
              + "\": write it in upper case, as in \"GET\", or \"ANY\" for all methods");
    }
  }
}
