package dev.handrail.testkit.function;

/**
 * The name of a function that has none of its own: its class's without package, as the folder of
 * its saved events is called.
 */
final class FunctionName {

  private static final int MAX = 64;

  private FunctionName() {}

  static String of(Class<?> function) {
    return valid(named(function).getSimpleName());
  }

  /** Of {@code example.Orders$Create::handle} it is {@code Create}. */
  static String of(String handler) {
    String type = handler.replaceFirst("::.*", "");
    return valid(type.substring(1 + Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'))));
  }

  /** Mocks are of generated classes below the one that a person wrote, anonymous ones of none. */
  static Class<?> named(Class<?> function) {
    Class<?> type = function;
    while (isGenerated(type)) {
      Class<?> above = type.getSuperclass();
      if (above == null || above == Object.class) {
        return type.getInterfaces().length == 0 ? function : type.getInterfaces()[0];
      }
      type = above;
    }
    return type;
  }

  private static boolean isGenerated(Class<?> type) {
    return type.isAnonymousClass()
        || type.isSynthetic()
        || type.isHidden()
        || type.getSimpleName().contains("$");
  }

  /** Lambda's rule for names is stricter than Java's. */
  private static String valid(String name) {
    String valid = name.replaceAll("[^A-Za-z0-9_-]", "-");
    return valid.length() > MAX ? valid.substring(0, MAX) : valid;
  }
}
